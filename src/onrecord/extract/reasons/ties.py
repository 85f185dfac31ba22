"""What ties a reason to what it is a reason for, and how far each of the two reaches."""

from dataclasses import dataclass
from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import ReasonKind, ReasonPolarity

PHRASE = frozenset(
    {"dobj", "pobj", "prep", "acomp", "attr", "oprd", "amod", "dative", "pcomp", "conj", "agent", "npadvmod", "nmod"}
)
"""Labels by which words hang in the predicate of a clause."""
OWN_SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")


@dataclass(frozen=True, slots=True)
class Tie:
    """A reason and its act: tokens of `cue`, `reason` and `about` in text order; `head` is the word of the act."""

    rule: str
    kind: ReasonKind
    polarity: ReasonPolarity
    cue: tuple[int, ...]
    reason: tuple[int, ...]
    about: tuple[int, ...]
    head: int | None
    confidence: float


@cache
def words(section: str, name: str = "words") -> frozenset[str]:
    """A word list of the table of reasons."""
    return frozenset(tables.toml("reasons")[section][name])


def run_from(markup: Markup, first: int, top: int, stops: frozenset[int]) -> list[int]:
    """The words from `first` on that stand below `top`, without marks at the end; to the next mark if none does."""
    below = set(markup.subtree(top))
    last = markup.sentences[markup.tokens[top].sentence].last
    found = []
    if first in below:
        for i in range(first, last):
            if i not in below or i in stops:
                break
            found.append(i)
    else:
        for i in range(first, last):
            if markup.tokens[i].pos == "PUNCT" or i in stops:
                break
            found.append(i)
    return trimmed(markup, found)


def trimmed(markup: Markup, found: list[int]) -> list[int]:
    """Without marks and joining words at the ends."""
    found = list(found)
    open_ = any(markup.tokens[i].text == "(" for i in found)
    while found and (markup.tokens[found[-1]].pos == "PUNCT" or markup.tokens[found[-1]].dep == "cc"):
        if open_ and markup.tokens[found[-1]].text == ")":
            break
        found.pop()
    while found and (markup.tokens[found[0]].pos == "PUNCT" or markup.tokens[found[0]].dep == "cc"):
        found.pop(0)
    return found


def act_above(markup: Markup, top: Token, climbs: bool) -> Token | None:
    """The word for what is done that a reason hangs on: the verb of its predicate, or a noun outside one."""
    if top.head == top.i:
        return None
    head = markup.tokens[top.head]
    while top.dep == "conj" and head.dep in ("prep", "advcl", "mark", "pcomp"):
        top, head = head, markup.tokens[head.head]
    while (
        head.pos not in ("VERB", "AUX")
        and (climbs or head.dep != "conj")
        and head.dep in PHRASE
        and head.head != head.i
    ):
        head = markup.tokens[head.head]
    while head.dep == "xcomp" and head.head != head.i:
        head = markup.tokens[head.head]
    return head


def extent(markup: Markup, head: Token, without: set[int]) -> list[int]:
    """The words of a clause or phrase, without what is told beside it."""
    apart = set(without)
    for other in markup.dependents(head.i, "parataxis", "advcl", "conj", "ccomp"):
        if other.dep == "conj" and not any(markup.dependents(other.i, *OWN_SUBJECT)):
            continue
        if other.dep == "ccomp" and other.i > head.i:
            continue
        apart.update(markup.subtree(other.i))
    found = trimmed(markup, [i for i in markup.subtree(head.i) if i not in apart])
    while len(found) > 1 and markup.tokens[found[0]].dep == "mark":
        found.pop(0)
    if (
        len(found) > 2 and markup.tokens[found[0]].dep == "advmod" and markup.tokens[found[1]].text == ","
    ):  # "However, …"
        found = found[2:]
    while len(found) > 1 and markup.tokens[found[-1]].lower in words("weights"):
        found.pop()
    return trimmed(markup, found)


def opposed(markup: Markup, head: Token, apart: set[int]) -> list[int]:
    """What somebody opposes: the object of the verb, empty when this is no verb of opposing, or nothing is named."""
    for link in markup.dependents(head.i, "prep"):
        if link.lower == "against" and head.lemma in words("against", "speaking"):  # "warned against the blockade"
            return [i for end in markup.dependents(link.i, "pobj", "pcomp") for i in extent(markup, end, apart)]
    for verb in (head, *markup.dependents(head.i, "aux")):
        if verb.lemma not in words("against", "verbs") or verb.pos not in ("VERB", "AUX"):
            continue
        if verb.dep == "aux":  # "oppose providing arms", read as one verb
            return extent(markup, head, apart | set(range(markup.sentences[head.sentence].first, verb.i + 1)))
        links = [verb, *(link for link in markup.dependents(verb.i, "prep") if link.lower in ("to", "of"))]
        things = [
            word for link in links for word in markup.dependents(link.i, "dobj", "pobj", "xcomp", "pcomp", "nsubjpass")
        ]
        return extent(markup, things[0], apart) if things else []
    return []
