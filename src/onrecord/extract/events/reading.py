"""The acts of a report: the lexicon and a trained scorer held against each word that may carry one.

A fitting frame of the lexicon is believed unless the scorer sees another kind clearly; where no frame fits a sentence,
the scorer speaks alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import exp

from onrecord import tables
from onrecord.extract.events.clauses import clause_of
from onrecord.extract.events.fitting import Predicate, fit
from onrecord.extract.events.kinds import KINDS, Floats, kind_of, scorer
from onrecord.extract.events.lexicon import Frame, deeds, frames_of, lemma_of, open_frame, sayings, silence
from onrecord.extract.events.loose import loose_parties
from onrecord.extract.events.names import words
from onrecord.extract.events.parties import Parties, Party
from onrecord.extract.events.roles import parties_to
from onrecord.extract.events.traits import traits
from onrecord.markup import Markup
from onrecord.model import Actor

OPEN = ("advcl", "conj", "parataxis")
"""Links by which one act follows another instead of being part of it."""
SURE = 0.5
"""Log-odds of an act above which the scorer is believed without the lexicon."""
OVERRULE = 1.5
"""By how much another kind must be likelier than the frame's to be believed instead."""
ASKED = 1.0
"""By how much more for each thing that the frame asks for: what somebody wrote down closely is harder to overrule."""
FAINT = 3.0
"""How much less likely an act may be than another of its sentence: the rest mostly describes a clear one."""
CURVE = (0.15, 0.5, 0.35)
"""Where confidence starts from in log-odds, how it goes with the scorer's, and what a frame of the lexicon adds."""
HELPERS = frozenset({"be", "have", "do", "get", "to", "’", "'s", "’s", "'ve", "’ve", "'re", "’re", "'m", "’m"})
LEAST, MOST = -2.0, 5.0


@dataclass(frozen=True, slots=True)
class Act:
    """A predicate with its frame and parties; `trigger` holds the tokens that carry it, the predicate first.

    `odds` are the log-odds that it is such an act, as the trained scorer sees it; `is_listed` says whether a frame of
    the lexicon fits.
    """

    frame: Frame
    trigger: tuple[int, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    odds: float
    is_listed: bool

    @property
    def confidence(self) -> float:
        """How often an act so likely, and so found, is one of its type.

        A logistic curve (Platt, 1999) read off the half of the coded sentences that nobody looked at; each of them
        tells of some act, so in running news it is too high. Whether both sides are named made no difference.
        """
        base, step, listed = CURVE
        said = base + step * min(max(self.odds, LEAST), MOST) + listed * self.is_listed
        return round(1 / (1 + exp(-said)), 2)

    @property
    def found_by(self) -> str:
        """What says so: the lexicon or the scorer."""
        return "lexicon" if self.is_listed else "scorer"


def candidates(markup: Markup, parties: Parties) -> Iterator[Predicate]:
    """Every word that may carry an act: verbs, the words of the lexicon, and nouns that name deeds.

    Verbs of saying carry one only in a frame: what was said is not what the saying is.
    """
    strange = _elsewhere(markup, parties)
    for token in markup.tokens:
        is_one = token.pos == "VERB" or lemma_of(token) in deeds() or bool(frames_of(token.pos, lemma_of(token)))
        if is_one and token.sentence not in strange:
            predicate = Predicate.at(markup, parties, token.i)
            is_told = lemma_of(token) not in sayings() or any(
                fit(predicate, frame) for frame in frames_of(token.pos, lemma_of(token))
            )
            if is_told and not _is_silence(predicate) and not _is_misread(predicate):
                yield predicate


def _is_misread(predicate: Predicate) -> bool:
    """Whether the parser took the verb above for an auxiliary ("oppose providing"), so that what it says is lost."""
    helpers = predicate.markup.dependents(predicate.i, "aux")
    return any(word.pos == "AUX" and word.tag != "MD" and word.lemma not in HELPERS for word in helpers)


def _is_silence(predicate: Predicate) -> bool:
    """Whether somebody only declines to speak ("declined to comment")."""
    clause = clause_of(predicate.markup, predicate.i)
    refuses = lemma_of(predicate.markup.tokens[predicate.i]) in ("refuse", "decline")
    return refuses and clause is not None and predicate.markup.tokens[clause].lemma in silence()


def acts(markup: Markup, parties: Parties) -> list[Act]:
    """The acts of the report in text order: what is part of another, or doubtful beside one, is not told."""
    found = list(candidates(markup, parties))
    odds = scorer()([traits(predicate) for predicate in found])
    listed = [_listed(predicate, row) for predicate, row in zip(found, odds, strict=True)]
    told = {predicate.sentence for predicate, act in zip(found, listed, strict=True) if act}
    settled = [
        _settled(predicate, row, act) if act or predicate.sentence not in told else None
        for predicate, row, act in zip(found, odds, listed, strict=True)
    ]
    return _clear(markup, outermost(markup, [act for act in settled if act]))


def _settled(predicate: Predicate, odds: Floats, listed: Act | None) -> Act | None:
    """The scorer's act where it is sure and the lexicon silent or far less likely, else the lexicon's."""
    least = SURE if listed is None else max(listed.odds + OVERRULE + ASKED * listed.frame.weight, SURE)
    return (_unlisted(predicate, odds) if odds.max() > least else None) or listed


def _clear(markup: Markup, found: list[Act]) -> list[Act]:
    """The acts without those that are much less likely than another of their sentence."""
    best: dict[int, float] = {}
    for act in found:
        sentence = markup.tokens[act.trigger[0]].sentence
        best[sentence] = max(act.odds, best.get(sentence, act.odds))
    return [act for act in found if act.odds > best[markup.tokens[act.trigger[0]].sentence] - FAINT]


def _unlisted(predicate: Predicate, odds: Floats) -> Act | None:
    """The act that the scorer sees, where its parties can be found."""
    best = int(odds.argmax())
    done_to = predicate.sides.done_to
    carried = (predicate.i,) if done_to is None else (predicate.i, done_to)
    in_words = KINDS[best] == "ASSAULT" and _is_rhetorical(predicate.markup, carried)
    frame = open_frame("ACCUSE" if in_words else KINDS[best], predicate.markup.tokens[predicate.i])
    found = parties_to(predicate, frame) or loose_parties(predicate, frame)
    if found and not found[0] and frame.type == "ASSAULT" and _is_accident(predicate):
        return None
    return _told(frame, (predicate.i,), found, float(odds[best]), False)


def _listed(predicate: Predicate, odds: Floats) -> Act | None:
    """The act of the first frame of the lexicon that fits and finds its parties."""
    token = predicate.markup.tokens[predicate.i]
    for frame in frames_of(token.pos, lemma_of(token)):
        trigger = fit(predicate, frame)
        if trigger and not (frame.type == "ASSAULT" and _is_no_blow(predicate, trigger)):
            odds_of_it = float(odds[KINDS.index(kind_of(frame.type))])
            if act := _told(frame, trigger, parties_to(predicate, frame), odds_of_it, True):
                return act
    return None


def _told(
    frame: Frame, trigger: tuple[int, ...], found: tuple[list[Party], list[Party]] | None, odds: float, is_listed: bool
) -> Act | None:
    return Act(frame, trigger, _as_told(found[0]), _as_told(found[1]), odds, is_listed) if found else None


def _as_told(parties: list[Party]) -> tuple[Actor, ...]:
    return tuple(party.actor for party in parties)


def _is_no_blow(predicate: Predicate, trigger: tuple[int, ...]) -> bool:
    return _is_rhetorical(predicate.markup, trigger) or (predicate.sides.passive and _is_accident(predicate))


def _is_accident(predicate: Predicate) -> bool:
    """Whether it was nobody's deed ("were killed when their bus overturned")."""
    below = {predicate.markup.tokens[i].lemma.lower() for i in predicate.markup.subtree(predicate.i)}
    return bool(below & words("accidents")) and not below & words("deeds")


def _is_rhetorical(markup: Markup, trigger: tuple[int, ...]) -> bool:
    """Whether the blows are words ("launched a scathing attack on the mayor")."""
    beside = (word for i in trigger for word in markup.dependents(i, "amod", "advmod"))
    return any(word.lower in tables.toml("events")["words"]["rhetorical"] for word in beside)


def _elsewhere(markup: Markup, parties: Parties) -> frozenset[int]:
    """The sentences about sport, show or business, where the same verbs mean something else.

    A single such word beside a political one is no sign ("an offensive with the goal of retaking the town").
    """
    signs = Counter(t.sentence for t in markup.tokens if t.pos == "NOUN" and t.lemma.lower() in words("elsewhere"))
    return frozenset(sentence for sentence, count in signs.items() if count > 1 or not parties.is_political(sentence))


def outermost(markup: Markup, found: list[Act]) -> list[Act]:
    """The acts that are not part of another: what was agreed, asked or threatened is not told a second time.

    An act that names nobody on the other side takes them from a part of the same type ("marched to protest against the
    president").
    """
    carrying = {i: act for act in found for i in act.trigger}
    around = {act.trigger: _around(markup, act, carrying) for act in found}
    parts: dict[tuple[int, ...], Act] = {}
    for act in found:
        outer = around[act.trigger]
        if outer and outer.frame.type == act.frame.type:
            parts.setdefault(outer.trigger, act)
    return [_completed(act, parts.get(act.trigger)) for act in found if around[act.trigger] is None]


def _completed(act: Act, part: Act | None) -> Act:
    return act if act.recipients or part is None else replace(act, recipients=part.recipients)


def _around(markup: Markup, act: Act, carrying: dict[int, Act]) -> Act | None:
    """The act that this one is a part of."""
    below = markup.tokens[act.trigger[0]]
    for above in markup.ancestors(below.i):
        if below.dep == "relcl":
            return None
        other = carrying.get(above.i)
        follows = below.dep in OPEN and not _is_purpose(markup, below.i)
        if other and other is not act and (not follows or _is_outcome(markup, below.i, act, other)):
            return other
        below = above
    return None


def _is_outcome(markup: Markup, i: int, act: Act, other: Act) -> bool:
    """Whether a clause only says what the blow above it did ("shelled the town, killing six")."""
    token = markup.tokens[i]
    same = act.frame.type == other.frame.type == "ASSAULT" and set(act.actors) <= set(other.actors)
    return same and token.dep == "advcl" and token.tag == "VBG"


def _is_purpose(markup: Markup, i: int) -> bool:
    """Whether a clause only says what the act above it was for ("stopped work to protest against the law")."""
    return markup.tokens[i].dep == "advcl" and any(aux.lower == "to" for aux in markup.dependents(i, "aux"))
