"""Names the atlas need not know: by their form ("... County"), by the tagger, by an earlier mention; and words for a
people."""

from collections.abc import Iterator, Sequence

from onrecord.extract.places.page import (
    TAGGED,
    Find,
    Page,
    after_preposition,
    core,
    ends_of,
    is_capital,
    is_person,
    listed,
    words_of,
)
from onrecord.markup import Markup
from onrecord.tables import atlas

PEOPLE = "people/word"
SURE = frozenset({"tagger/place", "atlas/before-state", "atlas/dateline", "form/ending"})


def forms(page: Page) -> Iterator[Find]:
    """Runs of capitalised words that end in "County", "River", "Street" ... or begin with "Lake", "Mount" ..."""
    tokens = page.markup.tokens
    for name in page.markup.names:
        first, last = core(page.markup, name)
        if name.label in TAGGED and last - first > 1 and tokens[last - 1].lower in listed("last"):
            yield Find(first, last, "form/ending")
    i = 0
    while i < len(tokens):
        last = _run(page.markup, i) if is_capital(tokens[i]) else i
        if last - i > 1:
            yield from _form_in(page, i, last)
        i = max(last, i + 1)


def _run(markup: Markup, first: int) -> int:
    """Where the run of capitalised words from token `first` ends (exclusive)."""
    last = first
    while (
        last < len(markup.tokens)
        and is_capital(markup.tokens[last])
        and markup.tokens[last].sentence == markup.tokens[first].sentence
    ):
        last += 1
    return last


def _form_in(page: Page, first: int, last: int) -> Iterator[Find]:
    tokens = page.markup.tokens
    if tokens[first].lower in listed("articles"):
        first += 1
    for end in range(first + 1, last):
        if tokens[end].lower in listed("last"):
            whole = (
                end + 1 == last or tokens[end].lower in listed("divisions") or tokens[end + 1].lower in listed("last")
            )
            if whole:
                yield Find(first, end + 1, "form/ending")
            return
    name = page.covering[first]
    if tokens[first].lower in listed("first") and last - first > 1 and not (name and name.label == "ORG"):
        yield Find(first, min(last, first + 3), "form/ending")


def unknown(page: Page) -> Iterator[Find]:
    """The tagger's places that the atlas does not know: only where a preposition says place too."""
    for name in page.markup.names:
        if name.label in TAGGED:
            first, last = core(page.markup, name)
            side = last - first == 1 and page.markup.tokens[first].lower in listed("sides")
            if (
                first < last
                and not side
                and after_preposition(page.markup, first)
                and not is_person(page, first, last, "", True)
            ):
                yield Find(first, last, "tagger/unknown")


def peoples(page: Page) -> Iterator[Find]:
    """Words for a people or its things, of one word or two ("Turkish", "South Koreans")."""
    markup, known = page.markup, atlas.peoples()
    for token in markup.tokens:
        name = page.covering[token.i]
        surname = name is not None and name.label == "PERSON" and name.last - name.first > 1
        if is_capital(token) and not surname:
            for last in (token.i + 2, token.i + 1):
                if last <= len(markup.tokens) and words_of(markup, token.i, last) in known:
                    yield Find(token.i, last, PEOPLE)


def again(page: Page, finds: Sequence[Find]) -> Iterator[Find]:
    """Further mentions of names that this report has used for a place, where they are no part of a person's name."""
    markup = page.markup
    seen = {words_of(markup, find.first, find.last) for find in finds if find.rule in SURE}
    heads = {words.split()[0] for words in seen}
    for token in markup.tokens:
        if token.text in heads:
            for last in ends_of(markup, token.i):
                if words_of(markup, token.i, last) in seen:
                    name = page.covering[token.i]
                    alone = name is None or core(markup, name) == (token.i, last)
                    if alone and not is_person(page, token.i, last, name.label if name else "", True):
                        yield Find(token.i, last, "again/same-name")
