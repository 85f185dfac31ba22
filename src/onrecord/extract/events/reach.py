"""Whom an act reaches when its own clause names nobody: the nearest party in what was agreed, refused or asked for.

"Lifted the sanctions imposed on Eritrea" reaches Eritrea, "offered to send troops to Jordan" Jordan. Only the words of
the act are followed down; times, causes and bare places ("in Syria", "after the vote") are left alone.
"""

from collections import deque
from collections.abc import Iterator

from onrecord import tables
from onrecord.extract.events.fitting import Predicate
from onrecord.extract.events.lexicon import Frame
from onrecord.extract.events.names import words
from onrecord.extract.events.parties import STRONG, Parties, Party
from onrecord.markup import Markup, Token

THROUGH = frozenset(
    {"dobj", "xcomp", "ccomp", "acl", "dative", "prep", "pobj", "pcomp", "oprd", "acomp", "attr", "conj"}
)
"""Labels by which the words of an act hang together, from the predicate down."""
AGAINST = frozenset({"PROTEST", "REJECT", "ACCUSE", "REQUEST"})
"""Types that are aimed at whoever did what they are about ("protested the ban imposed by the mayor")."""
FOR = frozenset({"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
"""Types that are no deed against anybody: whom a permitted weapon is used against is not the one who gets it."""


def further(predicate: Predicate, frame: Frame, actors: list[Party]) -> list[Party]:
    """The surely political parties nearest below the words that carry an act, without those that did it."""
    queue = deque(predicate.carriers(frame))
    while queue:
        i = queue.popleft()
        for token in _below(predicate.markup, i, frame):
            found = [party for party in _at(predicate.parties, token) if _is_other(predicate.parties, party, actors)]
            if found:
                return found
            queue.append(token.i)
    return []


def _below(markup: Markup, i: int, frame: Frame) -> Iterator[Token]:
    """The words of the act that hang on one of them."""
    for token in markup.dependents(i):
        follows = (
            token.dep in THROUGH
            or (token.dep == "advcl" and any(aux.lower == "to" for aux in markup.dependents(token.i, "aux")))
            or (token.dep == "agent" and frame.type in AGAINST)
        )
        if follows and not _is_aside(markup, token, i, frame):
            yield token


def _is_aside(markup: Markup, token: Token, above: int, frame: Frame) -> bool:
    """Whether a word brings in a setting or another act: "in Syria", "after the vote", "and left"."""
    if token.dep == "conj":
        return token.pos in ("VERB", "AUX") and markup.tokens[above].dep not in THROUGH
    if token.dep == "ccomp":
        return any(markup.dependents(token.i, "nsubj"))
    setting = tables.toml("event_actors")["setting"]
    if token.lower == "against" and frame.type in FOR and markup.tokens[above].lemma not in setting["against"]:
        return True
    is_aim = any(end.lemma.lower() in setting["aims"] for end in markup.dependents(token.i, "pobj"))
    return token.dep == "prep" and token.lower in setting["prepositions"] and not is_aim


def _at(parties: Parties, token: Token) -> list[Party]:
    """The parties of a noun phrase of the act, or those it belongs to ("the Eritrean proposal")."""
    if token.pos not in ("NOUN", "PROPN", "NUM", "ADJ") or parties.is_own(token.i):
        return []
    own = [party for party in parties.all_in(token.i) if party.standing == STRONG]
    return own or ([] if token.lemma.lower() in words("sites") else parties.owners(token.i))


def _is_other(parties: Parties, party: Party, actors: list[Party]) -> bool:
    """Whether a party is named, is no mere town, and is none of those that act."""
    actor = party.actor
    if parties.is_bare(party) or (parties.names.is_town(party.head) and actor.sector is None):
        return False
    words, entities = {other.actor.text.lower() for other in actors}, {other.actor.entity for other in actors} - {None}
    return actor.text.lower() not in words and actor.entity not in entities
