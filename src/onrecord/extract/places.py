"""Place names in a report, before it is known which place each stands for.

The tagger, the atlas and the grammar each have a word: a name the atlas knows well is a place unless it is part of a
person's name; a small town's name needs the tagger or a preposition as well; a name that ends in "County" or "River"
needs no atlas. Words for a people ("Turkish", "Texans") are found too and marked: they are no places, but tell which
places are meant.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from onrecord.markup import Markup, Name, Token
from onrecord.model import Toponym
from onrecord.tables import atlas, toml

NAME = "extract/places"
VERSION = "1"

LONGEST = 6  # tokens in the longest name that is looked up
KNOWN = 10_000  # inhabitants from which a place gives its name to a body: not the White of the White House
WELL_KNOWN = 100_000  # inhabitants from which a name needs no second sign
TAGGED = frozenset({"GPE", "LOC", "FAC"})
NUMBERS = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT"})
PEOPLE = "people/word"
CONFIDENCE = {
    "tagger/place": 0.95,
    "tagger/unknown": 0.4,
    "atlas/well-known": 0.9,
    "atlas/after-preposition": 0.8,
    "atlas/before-state": 0.9,
    "atlas/in-organisation": 0.7,
    "form/ending": 0.6,
    PEOPLE: 0.6,
    "state/postal": 0.9,
    "again/same-name": 0.7,
}
SURE = frozenset({"tagger/place", "atlas/before-state", "form/ending"})


class _Find(NamedTuple):
    """Tokens `first` to `last` (exclusive) and the rule that takes them for a place."""

    first: int
    last: int
    rule: str


class _Page(NamedTuple):
    """A report's markup with what its names say about each other."""

    markup: Markup
    covering: list[Name | None]  # for each token the tagger's name over it
    surnames: frozenset[str]  # the last words of its persons' full names


def find_toponyms(markup: Markup) -> tuple[Toponym, ...]:
    """The place names of a report in text order, none inside another.

    >>> find_toponyms(Markup("", (), (), ()))
    ()
    """
    page = _page(markup)
    finds = _apart([*_forms(page), *_known(page), *_unknown(page), *_peoples(page)], markup)
    finds = _apart([*finds, *_again(page, finds)], markup)
    return tuple(_toponym(markup, find) for find in sorted(finds))


def _toponym(markup: Markup, find: _Find) -> Toponym:
    span = markup.span(find.first, find.last)
    sure = CONFIDENCE[find.rule]
    return Toponym(start=span.start, end=span.end, rule=find.rule, confidence=sure, people=find.rule == PEOPLE)


def _page(markup: Markup) -> _Page:
    covering: list[Name | None] = [None] * len(markup.tokens)
    for name in markup.names:
        covering[name.first : name.last] = [name] * (name.last - name.first)
    persons = [_core(markup, name) for name in markup.names if name.label == "PERSON"]
    return _Page(
        markup, covering, frozenset(markup.tokens[last - 1].text for first, last in persons if last - first > 1)
    )


def _apart(finds: Iterable[_Find], markup: Markup) -> list[_Find]:
    """The finds without overlaps; of two that overlap the earlier in the list stays."""
    taken, kept = bytearray(len(markup.tokens)), []
    for find in finds:
        if not any(taken[find.first : find.last]):
            taken[find.first : find.last] = b"\1" * (find.last - find.first)
            kept.append(find)
    return kept


# --- names the atlas knows


def _known(page: _Page) -> Iterator[_Find]:
    """Names the atlas knows, the longest first at each word, where something says that they stand for a place."""
    tokens, i = page.markup.tokens, 0
    while i < len(tokens):
        starts = _is_capital(tokens[i]) and tokens[i].lower not in _list("articles")
        find = next(_known_at(page, i), None) if starts else None
        if find:
            yield find
        i = find.last if find else i + 1


def _known_at(page: _Page, first: int) -> Iterator[_Find]:
    for last in _ends(page.markup, first):
        words = _words(page.markup, first, last)
        if words in atlas.postal() and _after_comma(page.markup, first):
            yield _Find(first, last, "state/postal")
        sites = atlas.sites(words)
        rule = _sign(page, first, last, sites[0].weight) if sites else None
        if rule:
            yield _Find(first, last, rule)


def _ends(markup: Markup, first: int) -> Iterator[int]:
    """Where a name that begins at token `first` may end (exclusive), the longest first."""
    tokens, ends = markup.tokens, []
    for last in range(first + 1, min(first + LONGEST, len(tokens)) + 1):
        token = tokens[last - 1]
        if token.sentence != tokens[first].sentence:
            break
        if _is_capital(token) or (token.text == "." and _words(markup, first, last) in atlas.short_forms()):
            ends.append(last)
        elif token.lower not in _list("inner"):
            break
    return reversed(ends)


def _sign(page: _Page, first: int, last: int, weight: int) -> str | None:
    """The rule by which a name the atlas knows is taken for a place here, None if nothing speaks for it."""
    tokens, name = page.markup.tokens[first:last], page.covering[first]
    label = name.label if name else ""
    exact = name is not None and _core(page.markup, name) == (first, last)
    after = _after_preposition(page.markup, first)
    ordinary = all(token.lower in _list("ordinary") for token in tokens)
    if _before_state(page.markup, last):
        return "atlas/before-state"
    if _is_person(page, first, last, label, exact) and not (after and label in TAGGED):
        return None
    if label in TAGGED and exact:
        return "tagger/place"
    if (label in NUMBERS and ordinary) or not all(_is_name(token) for token in tokens):
        return None
    if name and label in ("ORG", *TAGGED) and not exact:
        return _inside(page, first, name, weight, ordinary)
    return _alone(weight, ordinary, after)


def _is_name(token: Token) -> bool:
    """Whether the tagger takes the word for part of a name."""
    return token.tag in ("NNP", "NNPS", "") or token.lower in _list("inner")


def _alone(weight: int, ordinary: bool, after: bool) -> str | None:
    """The sign for a name that stands alone; an ordinary word or a small town needs a preposition before it."""
    if weight >= WELL_KNOWN and (after or not ordinary):
        return "atlas/well-known"
    return "atlas/after-preposition" if after else None


def _inside(page: _Page, first: int, name: Name, weight: int, ordinary: bool) -> str | None:
    """The sign for a place inside the name of an organisation."""
    leads = _core(page.markup, name)[0] == first
    body = page.markup.tokens[name.last - 1].lower in _list("bodies")
    leading = leads and body and weight >= KNOWN
    return "atlas/in-organisation" if leading or (weight >= WELL_KNOWN and not ordinary) else None


def _is_person(page: _Page, first: int, last: int, label: str, exact: bool) -> bool:
    """Whether the name is a person's: inside one, after a title, or somebody's surname in this report."""
    if label == "PERSON" and not exact:
        return True
    before = page.markup.tokens[first - 1] if first else None
    if before and before.lower in _list("titles") and before.end < page.markup.tokens[first].start + 2:
        return True
    return last - first == 1 and page.markup.tokens[first].text in page.surnames


def _after_preposition(markup: Markup, first: int) -> bool:
    i = first - 1
    if i > 0 and markup.tokens[i].lower == "the":
        i -= 1
    return i >= 0 and markup.tokens[i].lower in _list("before")


def _after_comma(markup: Markup, first: int) -> bool:
    return first > 1 and markup.tokens[first - 1].text == "," and _is_capital(markup.tokens[first - 2])


def _before_state(markup: Markup, last: int) -> bool:
    """Whether ", Texas" or ", France" follows: then what stands before it is a place too."""
    tokens = markup.tokens
    if last + 1 >= len(tokens) or tokens[last].text != "," or not _is_capital(tokens[last + 1]):
        return False
    for end in _ends(markup, last + 1):
        words = _words(markup, last + 1, end)
        if words in atlas.postal() or any(site.precision in ("country", "admin1") for site in atlas.sites(words)[:1]):
            return True
    return False


# --- names the atlas does not know


def _forms(page: _Page) -> Iterator[_Find]:
    """Runs of capitalised words that end in "County", "River", "Street" ... or begin with "Lake", "Mount" ..."""
    tokens = page.markup.tokens
    for name in page.markup.names:
        first, last = _core(page.markup, name)
        if name.label in TAGGED and last - first > 1 and tokens[last - 1].lower in _list("last"):
            yield _Find(first, last, "form/ending")
    i = 0
    while i < len(tokens):
        last = _run(page.markup, i) if _is_capital(tokens[i]) else i
        if last - i > 1:
            yield from _form_in(page.markup, i, last)
        i = max(last, i + 1)


def _run(markup: Markup, first: int) -> int:
    """Where the run of capitalised words from token `first` ends (exclusive)."""
    last = first
    while (
        last < len(markup.tokens)
        and _is_capital(markup.tokens[last])
        and markup.tokens[last].sentence == markup.tokens[first].sentence
    ):
        last += 1
    return last


def _form_in(markup: Markup, first: int, last: int) -> Iterator[_Find]:
    tokens = markup.tokens
    if tokens[first].lower in _list("articles"):
        first += 1
    for end in range(first + 1, last):
        if tokens[end].lower in _list("last"):
            yield _Find(first, end + 1, "form/ending")
            return
    if tokens[first].lower in _list("first") and last - first > 1:
        yield _Find(first, min(last, first + 3), "form/ending")


def _unknown(page: _Page) -> Iterator[_Find]:
    """The tagger's places that the atlas does not know: only where a preposition says place too."""
    for name in page.markup.names:
        if name.label in TAGGED:
            first, last = _core(page.markup, name)
            if first < last and _after_preposition(page.markup, first) and not _is_person(page, first, last, "", True):
                yield _Find(first, last, "tagger/unknown")


def _peoples(page: _Page) -> Iterator[_Find]:
    """Words for a people or its things, of one word or two ("Turkish", "South Koreans")."""
    markup, peoples = page.markup, atlas.peoples()
    for token in markup.tokens:
        if _is_capital(token):
            for last in (token.i + 2, token.i + 1):
                if last <= len(markup.tokens) and _words(markup, token.i, last) in peoples:
                    yield _Find(token.i, last, PEOPLE)


def _again(page: _Page, finds: list[_Find]) -> Iterator[_Find]:
    """Further mentions of names that this report has used for a place, where they are no part of a person's name."""
    markup = page.markup
    seen = {_words(markup, find.first, find.last) for find in finds if find.rule in SURE}
    heads = {words.split()[0] for words in seen}
    for token in markup.tokens:
        if token.text in heads:
            for last in _ends(markup, token.i):
                if _words(markup, token.i, last) in seen:
                    name = page.covering[token.i]
                    alone = name is None or _core(markup, name) == (token.i, last)
                    if alone and not _is_person(page, token.i, last, name.label if name else "", True):
                        yield _Find(token.i, last, "again/same-name")


# --- words


def _core(markup: Markup, name: Name) -> tuple[int, int]:
    """The tokens of a name without article, possessive and marks at its ends."""
    first, last = name.first, name.last
    while first < last and not _is_capital(markup.tokens[first]):
        first += 1
    if last - first > 1 and markup.tokens[first].lower in _list("articles"):
        first += 1
    while last > first and not _is_capital(markup.tokens[last - 1]) and not markup.tokens[last - 1].text.isdigit():
        last -= 1
    return first, last


def _words(markup: Markup, first: int, last: int) -> str:
    start, end = markup.tokens[first].start, markup.tokens[last - 1].end
    return " ".join(markup.text[start:end].split()) if last - first > 1 else markup.text[start:end]


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(toml("place_forms")[name])
