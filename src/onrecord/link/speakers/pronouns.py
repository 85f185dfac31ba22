"""Who "he", "they", "it", "who" or "I" is, where that is beyond doubt.

The nearer and the more prominent somebody was mentioned, the likelier they are meant; nobody of another gender or
number ever is, and of two equally likely none is.
"""

from collections.abc import Callable, Iterable

from onrecord.link.speakers.cast import Cast, Mention
from onrecord.link.speakers.gender import of_pronoun
from onrecord.link.speakers.source import Source, source_around
from onrecord.markup import Markup
from onrecord.model import Speaker, SpeakerKind

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_HE_OR_SHE = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_IT = frozenset({"it", "its", "itself"})
_FIRST = frozenset({"i", "me", "my", "myself"})
_WE = frozenset({"we", "us", "our", "ourselves"})
_ONE: frozenset[SpeakerKind] = frozenset({"person", "anonymous"})
_MANY: frozenset[SpeakerKind] = frozenset({"group", "anonymous", "organisation"})
_BODIES: frozenset[SpeakerKind] = frozenset({"organisation", "media", "document"})
_LOOK_BACK = 3  # sentences
_MARGIN = 0.45  # by how much the likeliest must be ahead
_BREAK = 0.5  # what a paragraph between takes off
_OFTEN = 0.2  # what each further mention adds


def is_pronoun(markup: Markup, source: Source) -> bool:
    """Whether a source is a pronoun and nothing more."""
    token = markup.tokens[source.head]
    known = _RELATIVES | _HE_OR_SHE | _FIRST | _THEY | _IT | _WE
    return len(source.plain) == 1 and (token.lower in known or token.pos == "PRON")


def outer_is_meant(markup: Markup, source: Source, outer: Speaker, quoted: bool, cast: Cast) -> bool:
    """Whether a pronoun inside a statement stands for its speaker: "I" in a quotation, "he said he"."""
    word = markup.tokens[source.head].lower
    if quoted:
        return word in _FIRST or (word in _WE and outer.kind in ("organisation", "media"))
    if word in _FIRST:
        return True
    if word in _HE_OR_SHE:
        return outer.kind in _ONE and cast.agrees(outer, of_pronoun(word))
    if word in _THEY:
        return outer.kind in _MANY
    return word in _IT and outer.kind in _BODIES


def antecedent(markup: Markup, cast: Cast, source: Source) -> Mention | Source | None:
    """What a pronoun stands for: the noun a relative hangs on, or the one mention before it that it can be."""
    token = markup.tokens[source.head]
    if token.lower in _RELATIVES:
        return _relative(markup, source.head)
    near = cast.before(source.head, _LOOK_BACK)
    if token.lower in _HE_OR_SHE:
        gender = of_pronoun(token.lower)
        people = [m for m in near if m.kind in _ONE and not m.plural and m.gender in (None, gender)]
        return _likeliest(markup, source.head, people, bonus=lambda m: 0.5 if m.gender else 0.0)
    if token.lower in _THEY:
        return _they(markup, source.head, near)
    if token.lower in _IT:
        return _likeliest(markup, source.head, [m for m in near if m.kind in _BODIES and not m.plural])
    return None


def _they(markup: Markup, i: int, near: list[Mention]) -> Mention | None:
    """The group last heard; without any, the one person whose gender nothing tells."""
    many = [m for m in near if m.plural and m.kind not in ("document", "unspecified")]
    if many:
        return _likeliest(markup, i, many, bonus=lambda m: 0.5 if m.speaker else 0.0, margin=0.0)
    bodies = [m for m in near if m.kind == "organisation"]
    people = [m for m in near if m.kind in _ONE and m.gender is None]
    return _likeliest(markup, i, people or bodies)


def _likeliest(
    markup: Markup,
    i: int,
    mentions: Iterable[Mention],
    bonus: Callable[[Mention], float] = lambda mention: 0.0,
    margin: float = _MARGIN,
) -> Mention | None:
    here = markup.tokens[i].sentence
    scores: dict[str, float] = {}

    def passage(sentence: int) -> int:
        return markup.sentences[sentence].passage

    best: dict[str, Mention] = {}
    for mention in mentions:
        there = markup.tokens[mention.at].sentence
        score = mention.weight + bonus(mention) - (here - there) - (0 if passage(there) == passage(here) else _BREAK)
        if mention.name not in scores:
            scores[mention.name] = score
        else:
            scores[mention.name] = max(score, scores[mention.name]) + _OFTEN
        best[mention.name] = mention
    ranked = sorted(scores, key=lambda name: (-scores[name], -best[name].at))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < margin):
        return None
    return best[ranked[0]]


def _relative(markup: Markup, i: int) -> Source | None:
    for above in markup.ancestors(i):
        if above.dep == "relcl" and above.head != above.i:
            clause = set(markup.subtree(above.i))
            whole = tuple(t for t in markup.subtree(above.head) if t not in clause)
            return source_around(markup, above.head, whole) if above.head in whole else None
    return None
