"""What the words above an event say of it: "plans to", "the threat of", "denied that", link by link up the sentence.

Each governor has an effect on what stands under it and is itself read the same way, so that chains add up: "refused to
agree to withdraw" is denied, "was urged to agree to withdraw" requested.
"""

from onrecord.extract.events.factuality.beside import beside, hangs_on_a_condition
from onrecord.extract.events.factuality.links import lemma_of, link
from onrecord.extract.events.factuality.verdict import Verdict, joined, under, words
from onrecord.markup import Markup

STEPS = 8
"""How many links up a sentence is followed."""


def reading(markup: Markup, i: int, steps: int = STEPS) -> Verdict | None:
    """What the sentence says about the event at token `i`; None when nothing in it says anything."""
    here = beside(markup, i)
    if here is not None and here.final:
        return here
    told = joined(here, _above(markup, i, steps)) if steps else here
    if told and told.kind in ("planned", "possible") and hangs_on_a_condition(markup, i):
        return Verdict("hypothetical", "it hangs on a condition")
    return told


def _above(markup: Markup, i: int, steps: int) -> Verdict | None:
    token = markup.tokens[i]
    if token.dep == "conj" and token.head != i:
        return _above(markup, token.head, steps - 1) if steps > 1 else None
    found = link(markup, token)
    if found is None or found.effect == "cut":
        return None
    if found.fixed:
        return Verdict(found.fixed, f"it stands after “{found.word}”", final=found.fixed == "hypothetical")
    above = reading(markup, found.governor.i, steps - 1)
    if found.effect == "passes":
        return above
    told = under(found.effect, above, found.word, lemma_of(markup, found.governor) in words("negated", "doubtful"))
    return None if found.given and told and told.kind == "denied" else told
