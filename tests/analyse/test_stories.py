"""Stories: reports of one happening together, others apart."""

from collections import Counter
from collections.abc import Sequence

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.stories import LARGEST, WHOLE, grouped, stories, telling
from onrecord.model import Link

FIRE = "The warehouse of the Dorrit shipyard burned on Sunday and the foreman Abel Quist was taken to hospital."
VOTE = "Voters in Tarnow county rejected the merger of the two school boards by ninety ballots, registrar Ume said."


def report(number: int, text: str, published: str | None = "2025-05-01") -> Abstract:
    return Abstract(f"r{number}", None, f"Outlet {number}", None, published, None, text, ())


def many(*texts: str, day: str | None = "2025-05-01") -> list[Abstract]:
    """More than are compared whole: each third report tells of something of its own."""
    own = (
        f"The keeper{n} of the museum{n} said on Sunday that a painting{n} was taken by the mayor{n} and her aide{n}."
        for n in range(WHOLE)
    )
    return [report(number, text, day) for number, text in enumerate([*texts, *own], 1)]


def counted(texts: Sequence[Sequence[str]]) -> list[Counter[str]]:
    return list(map(Counter, texts))


def home(groups: Sequence[Sequence[int]], place: int) -> Sequence[int]:
    return next(group for group in groups if place in group)


def test_a_small_case_is_one_story() -> None:
    assert stories([report(1, FIRE), report(2, VOTE)]) == [[0, 1]]
    assert stories([]) == []


def test_reports_of_one_happening_are_together_and_others_apart() -> None:
    found = stories(many(FIRE, VOTE, f"Quist, foreman at Dorrit, is alive. {FIRE}", f"Boards stay two. {VOTE}"))
    assert home(found, 0) == [0, 2]
    assert home(found, 1) == [1, 3]


def test_each_report_is_in_one_story() -> None:
    reports = many(FIRE, VOTE, FIRE)
    found = stories(reports)
    assert sorted(place for group in found for place in group) == list(range(len(reports)))


def test_what_is_linked_is_together() -> None:
    link = Link(source="r2", target="r1", kind="cites", evidence=(), score=0.9, why="It says so.")
    assert 1 in home(stories(many(FIRE, VOTE), [link]), 0)


def test_a_story_nobody_told_of_lately_is_over() -> None:
    vectors = telling(counted([("quist", "dorrit", "fire")] * 2 + [(f"word{n}",) * 2 for n in range(40)]))
    far = grouped(vectors[:2], [1, 400])
    near = grouped(vectors[:2], [1, 3])
    assert (far, near) == ([[0], [1]], [[0, 1]])


def test_reports_without_a_day_are_put_by_their_words() -> None:
    found = stories(many(FIRE, FIRE, day=None))
    assert home(found, 0) == [0, 1]
    assert home(stories(many(FIRE, FIRE, day="yesterday")), 0) == [0, 1]


def test_no_story_outgrows_what_can_be_compared() -> None:
    vectors = [{"quist": 1.0}] * (2 * LARGEST + 5)
    assert max(map(len, grouped(vectors, [1] * len(vectors)))) == LARGEST


def test_words_of_every_report_tell_no_story() -> None:
    found = telling(counted([("the", "ferry", f"place{n % 30}") for n in range(90)]))
    assert all("the" not in vector and "ferry" not in vector for vector in found)
