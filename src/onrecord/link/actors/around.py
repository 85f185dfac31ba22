"""The words beside a mention that say whose it is: "former", "Russia's", "of Brazil", ", a baker from Leeds"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.link.actors.offices import listed
from onrecord.link.actors.words import country_in, words_of
from onrecord.markup import Markup, Token
from onrecord.model import Span
from onrecord.tables import toml

BEFORE, AFTER = 8, 12  # tokens looked at on each side
NAMES = ("NNP", "NNPS", "JJ")
ARTICLES = ("the", "a", "an")


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a name or an office.

    `title` is the office said of it, before or after; `country` that of the words around; `former` whether the office
    is said to be over; `calling` whether the words name a private calling; `indefinite` for "a minister"; `phrase` all
    words before it with its own title.
    """

    title: str = ""
    country: str | None = None
    former: bool = False
    elect: bool = False
    calling: bool = False
    indefinite: bool = False
    phrase: str = ""


def beside(markup: Markup, span: Span, own_title: str = "") -> Beside:
    """What the words before and behind a person's name or office say of them."""
    tokens = markup.tokens_in(span)
    if not tokens:
        return Beside(_office(words_of(own_title)), country_in(words_of(own_title), markup.text))
    before = _before(markup, tokens[0].i)
    behind, of = _behind(markup, tokens[-1].i), _of_words(markup, tokens[-1].i)
    said = [token.text for token in before]
    words = [*words_of(" ".join(said)), *words_of(own_title)]
    title = _office(words) or _office(behind)
    inside = [token.lower for token in tokens]
    lower = {word.lower() for word in (*words, *said, *inside)}
    rest = {word.lower() for word in behind}
    return Beside(
        title=title,
        country=_country(before, words, of or behind, bool(title), markup.text),
        former=bool(lower & listed("former")) or (bool(rest & listed("former")) and not words),
        elect="elect" in lower or any(word.endswith("-elect") for word in lower),
        calling=bool((lower | rest) & listed("callings")),
        indefinite=any(word in ("a", "an", "another", "one") for word in (*inside[:1], *(w.lower() for w in said))),
        phrase=" ".join(words),
    )


def _country(
    before: Sequence[Token], words: Sequence[str], behind: Sequence[str], titled: bool, text: str
) -> str | None:
    """The country beside a person: with an office anywhere, without one only right before ("Ukraine's")."""
    if titled:
        return country_in(words, text) or country_in(behind, text)
    if not before or (before[-1].tag not in ("POS", "JJ")):
        return None
    return country_in(words_of(" ".join(token.text for token in before[-3:])), text)


def owner(markup: Markup, span: Span) -> str | None:
    """The country or capital that owns a body: "Pakistan's Supreme Court", "the Supreme Court of India"."""
    tokens = markup.tokens_in(span)
    if not tokens:
        return None
    before = [token.text for token in _run_before(markup, tokens[0].i)]
    return country_in(words_of(" ".join(before)), markup.text) or country_in(
        _of_words(markup, tokens[-1].i), markup.text
    )


def of_words(markup: Markup, span: Span) -> list[str]:
    """The name behind "of" after a mention: "Brazil" in "the president of Brazil"."""
    tokens = markup.tokens_in(span)
    return _of_words(markup, tokens[-1].i) if tokens else []


def rest_of_office(markup: Markup, span: Span) -> str:
    """What a hyphen ties to an office behind the mention: "-general", "-elect"; "" if nothing."""
    after = markup.tokens_in(Span(span.end, span.end + 1))
    if after and after[0].text == "-" and after[0].i + 1 < len(markup.tokens):
        word = markup.tokens[after[0].i + 1].lower
        return f"-{word}" if word in ("general", "elect", "designate") else ""
    return ""


def acts(markup: Markup, span: Span) -> bool:
    """Whether the city at a span stands for a government: it decides, is dealt with, or owns what states own."""
    tokens = markup.tokens_in(span)
    return bool(tokens) and _stands_for_government(markup, tokens[-1])


def _stands_for_government(markup: Markup, token: Token) -> bool:
    head, lists = markup.tokens[token.head], _acting()
    if token.dep == "conj":
        return _stands_for_government(markup, head)
    if token.dep == "nsubj":
        return head.lemma.lower() in lists["subject"] or _does(markup, head, lists["subject"])
    if token.dep in ("dobj", "nsubjpass"):
        return head.lemma.lower() in lists["object"]
    if token.dep in ("poss", "compound", "nmod"):
        return head.lemma.lower() in lists["belongings"] or head.lower in lists["belongings"]
    if token.dep == "pobj" and head.lower in ("between", "with", "against", "by", "from", "on", "to"):
        deal = markup.tokens[head.head].lemma.lower()
        return deal in lists["dealings"] or (head.lower == "by" and deal in lists["subject"])
    return False


def _does(markup: Markup, head: Token, verbs: frozenset[str]) -> bool:
    """Whether an auxiliary or a light verb carries one of the verbs ("is ready to negotiate")."""
    return head.pos in ("AUX", "VERB") and any(
        child.lemma.lower() in verbs for child in markup.dependents(head.i, "xcomp", "ccomp", "conj")
    )


@cache
def _acting() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in toml("actors")["capitals_act"].items()}


def _before(markup: Markup, first: int) -> list[Token]:
    """The words of a title, a country or "former" right before a name, in text order."""
    found: list[Token] = []
    for i in range(first - 1, max(first - BEFORE, 0) - 1, -1):
        token = markup.tokens[i]
        if token.sentence != markup.tokens[first].sentence or not _belongs(token):
            break
        found.append(token)
        if token.lower in ARTICLES:
            break
    return found[::-1]


def _belongs(token: Token) -> bool:
    """Whether a word before a name may be part of what is said of the person."""
    if token.lower in _said_of_people() or token.lower in ARTICLES or token.tag == "POS" or token.text == "-":
        return True
    return token.text[0].isupper() and token.tag in NAMES


@cache
def _said_of_people() -> frozenset[str]:
    lists = toml("actors")
    titles = {word for words in lists["titles"].values() for word in words}
    parts = set(toml("mentions")["title_parts"]) | set(toml("mentions")["offices"])
    return frozenset(
        titles | parts | listed("former") | listed("standing") | listed("callings") | {"elect", "of", "state"}
    )


def _behind(markup: Markup, last: int) -> list[str]:
    """The words of an apposition after a name, up to the next comma or verb; none where it names another person."""
    tokens = markup.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].text not in (",", "(", "–", "—"):
        return []
    found: list[Token] = []
    for token in tokens[last + 2 : last + 2 + AFTER]:
        if token.sentence != tokens[last].sentence or token.text in (",", ")", "–", "—", ";"):
            if found and not found[-1].text.isdigit():
                break
        elif token.pos in ("VERB", "AUX", "PRON"):
            found = found if token.tag in ("VBN", "VBG") else []
            break
        else:
            found.append(token)
    if any(one.lower in _titles() and other.tag == "NNP" for one, other in pairwise(found)):
        return []
    return words_of(" ".join(token.text for token in found))


def _run_before(markup: Markup, first: int) -> list[Token]:
    """The name or adjective right before a body, through a possessive."""
    found: list[Token] = []
    for i in range(first - 1, max(first - 5, 0) - 1, -1):
        token = markup.tokens[i]
        if token.sentence != markup.tokens[first].sentence or not (token.tag == "POS" or token.text[0].isupper()):
            break
        found.append(token)
    return found[::-1]


def _of_words(markup: Markup, last: int) -> list[str]:
    tokens = markup.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].lower != "of":
        return []
    found: list[str] = []
    for token in tokens[last + 2 : last + 7]:
        if token.lower == "the" and not found:
            continue
        if not token.text[0].isupper() and token.lower not in ("of", "and", "the"):
            break
        found.append(token.text)
    return words_of(" ".join(found))


def _office(words: Sequence[str]) -> str:
    """The office among the words, with what qualifies it: "foreign minister"; "" if there is none."""
    parts = _parts()
    lower = [word.lower() for word in words]
    for i, word in enumerate(lower):
        if word in _titles():
            first, last = i, i + 1
            while first and lower[first - 1] in parts:
                first -= 1
            if lower[last : last + 1] == ["general"]:  # "secretary general"
                last += 1
            if lower[last : last + 1] == ["of"] and lower[last + 1 : last + 2] and lower[last + 1] in parts:
                last += 2
                while last < len(lower) and lower[last] in parts:
                    last += 1
            return " ".join(_full().get(part, part) for part in lower[first:last])
    return ""


@cache
def _full() -> dict[str, str]:
    """Abbreviated ranks and offices in full."""
    return {short: full for full, shorts in toml("actors")["abbreviations"].items() for short in shorts}


@cache
def _parts() -> frozenset[str]:
    """Words that qualify an office, without those that date it."""
    return frozenset(toml("mentions")["title_parts"]) - listed("former") - listed("standing") | listed("portfolios")


@cache
def _titles() -> frozenset[str]:
    lists = toml("actors")["titles"]
    return (
        frozenset(word for words in lists.values() for word in words)
        | listed("chiefs")
        | {"spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "negotiator", "inspector"}
    )
