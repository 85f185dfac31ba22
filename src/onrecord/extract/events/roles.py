"""Who stands on the two sides of an act: those who did it and those it was done to."""

from collections.abc import Iterator

from onrecord import tables
from onrecord.extract.events.clauses import behind, child, clause_of, object_of, subject_of
from onrecord.extract.events.fitting import Predicate
from onrecord.extract.events.lexicon import Frame
from onrecord.extract.events.names import sectors, words
from onrecord.extract.events.parties import DOERS, PEOPLE, STRONG, Parties, Party
from onrecord.extract.events.reach import further
from onrecord.markup import Markup

BODILY = frozenset({"ASSAULT", "COERCE"})
"""Types that are told also of things and people at large, and where the doer may be unknown."""
RULES = frozenset({"ban", "censor", "restrict", "curfew", "martial-law"})
"""Modes of coercion that are laid on people by way of things, which are then no recipients ("banned the export")."""
MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "AID"})
"""Types that machines of war can be said to do."""
TALKS = frozenset({"CONSULT", "COOPERATE"})
MUTUAL = frozenset({"AGREE", "SUPPORT"})
"""Types that several parties may do to each other: then all of them are actors."""


def parties_to(predicate: Predicate, frame: Frame) -> tuple[list[Party], list[Party]] | None:
    """Actors and recipients of the act; None when nobody fit to do it is named or the frame needs more."""
    recipients = _recipients(predicate, frame)
    faced = any(party.standing == STRONG for party in recipients)
    actors = _actors(predicate, frame, faced)
    if actors is None or not _is_enough(predicate, frame, actors, recipients):
        return None
    if not recipients and not _is_mutual(frame, actors):
        recipients = further(predicate, frame, actors)
    done_by = {party.actor.start for party in actors}
    return actors, [party for party in recipients if party.actor.start not in done_by]


def _actors(predicate: Predicate, frame: Frame, faced: bool) -> list[Party] | None:
    """Who did it; empty when a bodily deed has no named doer; None when nobody fit to do it is there.

    `faced` says whether a surely political party stands on the other side, which vouches for a bare name on this.
    """
    doer = predicate.sides.doer
    if doer is None:
        unnamed = predicate.sides.passive and frame.type in BODILY and (faced or _is_deed_named(predicate, frame))
        return [] if unnamed else None
    if _is_deed(predicate, frame, doer):
        return predicate.parties.within(doer, links=DOERS) if _is_said(predicate, doer) else None
    found = predicate.parties.all_in(_stands_for(predicate, frame, doer), frame.anyone)
    vouched = (
        faced
        or frame.anyone
        or any(party.standing == STRONG for party in found)
        or predicate.parties.is_political(predicate.markup.tokens[predicate.i].sentence)
    )
    return found if found and vouched else None


def _is_mutual(frame: Frame, actors: list[Party]) -> bool:
    """Whether the act is done by several parties to each other ("Chad and Niger agreed to open the road")."""
    return frame.type in TALKS or (frame.type in MUTUAL and len(actors) > 1)


def _is_enough(predicate: Predicate, frame: Frame, actors: list[Party], recipients: list[Party]) -> bool:
    """Whether the parties are all that the frame needs."""
    if frame.type in tables.toml("events")["between"]["types"] and len(actors) + len(recipients) < 2:
        return False
    if "recipient" in frame.needs and not any(party.standing == STRONG for party in recipients):
        return False
    if "doer" in frame.needs and not actors and not _is_deed_named(predicate, frame):
        return False
    if "several" in frame.needs and len(actors) + len(recipients) < 2 and not _is_plural(predicate, actors):
        return False
    lemmas = (predicate.parties.names.lemma(party.head) for party in actors)
    if "civil" in frame.needs and not any(sectors().get(lemma) == "CVL" for lemma in lemmas):
        return False
    return "armed" not in frame.needs or not actors or any(_is_armed(predicate, party) for party in actors)


def _is_plural(predicate: Predicate, actors: list[Party]) -> bool:
    """Whether one phrase names several ("the leaders of Chad and Niger")."""
    return any(predicate.markup.tokens[party.head].tag in ("NNS", "NNPS") for party in actors)


def _is_armed(predicate: Predicate, party: Party) -> bool:
    """Whether a party is a country or armed men, so that its blow is no mere word."""
    names = predicate.parties.names
    is_country = names.is_place(party.head) or names.label(party.head) == "NORP"
    return is_country or party.actor.sector in tables.toml("event_actors")["armed"]["sectors"]


def _is_deed(predicate: Predicate, frame: Frame, i: int) -> bool:
    """Whether a deed stands in the place of its doer ("the raid killed three")."""
    return frame.type == "ASSAULT" and predicate.markup.tokens[i].lemma in words("deeds")


def _is_said(predicate: Predicate, doer: int) -> bool:
    """Whether the doer stands in the clause itself rather than being understood from another."""
    markup, above = predicate.markup, predicate.markup.tokens[doer].head
    return above == predicate.i or markup.tokens[above].head == predicate.i


def _is_deed_named(predicate: Predicate, frame: Frame) -> bool:
    """Whether the deed of an unnamed doer is named ("killed in an air raid")."""
    doer = predicate.sides.doer
    around = behind(predicate.markup, predicate.i, {"in", "by", "during"})
    return any(_is_deed(predicate, frame, i) for i in (*(() if doer is None else (doer,)), *around))


def _stands_for(predicate: Predicate, frame: Frame, doer: int) -> int:
    """For a pronoun the subject of the clause above ("the army said it attacked", "said its men attacked").

    A drone does not accuse: in "the minister said the drone had come from Chad and accused Chad" the minister does.
    """
    markup = predicate.markup
    is_theirs = markup.tokens[doer].lemma.lower() in words("owned") and predicate.parties.is_own(doer)
    is_tool = markup.tokens[doer].lemma.lower() in words("tools") and frame.type not in MATERIAL
    if markup.tokens[doer].pos != "PRON" and not is_theirs and not is_tool:
        return doer
    for token in (markup.tokens[predicate.i], *markup.ancestors(predicate.i)):
        if token.dep == "ccomp":
            subject = subject_of(markup, token.head)
            return doer if subject is None else subject
        if token.dep not in ("conj", "xcomp"):
            break
    return doer


def _recipients(predicate: Predicate, frame: Frame) -> list[Party]:
    parties = predicate.parties
    for where in frame.recipient:
        for i in _stand_at(predicate, frame, where):
            is_site = predicate.markup.tokens[i].lemma.lower() in words("sites")
            if frame.type not in BODILY and (is_site or parties.is_own(i)):
                continue
            if found := [party for party in parties.within(i) if frame.type in BODILY or _is_other(parties, party)]:
                return found
    return _thing(predicate, frame)


def _is_other(parties: Parties, party: Party) -> bool:
    """Whether a party is not just a town where things are done, nor the actor's own ("its forces")."""
    is_site = parties.names.is_town(party.head) and party.actor.sector is None
    return not is_site and not parties.is_own(party.head)


def _thing(predicate: Predicate, frame: Frame) -> list[Party]:
    """What a bodily deed was done to, where that is no party: a bridge, three passers-by."""
    i = predicate.sides.done_to
    if i is None or frame.type not in BODILY or "object" not in frame.recipient or frame.mode in RULES:
        return []
    is_noun = predicate.markup.tokens[i].pos in ("NOUN", "PROPN", "NUM")
    return [Party(predicate.parties.named(i), i, PEOPLE)] if is_noun else []


def _stand_at(predicate: Predicate, frame: Frame, where: str) -> Iterator[int]:
    """The heads of the phrases at a place that a frame names."""
    markup, i, done_to = predicate.markup, predicate.i, predicate.sides.done_to
    if where == "object":
        yield from () if done_to is None else (_meant_by(markup, i, done_to),)
    elif where == "dative":
        for token in markup.dependents(i, "dative"):
            yield from behind(markup, i, {token.lower}) if token.pos == "ADP" else (token.i,)
    elif where == "clause":
        yield from _subjects_below(predicate, frame)
    elif where == "clause-object":
        clause = clause_of(markup, i)
        yield from () if clause is None else _objects(predicate, clause)
    else:
        for carrier in predicate.carriers(frame):
            yield from behind(markup, carrier, {where})


def _meant_by(markup: Markup, i: int, done_to: int) -> int:
    """The noun that a relative pronoun stands for ("a man whom the police arrested"), else the word itself."""
    is_relative = markup.tokens[done_to].tag in ("WP", "WDT") and markup.tokens[i].dep == "relcl"
    return markup.tokens[i].head if is_relative else done_to


def _subjects_below(predicate: Predicate, frame: Frame) -> Iterator[int]:
    """Who is to do what the clause says ("demanded that they leave", "its demand that they leave")."""
    markup = predicate.markup
    for carrier in predicate.carriers(frame):
        clause = clause_of(markup, carrier)
        if clause is None:
            clause = child(markup, carrier, "acl")
        subject = None if clause is None else child(markup, clause, "nsubj", "nsubjpass")
        if subject is not None:
            yield subject
    if predicate.sides.done_to is not None:
        yield predicate.sides.done_to


def _objects(predicate: Predicate, clause: int) -> Iterator[int]:
    done_to = object_of(predicate.markup, clause)
    if done_to is not None:
        yield done_to
    for link in predicate.markup.dependents(clause, "prep", "dative"):
        yield from (end.i for end in predicate.markup.dependents(link.i, "pobj"))
