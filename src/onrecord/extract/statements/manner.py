"""How a statement is made: in whose words, denied or not, how sure, and how far our reading of it can be trusted."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extract.statements.acts import act_of
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import lemma
from onrecord.extract.statements.quotations import Quotation
from onrecord.markup import Markup, Token
from onrecord.model import Certainty, Mode, Polarity, Spans
from onrecord.tables import toml

# How often a finding of each rule agreed with careful readers in source, cue and at least half of the content, on news
# reports with known statements.
_TRUST = {
    "cue/headline-colon": 0.7,
    "cue/colon": 0.5,
    "cue/clause": 0.77,
    "cue/aside": 0.7,
    "cue/according-to": 0.75,
    "cue/as-clause": 0.65,
    "cue/infinitive": 0.58,
    "cue/object": 0.56,
    "cue/about": 0.52,
    "cue/adjective": 0.53,
    "cue/attitude": 0.53,
    "cue/citing": 0.7,
    "turn/label": 0.9,
}
_UNNAMED = 0.6  # of that where no source was found
_LEVELS: tuple[Certainty, ...] = ("unknown", "possible", "probable")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a statement is made."""

    mode: Mode
    act: str
    polarity: Polarity
    certainty: Certainty


def manner_of(markup: Markup, quotations: Sequence[Quotation], source: Spans, cue: Spans, content: Spans) -> Manner:
    """How the statement with these roles is made, whoever found them; `quotations` are those of the whole report."""
    words = [token for span in cue for token in markup.tokens_in(span)]
    told = [token for span in content for token in markup.tokens_in(span)]
    opening = markup.tokens_in(source[0])[:1] if source else ()
    act = act_of(markup, words, told)
    polarity = _polarity([token for token in words if token.lower not in act.phrase], opening)
    mode: Mode = "direct" if _is_turn(words, opening) else _mode(quotations, words, told)
    return Manner(mode, act.name, polarity, _certainty(words, act.name, polarity))


def _is_turn(cue: Sequence[Token], opening: Sequence[Token]) -> bool:
    """Whether a colon after a label in capitals gives the words of a dialogue: "Q: ...", "SOREL: ..." """
    return [token.text for token in cue] == [":"] and bool(opening) and opening[0].text.isupper()


def _mode(quotations: Sequence[Quotation], cue: Sequence[Token], content: Sequence[Token]) -> Mode:
    """Whether the content is all in quotation marks, partly, or not at all; marks around the cue do not count."""
    words = [token.i for token in content if token.pos != "PUNCT"]
    near = _around(quotations, words)
    around = [q for q in near if not any(token.i in q for token in cue)]
    own = sum(any(i in quotation for quotation in around) for i in words)
    if own == 0:
        return "indirect"
    return "mixed" if own < len(words) else "direct"


def _around(quotations: Sequence[Quotation], words: Sequence[int]) -> Sequence[Quotation]:
    """The quotations that touch the stretch these words stand in."""
    if not words:
        return ()
    first = bisect_right(quotations, min(words), key=lambda quotation: quotation.last)
    last = bisect_right(quotations, max(words), key=lambda quotation: quotation.first)
    return quotations[first:last]


def _polarity(cue: Sequence[Token], opening: Sequence[Token]) -> Polarity:
    """Whether the cue is negated: "did not confirm", "has yet to say", "no group has claimed"."""
    negations = _hedges("negation")
    negated = any(token.dep == "neg" or token.lower in negations for token in (*cue, *opening))
    return "negative" if negated else "positive"


def _certainty(cue: Sequence[Token], act: str, polarity: Polarity) -> Certainty:
    """How sure the source shows itself: by hedges inside the cue, then the cue word, then its act."""
    if polarity == "negative" and act in _hedges("open_when_negated"):
        return "unknown"
    words = {token.lower for token in cue if token.pos != "PROPN"}  # "testified in May" is no "may"
    for level in _LEVELS:
        if words & _hedges("hedge", level):
            return level
    names = {lemma(token) for token in cue}
    for level in _LEVELS:
        if names & _hedges("cue", level) or act in _hedges("act", level):
            return level
    return "certain"


@cache
def _hedges(part: str, level: Certainty | None = None) -> frozenset[str]:
    return frozenset(toml("hedges")[part] if level is None else toml("hedges")[part][level])


def confidence_of(draft: Draft) -> float:
    """How often a finding like this one is right."""
    if draft.trust is not None:
        return round(draft.trust, 3)
    trust = _TRUST[draft.rule]
    return trust if draft.source else round(trust * _UNNAMED, 2)


_WHY = {
    "cue/according-to": "“{cue}” names where this comes from.",
    "cue/aside": "“{cue}” is put into the middle of what it introduces.",
    "cue/as-clause": "“{cue}” in a side remark says where this comes from.",
    "cue/colon": "“{cue}” and a colon before it give this paragraph to its source.",
    "cue/headline-colon": "The headline names a speaker before a colon.",
    "turn/label": "The paragraph begins with who speaks and a colon.",
    "cue/citing": "“{cue}” names whose word the account rests on.",
}


def reason_for(markup: Markup, draft: Draft) -> str:
    """Why this was read as a statement, in a sentence for the reader."""
    cue = " ".join(span.of(markup.text) for span in markup.spans(draft.cue))
    return _WHY.get(draft.rule, "“{cue}” takes what stands with it as something said, thought or wanted.").format(
        cue=" ".join(cue.split())
    )
