"""From bytes to characters: byte order marks, declared encodings, and an honest guess where nothing says."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from onrecord.errors import Unreadable
from onrecord.model import Issue

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF", "save its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save it as plain text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text or HTML"),
    (b"\x1f\x8b", "a gzip archive", "unpack it with gunzip"),
    (b"BZh", "a bzip2 archive", "unpack it with bunzip2"),
    (b"\xfd7zXZ", "an xz archive", "unpack it with unxz"),
    (b"(\xb5/\xfd", "a zstd archive", "unpack it with unzstd"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it"),
    (b"\x89PNG", "a picture", "give the text of the report"),
    (b"\xff\xd8\xff", "a picture", "give the text of the report"),
    (b"GIF8", "a picture", "give the text of the report"),
    (b"SQLite format 3", "a database", "export its rows as CSV or JSONL"),
    (b"{\\rtf", "a rich text document", "save it as plain text or HTML"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_ESCAPED = re.compile("[\udc80-\udcff]")  # how "surrogateescape" keeps bytes that are no UTF-8
_SURROGATE = re.compile("[\ud800-\udfff]")
_HEAD = 4_096
_ENOUGH = 4  # letters outside ASCII to guess from
_GUESSED_FROM = 200_000  # bytes; more makes the guess slower and no better


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what was doubtful about getting them."""

    text: str
    issues: tuple[Issue, ...] = ()


def refuse_binary(data: bytes, name: str) -> None:
    """Raise Unreadable for bytes that are no text: known formats by their first bytes, others by their zeros."""
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            raise Unreadable(name, f"it looks like {what}, not text", remedy)
    if not _marked(data) and not _wide(data) and b"\0" in data[:_HEAD]:
        raise Unreadable(name, "it looks like a binary file, not text", "give the text of the report")


def decoded(data: bytes, name: str, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """The characters of a file, without its byte order mark.

    `declared` is the encoding its sender names; with `markup`, the one that a page itself declares counts too.
    """
    refuse_binary(data, name)
    marked = _marked(data)
    if marked:
        mark, encoding = marked
        return _strict_or_guess(data[len(mark) :], (encoding,))
    said = _DECLARED.search(data[:_HEAD]) if markup else None
    wishes = (declared, said[1].decode("ascii", "replace") if said else None, _wide(data), "utf-8")
    return _strict_or_guess(data, tuple(wish for wish in wishes if wish))


def stream_encoding(head: bytes) -> str:
    """The encoding of a file that is read line by line, from its first bytes."""
    marked = _marked(head)
    if marked:
        return {"utf-8": "utf-8-sig"}.get(marked[1], marked[1][:6])  # without "-le": those that take the mark away
    return _wide(head) or "utf-8"


def mended(text: str) -> Decoded:
    """Characters that were decoded with "surrogateescape", with the bytes behind them guessed."""
    if not _ESCAPED.search(text):
        return Decoded(text)
    return _guessed(text.encode("utf-8", "surrogateescape"))


def without_surrogates(text: str) -> Decoded:
    """The text with halves of characters, as broken JSON escapes leave them, replaced one for one."""
    found = _SURROGATE.search(text)
    if found is None:
        return Decoded(text)
    message = "the text holds half a character (a broken escape); it was replaced by \N{REPLACEMENT CHARACTER}"
    return Decoded(
        _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text),
        (Issue("characters-replaced", message, found.start(), found.end()),),
    )


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, known by the zeros beside Latin letters."""
    head = data[: _HEAD // 2 * 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 4 and odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if half >= 4 and even > 0.7 * half and odd < 0.05 * half else None


def _strict_or_guess(data: bytes, encodings: tuple[str, ...]) -> Decoded:
    for encoding in encodings:
        try:
            return Decoded(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _guessed(data: bytes) -> Decoded:
    """The best guess; Windows-1252 wins a draw, for that is what Western newsrooms wrote."""
    sample = data[:_GUESSED_FROM]
    found = from_bytes(sample)
    best = found.best()
    few = sum(byte > 127 for byte in sample) < _ENOUGH
    encoding = best.encoding if best and not few else "cp1252"
    if any(match.encoding == "cp1252" and best and match.chaos <= best.chaos for match in found):
        encoding = "cp1252"
    text = data.decode(encoding, "replace")
    message = f"the encoding is not UTF-8 and nothing declares it; read as {encoding}, so some letters may be wrong"
    return Decoded(text, (Issue("encoding-guessed", f"{message} (save the file as UTF-8 to be sure)"),))
