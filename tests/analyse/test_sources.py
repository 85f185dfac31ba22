"""The source audit: who is heard, where, how often; how far outlets rest on others and on people without a name."""

from collections.abc import Callable

from onrecord.analyse import account
from onrecord.analyse.sources import audit
from onrecord.model import Account, Claim, Count, Link

TEXT = (
    "The harbour master, Jon Brandt, said on Monday that the channel was closed. “It is silt,” Brandt said. "
    "A ministry official who asked not to be named because talks go on said that money was short."
)


def test_a_person_is_one_source_in_all_reports(shelf: Callable) -> None:
    case = shelf(("Post", "2024-05-10", TEXT), ("Mail", "2024-05-11", "The dredger is late, Jon Brandt said."))
    found = {heard.name: heard for heard in audit(case.abstracts, Account()).heard}
    brandt = found["Jon Brandt"]
    assert brandt.reports == ("r1", "r2")
    assert brandt.outlets == 2
    assert len(brandt.places) == 3
    assert brandt.is_named


def test_unnamed_people_are_kept_apart_by_report(shelf: Callable) -> None:
    case = shelf(("Post", "2024-05-10", TEXT), ("Mail", "2024-05-11", TEXT))
    unnamed = [heard for heard in audit(case.abstracts, Account()).heard if not heard.is_named]
    assert [heard.reports for heard in unnamed] == [("r1",), ("r2",)]
    assert all("asked not to be named" in heard.grounds[0] for heard in unnamed)


def test_outlets_show_what_they_carry_over_and_on_whom_they_rest(shelf: Callable) -> None:
    case = shelf(("Post", "2024-05-10", TEXT), ("Mail", "2024-05-11", TEXT))
    link = Link(source="r2", target="r1", kind="copy", evidence=(), score=1.0, why="the same words")
    post, mail = sorted(audit(case.abstracts, Account(links=(link,))).outlets, key=lambda shelf: shelf.copied)
    assert (post.outlet, post.copied, mail.outlet, mail.copied) == ("Post", 0, "Mail", 1)
    assert post.statements == sum(post.kinds.values()) > 2
    assert post.grounded == 1
    assert post.unnamed_share == post.unnamed / post.statements


def test_claims_of_one_origin_are_listed_by_how_many_carry_them() -> None:
    def claim(id_: str, outlets: int, status: str) -> Claim:
        one, none = Count(1, 1), Count(0, 0)
        return Claim(
            id=id_, text="t", kind="event", members=(), outlets=outlets, origins=one, denying=none,
            status=status,  # type: ignore[arg-type]
        )  # fmt: skip

    claims = (claim("a", 1, "single origin"), claim("b", 4, "circular"), claim("c", 5, "corroborated"))
    assert audit((), Account(claims=claims)).single == ("b", "a")


def test_a_pronoun_is_nobody(shelf: Callable) -> None:
    case = shelf(("Post", "2024-05-10", "“I saw nothing,” he said."))
    assert not [heard for heard in audit(case.abstracts, account(case.abstracts)).heard if heard.name.lower() == "he"]
