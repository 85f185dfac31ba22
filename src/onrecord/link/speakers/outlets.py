"""The outlet a statement was made to or taken from: "told Reuters", "was quoted by Interfax as saying"."""

from collections.abc import Iterator

from onrecord.link.speakers.kinds import is_outlet
from onrecord.markup import Markup, Token
from onrecord.model import Attribution, Span
from onrecord.tables import toml

_RELAYING = frozenset({"with", "to", "by", "on", "in"})
_OWNING = frozenset({"of", "from", "for"})
_CARRIERS = frozenset(
    {"correspondent", "journalist", "reporter", "crew", "viewer", "listener", "reader", "edition", "columnist"}
)
_OCCASIONS = frozenset(
    ("interview", "statement", "remark", "comment", "speak", "talk", "quote", "cite", "carry", "publish", "appear")
)
_ADDRESSED = ("dobj", "dative", "iobj")


def outlet_of(markup: Markup, attribution: Attribution) -> Token | None:
    """The main word of the outlet, None where no outlet is named."""
    if not attribution.cue:
        return None
    sentence = markup.sentence_at(attribution.cue[0].start)
    if sentence is None:
        return None
    held = (*attribution.content, *attribution.source)
    for token in markup.tokens_of(sentence):
        span = Span(token.start, token.end)
        outside = not any(piece.contains(span) for piece in held)
        if outside and _is_relay(markup, token, attribution) and _names_outlet(markup, token):
            return token
    return None


def _is_relay(markup: Markup, token: Token, attribution: Attribution) -> bool:
    """Whether a word stands where an outlet would be told: object of the cue, or after "with", "to", "by"."""
    head = markup.tokens[token.head]
    if token.dep in _ADDRESSED:
        return any(span.contains(Span(head.start, head.end)) for span in attribution.cue)
    if attribution.within is None and token.dep == "pobj" and head.lower in _OWNING:
        carrier = markup.tokens[head.head]
        return carrier.lemma.lower() in _CARRIERS and _is_relay(markup, carrier, attribution)
    if attribution.within is not None or token.dep != "pobj" or head.lower not in _RELAYING:
        return False
    occasion = markup.tokens[head.head]
    in_cue = any(span.contains(Span(occasion.start, occasion.end)) for span in attribution.cue)
    return occasion.lemma.lower() in _OCCASIONS or (in_cue and head.lower != "by")


def _names_outlet(markup: Markup, token: Token) -> bool:
    owned = any(True for _ in markup.dependents(token.i, "poss"))
    called = token.lemma.lower() in toml("sources")["media"] and not owned
    return called or any(is_outlet(name) for name in outlet_names(markup, token))


def outlet_names(markup: Markup, token: Token) -> Iterator[str]:
    """The name that a word heads, with the capitals that stand before it."""
    last = token.i + 1
    while last < len(markup.tokens) and markup.tokens[last].pos == "PROPN" and token.text.islower():
        last += 1
    if last > token.i + 1:
        yield markup.span(token.i + 1, last).of(markup.text)
        return
    first = token.i
    while first > 0 and markup.tokens[first - 1].text[:1].isupper() and markup.tokens[first - 1].pos != "PUNCT":
        first -= 1
    for start in range(first, token.i + 1):
        yield markup.span(start, token.i + 1).of(markup.text)
