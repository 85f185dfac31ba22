"""The parties to an act that is certain by its words: also those who are no political actors by themselves.

"Thousands of dockers walked out" names people whom no list calls a party; the act vouches for them.
"""

from collections.abc import Iterator

from onrecord import tables
from onrecord.extract.events.clauses import behind
from onrecord.extract.events.fitting import Predicate
from onrecord.extract.events.lexicon import Frame, business, lemma_of
from onrecord.extract.events.parties import STRONG, Party

NOBODY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
"""Labels of names that stand for no party, whatever the act."""


def loose_parties(predicate: Predicate, frame: Frame) -> tuple[list[Party], list[Party]] | None:
    """Actors and recipients as the clause names them; None where it names nobody or speaks of no politics."""
    doer = predicate.sides.doer
    if doer is not None and lemma_of(predicate.markup.tokens[doer]) in business():
        return None
    actors = [] if doer is None else _any_at(predicate, doer)
    between = frame.type in tables.toml("events")["between"]["types"]
    facing = (_any_at(predicate, i) for i in _facing(predicate, frame))
    recipients = next((found for found in facing if found), [])
    if between and not (recipients and actors):
        return None
    unsaid = predicate.sides.passive or predicate.markup.tokens[predicate.i].pos == "NOUN"
    if not actors and not (unsaid and recipients):
        return None
    vouched = any(party.standing == STRONG for party in (*actors, *recipients))
    if not vouched and not predicate.parties.is_political(predicate.markup.tokens[predicate.i].sentence):
        return None
    done_by = {party.actor.start for party in actors}
    return actors, [party for party in recipients if party.actor.start not in done_by]


def _any_at(predicate: Predicate, i: int) -> list[Party]:
    """The parties of a noun phrase, people at large too."""
    if predicate.parties.names.label(i) in NOBODY:
        return []
    return predicate.parties.within(i) or predicate.parties.all_in(i, anyone=True)


def _facing(predicate: Predicate, frame: Frame) -> Iterator[int]:
    """What stands where a frame expects the recipient; its object last, which is often what was given."""
    done_to = predicate.sides.done_to
    for where in frame.recipient:
        for carrier in (predicate.i, *(() if done_to is None else (done_to,))):
            yield from behind(predicate.markup, carrier, {where})
    if done_to is not None:
        yield done_to
