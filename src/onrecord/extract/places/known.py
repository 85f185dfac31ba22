"""Names the atlas knows, where something says that they stand for a place here.

The tagger, the atlas and the grammar each have a word: a name the atlas knows well is a place unless it is part of a
person's name; a small town's name needs the tagger or a preposition as well.
"""

from collections.abc import Iterator

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
from onrecord.markup import Markup, Name, Token
from onrecord.tables import atlas

KNOWN = 10_000  # inhabitants from which a place gives its name to a body: not the White of the White House
WELL_KNOWN = 100_000  # inhabitants from which a name needs no second sign
NUMBERS = frozenset({"DATE", "TIME", "MONEY", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT"})
OPENERS = frozenset({"-", "--", "–", "—", "("})


def known(page: Page) -> Iterator[Find]:
    """Names the atlas knows, the longest first at each word, where something says that they stand for a place."""
    tokens, i = page.markup.tokens, 0
    while i < len(tokens):
        starts = is_capital(tokens[i]) and tokens[i].lower not in listed("articles")
        find = next(_known_at(page, i), None) if starts else None
        if find:
            yield find
        i = find.last if find else i + 1


def _known_at(page: Page, first: int) -> Iterator[Find]:
    for last in ends_of(page.markup, first):
        words = words_of(page.markup, first, last)
        if words in atlas.postal() and _after_comma(page.markup, first):
            yield Find(first, last, "state/postal")
        sites = atlas.sites(words)
        rule = _sign(page, first, last, sites[0].weight) if sites else None
        if rule:
            yield Find(first, last, rule)


def _sign(page: Page, first: int, last: int, weight: int) -> str | None:
    """The rule by which a name the atlas knows is taken for a place here, None if nothing speaks for it."""
    words = [token.lower for token in page.markup.tokens[first:last]]
    if _names_something(page.markup, last) or (len(words) == 1 and words[0] in listed("sides")):
        return None
    if _before_state(page.markup, last) and not all(word in listed("ordinary") for word in words):
        return "atlas/before-state"
    return "atlas/dateline" if _opens(page.markup, first, last) else _weighed(page, first, last, weight)


def _weighed(page: Page, first: int, last: int, weight: int) -> str | None:
    """The rule for a name that neither a state nor a dateline vouches for: tagger, prominence and grammar decide."""
    tokens, name = page.markup.tokens[first:last], page.covering[first]
    label = name.label if name else ""
    exact = name is not None and core(page.markup, name) == (first, last)
    after = after_preposition(page.markup, first)
    ordinary = all(token.lower in listed("ordinary") for token in tokens)
    if is_person(page, first, last, label, exact) and not (after and label in TAGGED):
        return None
    if label in TAGGED and exact:
        return "tagger/place"
    if (label in NUMBERS and ordinary) or not all(_is_name(token) for token in tokens):
        return None
    if name and label in ("ORG", *TAGGED) and not exact:
        return _inside(page, first, name, weight, ordinary)
    return _alone(weight, ordinary, after)


def _names_something(markup: Markup, last: int) -> bool:
    """Whether a name owns the capitalised word that follows: "St. John's University" is not in St. John's."""
    after = markup.tokens[last : last + 2]
    return len(after) == 2 and after[0].tag == "POS" and after[1].lower in listed("owned") and is_capital(after[1])


def _opens(markup: Markup, first: int, last: int) -> bool:
    """Whether a name in capitals with a dash or bracket after it opens a report: "LEEDS —"."""
    after = markup.tokens[last].text if last < len(markup.tokens) else ""
    return after in OPENERS and all(token.text.isupper() and len(token.text) > 2 for token in markup.tokens[first:last])


def _is_name(token: Token) -> bool:
    """Whether the tagger takes the word for part of a name."""
    return token.tag in ("NNP", "NNPS", "") or token.lower in listed("inner")


def _alone(weight: int, ordinary: bool, after: bool) -> str | None:
    """The sign for a name that stands alone; an ordinary word or a small town needs a preposition before it."""
    if weight >= WELL_KNOWN and (after or not ordinary):
        return "atlas/well-known"
    return "atlas/after-preposition" if after else None


def _inside(page: Page, first: int, name: Name, weight: int, ordinary: bool) -> str | None:
    """The sign for a place inside the name of an organisation."""
    leads = core(page.markup, name)[0] == first
    last = page.markup.tokens[core(page.markup, name)[1] - 1].lower
    if last in listed("namesakes") or (not leads and is_capital(page.markup.tokens[first - 1])):
        return None
    leading = leads and last in listed("bodies") and weight >= KNOWN
    return "atlas/in-organisation" if leading or (weight >= WELL_KNOWN and not ordinary) else None


def _after_comma(markup: Markup, first: int) -> bool:
    return first > 1 and markup.tokens[first - 1].text == "," and is_capital(markup.tokens[first - 2])


def _before_state(markup: Markup, last: int) -> bool:
    """Whether ", Texas" or ", France" follows: then what stands before it is a place too."""
    tokens = markup.tokens
    if last + 1 >= len(tokens) or tokens[last].text != "," or not is_capital(tokens[last + 1]):
        return False
    for end in ends_of(markup, last + 1):
        words = words_of(markup, last + 1, end)
        if words in atlas.postal() or any(site.precision in ("country", "admin1") for site in atlas.sites(words)[:1]):
            return True
    return False
