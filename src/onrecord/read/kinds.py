"""Which kind of input some bytes are: their content where it is plain, else the suffix of the file."""

import json
import re

from onrecord.read.inputs import SUFFIXES, Kind

_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html|<head|<body)\b", re.IGNORECASE | re.DOTALL)
_XML_HTML = re.compile(rb"<html\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:rdf|channel)\b", re.IGNORECASE)
_COLUMNS = frozenset((b"text", b"html"))


def kind_of(head: bytes, suffix: str) -> Kind:
    """The kind of an input, from its first bytes and its suffix (".jsonl", or "" for none).

    >>> kind_of(b"<!DOCTYPE html><title>x", ".txt"), kind_of(b'{"text": "x"}', ""), kind_of(b"Bridge opens", "")
    ('html', 'jsonl', 'text')
    """
    start = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip()
    if _HTML.match(start):
        return "html"
    if start.startswith(b"<") and _FEED.search(start[:2_000]):
        return "feed"
    if start.startswith(b"<?xml") and _XML_HTML.search(start[:2_000]):
        return "html"
    said = SUFFIXES.get(suffix)
    if said not in (None, "text"):
        return said
    return "jsonl" if _is_object(start) else "csv" if said is None and _is_header(start) else "text"


def _is_object(start: bytes) -> bool:
    """Whether the first line is a JSON object."""
    line, whole, _ = start.partition(b"\n")
    if not start.startswith(b"{"):
        return False
    if not whole and len(start) > 8_000:  # a row longer than what was looked at
        return re.match(rb'\{\s*"[^"]{1,80}"\s*:', start) is not None
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _is_header(start: bytes) -> bool:
    """Whether the first line names columns, one of them that of the words."""
    line = start.split(b"\n", 1)[0].strip().lower()
    cells = [cell.strip(b" \"'\r") for cell in re.split(rb"[,;\t]", line)]
    return len(cells) > 1 and bool(_COLUMNS & set(cells))
