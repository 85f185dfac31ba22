"""Reasons that stand right behind words with no other use: "because", "in response to", "so that"."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

from onrecord import tables
from onrecord.extract.reasons.ties import Tie, act_above, extent, run_from, words
from onrecord.markup import Markup, Token
from onrecord.model import ReasonKind

Takes = Literal[
    "clause",
    "noun",
    "either",
    "infinitive",
    "participle",
    "grounds",
    "since",
    "as",
    "aside",
    "deserts",
    "meant",
    "mark",
]
MODALS = frozenset({"can", "could", "will", "would", "may", "might", "shall", "should", "'ll"})
CONFIDENCE: dict[ReasonKind, float] = {"cause": 0.85, "response": 0.85, "purpose": 0.8, "fear": 0.75, "condition": 0.75}
"""How sure each kind of cue is; set by reading, not calibrated."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before a reason and what must follow them."""

    words: tuple[str, ...]
    kind: ReasonKind
    takes: Takes


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues of the table by their first word, longer ones first."""
    found: dict[str, list[Cue]] = {}
    for entry in tables.toml("reasons")["cue"]:
        for line in entry["words"]:
            for form in product(*(place.split("|") for place in line.split())):
                found.setdefault(form[0], []).append(Cue(form, entry["kind"], entry["takes"]))
    return {first: tuple(sorted(listed, key=lambda cue: -len(cue.words))) for first, listed in found.items()}


def cue_at(markup: Markup, token: Token) -> Cue | None:
    """The longest cue that begins with this word and has what it takes."""
    for cue in cues().get(token.lower, ()):
        there = markup.tokens[token.i : token.i + len(cue.words)]
        if tuple(each.lower for each in there) == cue.words and _fits(markup, token, cue):
            return cue
    return None


def by_cue(markup: Markup) -> Iterator[Tie]:
    """Every reason behind a cue of the table."""
    found = {token.i: cue for token in markup.tokens if (cue := cue_at(markup, token))}
    stops = frozenset(found)
    past = 0
    for first, cue in found.items():
        if first >= past:
            past = first + len(cue.words)
            tie = _tie(markup, first, cue, stops - {first})
            if tie:
                yield tie


def _tie(markup: Markup, first: int, cue: Cue, stops: frozenset[int]) -> Tie | None:
    last = first + len(cue.words)
    top = _top(markup, first, last, cue)
    reason = run_from(markup, last, top.i, stops)
    subject = next(markup.dependents(top.i, "nsubjpass"), None) if top.i == first else None
    head = subject or act_above(markup, top, climbs=cue.takes != "noun")
    bare = len(reason) == 1 and markup.tokens[reason[0]].pos == "PRON"
    if not reason or bare or head is None or head.sentence != top.sentence:
        return None
    aside = {*range(first, last), *reason}
    if subject is None:
        about = extent(markup, head, {*markup.subtree(top.i), *aside})
    elif subject.pos in ("PROPN", "PRON"):  # a person is swayed to something, not the reason for it
        head, about = top, extent(markup, top, aside - {first})
    else:
        about = extent(markup, subject, aside)
    told = any(word.i != top.i for word in markup.dependents(head.i, "attr", "acomp", "advmod", "prep"))
    if head.lemma == "be" and about and not told:
        subject = next(markup.dependents(head.i, "nsubj", "csubj", "ccomp"), None)
        head = subject or head
        about = extent(markup, head, set(reason))
    if not about or _is_unnamed(markup, about):
        return None
    rule = f"cue/{'-'.join(cue.words)}"
    return Tie(
        rule, cue.kind, "for", tuple(range(first, last)), tuple(reason), tuple(about), head.i, CONFIDENCE[cue.kind]
    )


def _is_unnamed(markup: Markup, about: list[int]) -> bool:
    """Whether the act is to stay without a name ("who asked not to be named")."""
    told = {markup.tokens[i].lower for i in about}
    return bool(told & words("unnamed") or ("not" in told and told & words("unnamed", "negated")))


def _top(markup: Markup, first: int, last: int, cue: Cue) -> Token:
    """The word whose subtree holds cue and reason: the verb of a clause, the first word of a phrase."""
    opening = markup.tokens[first]
    if opening.dep == "mark" or (opening.dep in ("advmod", "aux") and opening.head > opening.i):
        return markup.tokens[opening.head]
    return opening


def _fits(markup: Markup, opening: Token, cue: Cue) -> bool:
    """Whether what follows, and what stands before, is what the cue needs."""
    first, last = opening.i, opening.i + len(cue.words)
    if last >= markup.sentences[opening.sentence].last:
        return False
    before, following = markup.tokens[max(first - 1, 0)], markup.tokens[last]
    if first and before.lower in ("not", "just", "n't", "n’t", "simply"):
        return False
    if following.pos == "PUNCT" and following.text not in "\"“‘'":
        return False
    check = CHECKS.get(" ".join(cue.words)) or CHECKS.get(cue.takes)
    return check is None or check(markup, opening, following)


def _is_owed_to(markup: Markup, due: Token, following: Token) -> bool:
    """Whether "due to" gives a cause, and tells no plan and no debt ("is due to speak", "payments due to farmers")."""
    return following.tag != "VB" and markup.tokens[max(due.i - 1, 0)].lemma not in words("owed", "nouns")


def _is_infinitive(markup: Markup, opening: Token, following: Token) -> bool:
    return following.tag == "VB" or following.pos in ("ADV", "VERB", "AUX")


def _is_deed(markup: Markup, opening: Token, following: Token) -> bool:
    """Whether "aimed at" is followed by what is to be done, not by a target."""
    return following.tag == "VBG"


def _is_aside(markup: Markup, opening: Token, following: Token) -> bool:
    """Whether "hoping to" goes along with a deed ("he travelled north, hoping to ...")."""
    return opening.dep == "advcl" and not any(markup.dependents(opening.i, "aux"))


def _is_purpose(markup: Markup, opening: Token, following: Token) -> bool:
    """Whether "so that" tells what for, not what came of it."""
    verb = markup.tokens[opening.head]
    if opening.dep not in ("mark", "advmod") or following.pos in ("AUX", "VERB"):  # "so that is why"
        return False
    return verb.tag in ("VBZ", "VBP") or any(aux.lower in MODALS for aux in markup.dependents(verb.i, "aux"))


def _is_cause(markup: Markup, since: Token, following: Token) -> bool:
    """Whether "since" gives a cause: a time stands in the simple past, beside a perfect ("has been shut since")."""
    clause = markup.tokens[since.head]
    main = markup.tokens[clause.head]
    perfect = any(aux.lemma == "have" for aux in markup.dependents(main.i, "aux"))
    finite = next((aux for aux in markup.dependents(clause.i, "aux", "auxpass")), clause)
    at_hand = finite.lower == "had" or (finite.tag in ("VBZ", "VBP", "MD") and finite.lemma != "have")
    return since.dep == "mark" and clause.dep == "advcl" and at_hand and not perfect


def _is_ground(markup: Markup, as_: Token, following: Token) -> bool:
    """Whether "as" gives a ground: behind a comma, of what may or will come ("..., as the bridge might fall")."""
    clause = markup.tokens[as_.head]
    modal = any(aux.lower in MODALS for aux in markup.dependents(clause.i, "aux"))
    subject = any(word.i > as_.i for word in markup.dependents(clause.i, "nsubj", "nsubjpass"))
    comma = as_.i > 0 and markup.tokens[as_.i - 1].text == ","
    return (
        as_.dep == "mark"
        and comma
        and modal
        and subject
        and clause.dep == "advcl"
        and clause.lemma not in words("arguing", "verbs")
    )


def _is_meant(markup: Markup, meant: Token, following: Token) -> bool:
    """Whether a deed is meant to bring something about; a thing may only be due to ("the bridge was meant to open")."""
    subjects = list(markup.dependents(meant.i, "nsubjpass", "csubjpass"))
    return any(word.dep == "csubjpass" or word.lemma in words("acts", "nouns") for word in subjects)


def _is_clause(markup: Markup, for_: Token, following: Token) -> bool:
    """Whether "for" opens a clause of its own (", for the army had fled"), not an infinitive ("for them to go")."""
    comma = for_.i > 0 and markup.tokens[for_.i - 1].text == ","
    verb = markup.tokens[for_.head]
    infinitive = any(aux.lower == "to" for aux in markup.dependents(verb.i, "aux"))
    return comma and for_.dep == "mark" and verb.dep == "advcl" and not infinitive


def _are_deserts(markup: Markup, for_: Token, following: Token) -> bool:
    """Whether praise or punishment is for a deed ("dismissed for failing to", "fined over the spill")."""
    deed = any(word.tag == "VBG" for word in markup.dependents(for_.i, "pcomp"))
    matter = for_.lower == "over" and any(word.pos == "NOUN" for word in markup.dependents(for_.i, "pobj"))
    head = markup.tokens[for_.head]
    return for_.dep == "prep" and head.pos == "VERB" and head.lemma in words("deserts", "verbs") and (deed or matter)


def _are_grounds(markup: Markup, citing: Token, following: Token) -> bool:
    """Whether somebody cites a ground ("citing the weather") and not a source ("citing two officials")."""
    links = [citing, *markup.dependents(citing.i, "prep")]
    cited = next((word for link in links for word in markup.dependents(link.i, "dobj", "pobj")), None)
    if markup.tokens[citing.head].lemma in words("arguing", "verbs"):
        return False
    return cited is not None and cited.pos == "NOUN" and cited.lemma not in words("not_grounds", "nouns")


CHECKS: Mapping[str, Callable[[Markup, Token, Token], bool]] = {
    "due to": _is_owed_to,
    "aimed at": _is_deed,
    "so that": _is_purpose,
    "infinitive": _is_infinitive,
    "aside": _is_aside,
    "grounds": _are_grounds,
    "deserts": _are_deserts,
    "meant": _is_meant,
    "mark": _is_clause,
    "since": _is_cause,
    "as": _is_ground,
}
"""What must hold of a cue, or of all that take the same, besides its words."""
