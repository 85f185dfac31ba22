"""Coreference: which mentions are one event."""

import pytest
from benchmarks.coreference import Mention, events, probabilities

QUAKE = {
    "a": "An earthquake shook the Sarel valley on Monday. Officials in Sarel evacuated the village of Hune.",
    "b": "The Sarel valley was hit by a quake on Monday. Officials evacuated Hune, a village near Sarel.",
}
TRIAL = {"c": "The court in Brenn sentenced the banker Otto Lisk to six years. His lawyers evacuated no office."}


def mention(report: str, trigger: str, lemma: str) -> Mention:
    text = {**QUAKE, **TRIAL}[report]
    sentence = next(each for each in text.split(". ") if trigger in each)
    start = sentence.index(trigger)
    return Mention(report, trigger, lemma, sentence, start, start + len(trigger))


TOLD = [
    mention("a", "earthquake", "earthquake"),
    mention("a", "evacuated", "evacuate"),
    mention("b", "quake", "quake"),
    mention("b", "evacuated", "evacuate"),
    mention("c", "sentenced", "sentence"),
    mention("c", "evacuated", "evacuate"),
]
TEXTS = list({**QUAKE, **TRIAL}.items())


def test_two_tellings_of_one_event_are_one() -> None:
    found = events(TOLD, TEXTS)
    assert [0, 2] in found
    assert [1, 3] in found


def test_a_like_event_of_another_story_is_another() -> None:
    assert [5] in events(TOLD, TEXTS)
    assert [4] in events(TOLD, TEXTS)


def test_likeness_is_the_same_both_ways() -> None:
    found = probabilities(TOLD[:4])
    assert found == pytest.approx(found.T)
    assert ((found > 0) & (found < 1)).all()


@pytest.mark.parametrize("texts", [[], TEXTS])
def test_no_mentions_are_no_events(texts: list[tuple[str, str]]) -> None:
    assert events([], texts) == []


def test_odd_mentions_stay_alone() -> None:
    odd = [Mention("a", "", "", "", 0, 0), Mention("b", "…", "…", "…", 0, 1)]
    assert sorted(place for group in events(odd, TEXTS) for place in group) == [0, 1]
