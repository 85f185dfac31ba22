"""Links: which report took something from which."""

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.links import lineages, links
from tests.analyse.test_copies import WIRE


def told(report: str, outlet: str, published: str, text: str, credit: str | None = None) -> Abstract:
    return Abstract(report, None, outlet, None, published, credit, text, ())


def kinds(*reports: Abstract) -> set[tuple[str, str | None, str]]:
    return {(link.source, link.target, link.kind) for link in links(reports)}


AGENCY = told("r1", "Northern Press Agency", "2025-03-04", WIRE)


def test_a_copy_comes_from_the_earlier_report() -> None:
    copy = told("r2", "Velm Daily", "2025-03-05", WIRE)
    assert kinds(AGENCY, copy) == {("r2", "r1", "copy")}


def test_a_copy_with_other_units_is_edited() -> None:
    text = WIRE.replace("forty tonnes", "88,000 pounds").replace("nineteen", "19").replace("two cranes", "cranes")
    assert kinds(AGENCY, told("r2", "Velm Daily", "2025-03-05", text)) == {("r2", "r1", "copy_edited")}


def test_on_one_day_the_credit_line_says_who_copied() -> None:
    early = told("r1", "Velm Daily", "2025-03-04T08:00", f"{WIRE}\n\nNorthern Press Agency", "Northern Press Agency")
    late = told("r2", "Northern Press Agency", "2025-03-04T09:00", WIRE)
    assert kinds(early, late) == {("r1", "r2", "copy")}


def test_agency_initials_in_the_credit_do_too() -> None:
    early = told("r1", "Velm Daily", "2025-03-04T08:00", f"(NPA) {WIRE}", "(NPA)")
    late = told("r2", "Northern Press Agency", "2025-03-04T09:00", WIRE)
    assert kinds(early, late) == {("r1", "r2", "copy")}


def test_a_copy_of_a_copy_is_one_of_the_nearest() -> None:
    cut = WIRE[:330]
    found = kinds(AGENCY, told("r2", "Velm Daily", "2025-03-05", WIRE), told("r3", "Meridian", "2025-03-06", cut))
    assert len([link for link in found if link[0] == "r3"]) == 1


def test_a_later_version_supersedes_and_may_correct() -> None:
    notice = "Correction: an earlier version of this article said fifty tonnes."
    later = told("r2", "Northern Press Agency", "2025-03-05", f"{WIRE}\n\n{notice}")
    assert kinds(AGENCY, later) == {("r2", "r1", "supersedes"), ("r2", "r1", "corrects")}
    assert kinds(AGENCY, told("r2", "Northern Press Agency", "2025-03-05", f"{WIRE} More follows.")) == {
        ("r2", "r1", "supersedes")
    }


def test_one_quotation_is_the_same_statement() -> None:
    quote = "“We have waited eleven years for this bridge and we shall not wait for one more winter, whatever they say”"
    first = told("r1", "Velm Daily", "2025-03-04", f"The mayor lost her patience on Monday. {quote}, she told them.")
    second = told("r2", "Meridian", "2025-03-05", f"Shouting was heard in the school of Velm. {quote}, said Ms Ilves.")
    assert kinds(first, second) == {("r2", "r1", "same_statement")}


def test_a_cited_report_is_the_last_before() -> None:
    older = told("r1", "Meridian", "2025-03-01", "A strike is planned for the spring.")
    newer = told("r2", "Meridian", "2025-03-03", "The strike has been called off.")
    citing = told("r3", "Velm Daily", "2025-03-04", "There will be no strike, Meridian reported.")
    assert kinds(older, newer, citing) == {("r3", "r2", "cites")}


def test_two_that_cite_each_other_are_a_loop() -> None:
    one = told("r1", "Meridian", "2025-03-01", "The envoy has resigned, the Harbour Post reported.")
    other = told("r2", "The Harbour Post", "2025-03-01", "The envoy has resigned, according to Meridian.")
    assert kinds(one, other) == {("r1", "r2", "cites"), ("r2", "r1", "cites")}


def test_a_vague_upstream_leads_nowhere() -> None:
    text = "Foreign media reported that the envoy had resigned."
    assert kinds(told("r1", "Meridian", "2025-03-01", text)) == {("r1", None, "draws_on")}


def test_a_body_is_cited_by_what_it_published() -> None:
    order = told("r1", "Ministry of Water", "2025-03-01", "Order No. 4. The sluices at Velm shall stay closed.")
    citing = told("r2", "Meridian", "2025-03-02", "The sluices stay closed, the Ministry of Water said in an order.")
    acting = told("r3", "Velm Daily", "2025-03-02", "The Ministry of Water reported a rise in its staff.")
    assert kinds(order, citing, acting) == {("r2", "r1", "cites")}


def test_a_press_office_is_cited_by_the_name_of_its_body() -> None:
    words = told("r1", "Vessel Works press office", "2025-03-01", "The dry dock is closed. It opens in May.")
    citing = told("r2", "Meridian", "2025-03-02", "No ship was lost, according to a statement issued by Vessel Works.")
    acting = told("r3", "Velm Daily", "2025-03-02", "A statement on the strike angered the men of Vessel Works.")
    assert kinds(words, citing, acting) == {("r2", "r1", "cites")}


def test_a_brigade_is_cited_by_its_bulletin() -> None:
    words = told("r1", "Velm Fire Brigade", "2025-03-01", "Bulletin No. 3. The mill has burned down.")
    citing = told("r2", "Meridian", "2025-03-02", "The mill is gone, according to the fire brigade’s Bulletin No. 3.")
    assert kinds(words, citing) == {("r2", "r1", "cites")}


def test_an_outlet_may_cite_its_own_earlier_report_but_not_itself() -> None:
    first = told("r1", "Meridian", "2025-03-01", "The envoy has resigned.")
    second = told("r2", "Meridian", "2025-03-02", "Meridian reported on Saturday that he had gone.")
    third = told("r2", "Meridian", "2025-03-02", "“I have gone,” the envoy told Meridian.")
    assert kinds(first, second) == {("r2", "r1", "cites")}
    assert kinds(first, third) == set()


def test_evidence_is_a_place_in_the_later_report() -> None:
    copy = told("r2", "Velm Daily", "2025-03-05", f"Our own first line. {WIRE}")
    (link,) = links([AGENCY, copy])
    assert link.evidence
    assert all(each.report == "r2" and copy.text[each.start : each.end] in WIRE for each in link.evidence)
    assert 0 < link.score <= 1
    assert link.why.endswith(".")


def test_lineages_gather_copies_and_versions() -> None:
    reports = [
        AGENCY,
        told("r2", "Velm Daily", "2025-03-05", WIRE),
        told("r3", "Meridian", "2025-03-06", "Another thing happened, Velm Daily reported."),
    ]
    assert lineages(reports, links(reports)) == (("r1", "r2"), ("r3",))


def test_no_reports_have_no_links() -> None:
    assert links([]) == ()
    assert lineages([], ()) == ()
