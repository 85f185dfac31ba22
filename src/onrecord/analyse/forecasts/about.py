"""About: whether a telling speaks of what was foreseen, by its words, what they mean, and whom they name."""

from onrecord.analyse.forecasts.contraries import contraries
from onrecord.analyse.forecasts.foreseen import Foreseen
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.tellings import COMPLETE, Telling
from onrecord.analyse.wording import core, group

CONTEST = frozenset({"winning", "losing"})
OFF = "off"
BROAD = frozenset({"shut", "running", "staying", "rising", "falling", "ending", "lasting"})
"""Senses that so much has that their contrary alone is told of anything."""
NAMED = 2  # names that lead up to a forecast, or things in it, that make a telling one of its matter
ALIKE = 0.8  # what a word counts that only means about the same


def overlap(seen: Foreseen, telling: Telling, all_: Heard) -> float:
    """How much of what the forecast tells stands in the telling, 0..1; words of one sense or its contrary count."""
    total = sum(map(all_.weight, seen.words))
    around, is_meant = _around(telling), bool(seen.before_it & telling.words) or _is_meant(seen, telling, all_)
    shared = 0.0
    for word in seen.words:
        if word in telling.words or seen.means.get(word, frozenset()) & around:
            shared += all_.weight(word)
        elif seen.likes.get(word, frozenset()) & telling.words or (word in seen.refers and is_meant):
            shared += ALIKE * all_.weight(word)
    return shared / total if total else 0.0


def _around(telling: Telling) -> frozenset[str]:
    """The senses of a telling and their contraries."""
    return telling.sense.union(*map(contraries, telling.sense))


def in_context(seen: Foreseen, telling: Telling, all_: Heard) -> float:
    """How much of what leads up to the forecast stands in the telling, 0..1."""
    total = sum(map(all_.weight, seen.context))
    return sum(map(all_.weight, seen.context & telling.words)) / total if total else 0.0


def is_contrary(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling has the contrary of a word foreseen instead of the word, or says that it was put off."""
    return is_put_off(seen, telling) or any(contraries(sense) & telling.sense for sense in seen.sense - telling.sense)


def is_put_off(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling says that something was put off or called off, and the forecast did not."""
    return OFF in telling.sense and OFF not in seen.sense and not seen.lasts


def is_of_it(seen: Foreseen, telling: Telling, all_: Heard) -> bool:
    """Whether both speak of one thing and of one act: a bridge that "will reopen" is not every bridge told of."""
    things = seen.things
    if _is_of_another(seen, telling, all_):
        return False
    if _is_meant(seen, telling, all_) and seen.refers & things:
        things = things - seen.refers
        if not things or is_shared(seen, things, telling):
            return _has_act(seen, telling)
    if _is_done_by_those_meant(seen, telling, all_):
        return True
    by_name = not telling.negated and len(things) < NAMED and len(seen.names & telling.words) >= NAMED - len(things)
    if not by_name and not is_shared(seen, things, telling):
        return not telling.negated and _is_in_other_words(seen, telling, things, all_)
    return _has_act(seen, telling)


def _is_of_another(seen: Foreseen, telling: Telling, all_: Heard) -> bool:
    """Whether something else came to the same place, or somebody else won."""
    shared = seen.things & telling.words
    if seen.refers and shared and shared <= seen.named and not _is_named_there(seen, telling, all_):
        return True
    return bool(seen.sense & CONTEST and seen.refers) and not is_shared(seen, seen.refers, telling)


def _is_done_by_those_meant(seen: Foreseen, telling: Telling, all_: Heard) -> bool:
    """Whether the act is told, by its word, of whom "somebody", "she" or "it" may mean in reports of one story."""
    if not seen.acts & telling.words or not all_.is_kin(seen.report, telling.at.report):
        return False
    is_later = telling.days is not None and telling.days.first > seen.published  # and so is itself one more
    is_any = telling.is_anew or (is_later and not seen.things) if seen.is_anew else not seen.things
    if is_any and seen.is_anyone and (telling.days is not None or telling.negated):
        return True
    if seen.is_person and not seen.things and telling.subject & (seen.names | all_.central(seen.report)):
        return True
    doer = core(telling.about)
    return seen.is_pronoun and doer <= seen.context and bool(doer & seen.names)


def _is_named_there(seen: Foreseen, telling: Telling, all_: Heard) -> bool:
    """Whether what the forecast is about stands in the telling by a like word, by its sense, or by its name."""
    around = _around(telling)
    if seen.refers & telling.words:
        return True
    by_word = any(seen.likes.get(word, frozenset()) & telling.words for word in seen.refers)
    by_sense = any(seen.means.get(word, frozenset()) & around for word in seen.refers)
    return by_word or by_sense or _is_meant(seen, telling, all_)


def _has_act(seen: Foreseen, telling: Telling) -> bool:
    """Whether what was to happen, or its contrary, stands in the telling; what looks back needs no word for it."""
    if seen.acts & group("multiplying"):
        return bool(seen.acts & telling.words)
    around = _around(telling)
    if not seen.acts:
        return seen.lasts or telling.looks_back or not seen.sense or bool(seen.sense & around)
    acts = seen.acts & telling.words or any(seen.means.get(act, frozenset()) & around for act in seen.acts)
    return seen.lasts or bool(acts) or telling.looks_back or is_told(seen, telling)


def is_told(seen: Foreseen, telling: Telling) -> bool:
    """Whether the telling has the deed without its word."""
    return is_done_by(seen, telling) or is_come(seen, telling)


def is_come(seen: Foreseen, telling: Telling) -> bool:
    """Whether the thing itself is told to have come: "the verdict came on Monday" has it given."""
    about = core(telling.about)
    return telling.came and bool(about) and about <= seen.things


def is_done_by(seen: Foreseen, telling: Telling) -> bool:
    """Whether the very deed that was to be completed is told as done by a day: "the reading", "read by 9 April"."""
    return telling.is_by and seen.sense >= COMPLETE and not telling.negated


def _is_meant(seen: Foreseen, telling: Telling, all_: Heard) -> bool:
    """Whether "this ship" of the forecast may be who the telling names: what the story is about, on a day in time."""
    if not seen.refers or not telling.subject or telling.days is None or seen.outlook.due is None:
        return False
    is_known = telling.subject <= all_.names[seen.report] and all_.is_kin(seen.report, telling.at.report)
    return is_known and telling.subject <= all_.central(seen.report)


def is_shared(seen: Foreseen, things: frozenset[str], telling: Telling) -> bool:
    """Whether one of the things stands there; a like word does where no contrary is told of it."""
    if things & telling.words:
        return True
    is_like = any(seen.likes.get(word, frozenset()) & telling.words for word in things)
    return is_like and not is_contrary(seen, telling)


def _is_in_other_words(seen: Foreseen, telling: Telling, things: frozenset[str], all_: Heard) -> bool:
    """Whether a telling without one of the words has the sense of all, or the contrary of most, of what they name.

    A rare name of what leads up to the forecast must stand there as well, or both reports be of one story: not every
    silence is that of these guns.
    """
    by_name = any(all_.is_rare(word) for word in seen.names & telling.words)
    if not by_name and not all_.is_kin(seen.report, telling.at.report):
        return False
    is_dated = by_name or telling.days is not None
    if things and is_dated and all((seen.means.get(word, frozenset()) - BROAD) & telling.sense for word in things):
        return True
    return sum(_is_opposed(seen, word, telling) for word in things) * 2 > len(things)


def _is_opposed(seen: Foreseen, word: str, telling: Telling) -> bool:
    """Whether the telling has the contrary of a word: the guns are silent, so there is no fighting."""
    return any(contraries(sense) & telling.sense for sense in seen.means.get(word, frozenset()) - BROAD)
