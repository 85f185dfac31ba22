"""Competing hypotheses: the least inconsistent stands best, echoes count once, what the ranking hangs on is told."""

from onrecord.analyse.hypotheses import Matrix, hypotheses
from onrecord.model import Account, At, Claim, Count, Judgement, Member, Origin


def member(id_: str, origin: str) -> Member:
    return Member(id=id_, at=At(id_.split("/", maxsplit=1)[0], 0, 5), stance="assert", origin=origin)


def claim(id_: str, *members: Member) -> Claim:
    names = dict.fromkeys(each.origin or "" for each in members)
    return Claim(
        id=id_, text=f"text of {id_}", kind="event", members=members, outlets=len(members), origins=Count(1, 1),
        denying=Count(0, 0), status="single origin",
        named=tuple(Origin(name=name, kind="person", path=("r1",), why="is named") for name in names),
    )  # fmt: skip


ACCOUNT = Account(
    claims=(
        claim("c1", member("r1/x1", "Vidal"), member("r2/x1", "Vidal")),
        claim("c2", member("r3/x1", "Bo"), member("r4/x1", "Sands")),
    )
)
STATED = [("hypothesis/h1", {"text": "It drifted."}), ("hypothesis/h2", {"text": "It was moved."})]


def matrix(*rated: tuple[str, dict[str, str]]) -> Matrix:
    judgements = [
        Judgement(number=number, at="2024-05-10T10:00:00Z", by="ana", verb="rate", subject=subject, details=details)
        for number, (subject, details) in enumerate([*STATED, *rated], 1)
    ]
    return hypotheses(ACCOUNT, judgements)


def rated(hypothesis: str, rating: str, **more: str) -> dict[str, str]:
    return {"hypothesis": hypothesis, "rating": rating, **more}


def test_the_one_with_the_least_against_it_comes_first() -> None:
    found = matrix(("c1", rated("h1", "II")), ("c1", rated("h2", "CC")), ("c2", rated("h2", "I")))
    assert [(each.id, each.inconsistency, each.rank) for each in found.hypotheses] == [("h2", 1.0, 1), ("h1", 2.0, 2)]


def test_credibility_and_relevance_weigh() -> None:
    found = matrix(
        ("c1", rated("h1", "I", credibility="high", relevance="high")), ("c2", rated("h2", "I", relevance="low"))
    )
    assert {each.id: round(each.inconsistency, 1) for each in found.hypotheses} == {"h2": 0.7, "h1": 2.0}


def test_echoes_of_one_origin_are_one_row() -> None:
    found = matrix(("r1/x1", rated("h1", "I")), ("r2/x1", rated("h1", "I")))
    (row,) = found.evidence
    assert row.subjects == ("r1/x1", "r2/x1")
    assert row.origin == "Vidal"
    assert found.hypotheses[-1].inconsistency == 1.0


def test_two_origins_of_one_claim_are_two_rows() -> None:
    assert len(matrix(("r3/x1", rated("h1", "I")), ("r4/x1", rated("h1", "I"))).evidence) == 2


def test_evidence_that_fits_all_alike_tells_nothing() -> None:
    found = matrix(
        ("c1", rated("h1", "C")), ("c1", rated("h2", "C")), ("c2", rated("h1", "CC")), ("c2", rated("h2", "II"))
    )
    assert [row.diagnosticity for row in found.evidence] == [1.0, 0.0]


def test_not_applicable_counts_for_nothing() -> None:
    (row,) = matrix(("c1", rated("h1", "NA")), ("c1", rated("h2", "II"))).evidence
    assert row.diagnosticity == 0.0


def test_a_later_rating_replaces_an_earlier_one() -> None:
    (row,) = matrix(("c1", rated("h1", "II")), ("c1", rated("h1", "N"))).evidence
    assert row.ratings == {"h1": "N"}


def test_what_would_turn_the_ranking_is_named() -> None:
    found = matrix(("c1", rated("h1", "II")), ("c2", rated("h2", "I")))
    (turn,) = found.turns
    assert turn.leader == "h1"
    assert turn.evidence.startswith("c1")


def test_words_that_are_no_rating_and_unknown_hypotheses_are_left_out() -> None:
    found = matrix(("c1", rated("h1", "awful")), ("c1", rated("h9", "II")), ("c1", {}))
    assert not any(row.ratings for row in found.evidence)
    assert hypotheses(ACCOUNT, ()) == Matrix((), (), ())
