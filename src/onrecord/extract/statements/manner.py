"""How a statement is made: in whose words, denied or not, how sure, and how far our reading of it can be trusted."""

from collections.abc import Mapping

from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import lemma
from onrecord.extract.statements.quotations import Quotation
from onrecord.markup import Markup
from onrecord.model import Certainty, Mode, Polarity
from onrecord.tables import toml

# How often a finding of each rule agreed with careful readers in source, cue and at least half of the content, on news
# reports with known statements; a quotation that stands alone has no cue to agree in.
_TRUST = {
    "quote/after": 0.95,
    "quote/before": 0.8,
    "quote/colon": 0.5,
    "quote/alone": 0.3,
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
    "cue/passive": 0.46,
    "cue/seems": 0.44,
    "cue/noun": 0.35,
    "cue/adverb": 0.3,
}
_UNNAMED = 0.6  # of that where no source was found, except where the rule never has one
_NEVER_NAMED = frozenset({"cue/seems", "cue/adverb", "cue/passive"})


_LEVELS: tuple[Certainty, ...] = ("unknown", "possible", "probable")


def mode_of(markup: Markup, quoted: Mapping[int, Quotation], draft: Draft) -> Mode:
    """Whether the content is all in quotation marks, partly, or not at all; marks around the cue do not count."""
    words = [i for i in draft.content if markup.tokens[i].pos != "PUNCT"]
    own = sum(i in quoted and not any(part in quoted[i] for part in draft.cue) for i in words)
    if own == 0:
        return "indirect"
    return "mixed" if own < len(words) else "direct"


def polarity_of(markup: Markup, draft: Draft) -> Polarity:
    """Whether the cue is negated: "did not confirm", "never said"."""
    negations = toml("hedges")["negation"]
    first = {min(draft.source)} if draft.source else frozenset()  # "no group has claimed"
    negated = any(markup.tokens[i].dep == "neg" or markup.tokens[i].lower in negations for i in draft.cue | first)
    return "negative" if negated else "positive"


def certainty_of(markup: Markup, draft: Draft) -> Certainty:
    """How sure the source shows itself: by the cue word, then its act, then hedges inside the cue."""
    hedges = toml("hedges")
    if polarity_of(markup, draft) == "negative" and draft.act in hedges["open_when_negated"]:
        return "unknown"
    words = {markup.tokens[i].lower for i in draft.cue}
    for level in _LEVELS:
        if words & set(hedges["hedge"][level]):
            return level
    names = {lemma(markup.tokens[i]) for i in draft.cue}
    for level in _LEVELS:
        if names & set(hedges["cue"][level]) or draft.act in hedges["act"][level]:
            return level
    return "certain"


def confidence_of(draft: Draft) -> float:
    """How often a finding like this one is right."""
    trust = _TRUST[draft.rule]
    return trust if draft.source or draft.rule in _NEVER_NAMED else round(trust * _UNNAMED, 2)


_WHY = {
    "quote/after": "These words stand in quotation marks and “{cue}” after them says whose they are.",
    "quote/before": "These words stand in quotation marks and “{cue}” before them says whose they are.",
    "quote/colon": "These words stand in quotation marks after a colon.",
    "quote/alone": "These words stand in quotation marks; nothing beside them says whose they are.",
    "cue/according-to": "“{cue}” names where this comes from.",
    "cue/aside": "“{cue}” is put into the middle of what it introduces.",
    "cue/as-clause": "“{cue}” in a side remark says where this comes from.",
    "cue/colon": "“{cue}” and a colon before it give this paragraph to its source.",
    "cue/headline-colon": "The headline names a speaker before a colon.",
    "cue/adverb": "“{cue}” says that this was taken from somebody who is not named.",
    "cue/seems": "“{cue}” marks this as an impression.",
}


def reason_for(markup: Markup, draft: Draft) -> str:
    """Why this was read as a statement, in a sentence for the reader."""
    cue = " ".join(span.of(markup.text) for span in markup.spans(draft.cue))
    return _WHY.get(draft.rule, "“{cue}” takes what stands with it as something said, thought or wanted.").format(
        cue=" ".join(cue.split())
    )
