"""Searching the texts of a case: all words of the query, phrases in quotation marks, each hit with what stands around.

The database finds the reports (FTS5, or a tsvector with a GIN index); the places in them are found in the text itself,
so that every hit points at its characters.
"""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from onrecord.errors import BadOption

MOST = 2**31 - 1  # reports; no case holds more
AROUND = 80  # characters before and after a hit
_PHRASE = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"\w+")
_FIND = {
    "sqlite": "SELECT rowid FROM report_words WHERE report_words MATCH :query"
    " ORDER BY bm25(report_words), rowid LIMIT :n",
    "postgresql": "SELECT number FROM report, to_tsquery('simple', :query) AS query WHERE words @@ query"
    " ORDER BY ts_rank(words, query) DESC, number LIMIT :n",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in a report: the characters `[start, end)` of its text, with some before and after them.

    A report whose title alone has the words is hit at its beginning.
    """

    report: str
    start: int
    end: int
    before: str
    words: str
    after: str


def phrases(query: str) -> list[list[str]]:
    """The phrases of a query, each as its words; raises BadOption when there are none."""
    found = [_WORD.findall(quoted or bare) for quoted, bare in _PHRASE.findall(query)]
    if not any(found):
        raise BadOption(f"search {query!r}", "there is no word in it", 'say which words to find: minister "grain deal"')
    return [words for words in found if words]


def reports_with(connection: Connection, wanted: list[list[str]], first: int | None) -> list[int]:
    """The numbers of the reports that have all phrases, best first: the `first` so many, or all."""
    engine = connection.dialect.name
    joined = {"sqlite": (" ", " "), "postgresql": (" <-> ", " & ")}[engine]
    query = joined[1].join(_phrase(words, engine, joined[0]) for words in wanted)
    most = MOST if first is None else first
    return [row[0] for row in connection.execute(text(_FIND[engine]), {"query": query, "n": most})]


def hit(report: str, content: str, wanted: list[list[str]]) -> Hit:
    """The first place in a text where one of the phrases stands."""
    pattern = "|".join(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b" for words in wanted)
    found = re.search(pattern, content, re.IGNORECASE)
    start, end = found.span() if found else (0, 0)
    return Hit(
        report=report,
        start=start,
        end=end,
        before=content[max(0, start - AROUND) : start],
        words=content[start:end],
        after=content[end : end + AROUND],
    )


def _phrase(words: list[str], engine: str, joined: str) -> str:
    if engine == "sqlite":
        return '"' + joined.join(words) + '"'
    return "(" + joined.join(f"'{word}'" for word in words) + ")"
