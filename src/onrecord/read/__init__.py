"""Inputs to reports: one file an input.

`read` takes what a user typed and gives reports one by one; what cannot be read comes as the error that says so, in its
place, and the rest of the batch goes on. `report_from_text` makes a report of a string.
"""

import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

from onrecord.errors import BadOption, Unreadable
from onrecord.model import Issue, Report
from onrecord.read import dates
from onrecord.read.decoding import decoded, refuse_binary
from onrecord.read.facts import Facts
from onrecord.read.feed import reports_from_feed
from onrecord.read.html import report_from_html
from onrecord.read.inputs import KINDS, Input, Kind, Opened, inputs
from onrecord.read.kinds import kind_of
from onrecord.read.table import reports_from_csv, reports_from_jsonl
from onrecord.read.text import compose, report_from_text

__all__ = ["KINDS", "read", "report_from_text"]

_TABLES = {"jsonl": reports_from_jsonl, "csv": reports_from_csv}


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    kind: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    language: str | None = None,
) -> Iterator[Report | Unreadable]:
    """The reports behind paths, globs, directories, "-" (standard input) and web addresses, one by one, in order.

    `kind` (one of KINDS) is told by content and suffix unless it is given. `published` and `outlet` fill what an
    input lacks; a given `language` is believed. An input that cannot be read is yielded as the Unreadable that says why
    and what to do. Raises BadOption, before anything is read, for an option that cannot be taken.

    >>> for report in read("examples/**/*.txt"): print(report.title)  # doctest: +SKIP
    """
    if kind is not None and not _is_kind(kind):
        raise BadOption(f"kind {kind!r}", "there is no such kind of input", f"one of {', '.join(KINDS)}")
    given = Facts(published=_date(published), outlet=outlet, language=_language(language))
    typed = [paths] if isinstance(paths, str | os.PathLike) else paths
    return _marked(_reports(typed, kind, given))


def _is_kind(words: str) -> TypeGuard[Kind]:
    return words in KINDS


def _date(words: str | None) -> str | None:
    if words is None:
        return None
    value = dates.normalised(words)
    if value is None:
        raise BadOption(
            f"published {words!r}", "this is no date, or could be two", "write it as 2024-11-17, or 2024-11 for a month"
        )
    return value


def _language(words: str | None) -> str | None:
    if words is None:
        return None
    code = words.strip().lower()
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise BadOption(
            f"language {words!r}", "this is no language code", "write the two letters of ISO 639-1, such as en"
        )
    return code


def _reports(paths: Iterable[str | os.PathLike[str]], kind: Kind | None, given: Facts) -> Iterator[Report | Unreadable]:
    for source in inputs(paths):
        if isinstance(source, Unreadable):
            yield source
            continue
        try:
            with source.open() as stream:
                yield from _from_input(source, Opened(stream), kind, given)
        except Unreadable as error:
            yield error
        except OSError as error:
            yield Unreadable(source.name, (error.strerror or str(error)).lower(), "check the file and its permissions")


def _from_input(source: Input, opened: Opened, kind: Kind | None, given: Facts) -> Iterator[Report | Unreadable]:
    if not opened.head.strip():
        reason = "there is nothing but white space in it" if opened.head else "it is empty"
        raise Unreadable(source.name, reason, "give a file with the text of a report")
    refuse_binary(opened.head, source.name)
    kind = kind or kind_of(opened.head, source.suffix)
    if kind in _TABLES:
        yield from _TABLES[kind](io.BufferedReader(opened), opened.head, source.name, given)
        return
    data = opened.whole(source)
    if kind == "feed":
        yield from reports_from_feed(data, source.name, given)
        return
    found = decoded(data, source.name, declared=source.charset, markup=kind == "html")
    metadata = Facts(url=source.url, fetched=source.fetched)
    read_one = report_from_html if kind == "html" else compose
    yield read_one(found.text, source.name, metadata=metadata, given=given, issues=found.issues)


def _marked(found: Iterable[Report | Unreadable]) -> Iterator[Report | Unreadable]:
    """The reports of a batch, with an issue on each whose id was there before."""
    seen: set[str] = set()
    for report in found:
        if isinstance(report, Report) and report.id in seen:
            message = f"another report of this batch has the id {report.id} too: the same text, or two rows with one id"
            yield replace(report, issues=(*report.issues, Issue("duplicate-id", message)))
            continue
        if isinstance(report, Report):
            seen.add(report.id)
        yield report
