"""The shelf: which report of a case a citation means, and what a credit names."""

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.links import links


def told(report: str, outlet: str, published: str, text: str, title: str | None = None) -> Abstract:
    return Abstract(report, title, outlet, None, published, None, text, ())


def cited(*reports: Abstract) -> set[tuple[str, str | None]]:
    return {(link.source, link.target) for link in links(reports) if link.kind == "cites"}


def test_of_two_reports_the_one_of_that_day() -> None:
    monday = told("r1", "Meridian", "2025-03-03", "The envoy has come.")
    wednesday = told("r2", "Meridian", "2025-03-05", "The envoy has come to stay.")
    citing = told("r3", "Velm Daily", "2025-03-06", "The envoy has come, Meridian reported on Monday.")
    assert cited(monday, wednesday, citing) == {("r3", "r1")}


def test_of_two_reports_the_one_that_tells_it() -> None:
    first = told("r1", "Meridian", "2025-03-03", "The shipowner sold two tugs.")
    later = told("r2", "Meridian", "2025-03-05", "The choir sang in the rain.")
    citing = told("r3", "Velm Daily", "2025-03-06", "The tugs were sold by the shipowner, Meridian reported.")
    assert cited(first, later, citing) == {("r3", "r1")}


def test_two_bodies_that_both_could_be_meant_are_none() -> None:
    one = told("r1", "Ministry of Trade of Talland", "2025-03-04", "SORN, 4 March — Tolls are doubled.")
    other = told("r2", "Ministry of Trade of Selm", "2025-03-04", "KESK, 4 March — Tolls are halved.")
    vague = told("r3", "Velm Daily", "2025-03-05", "Tolls change, the trade ministry said in a statement.")
    clear = told("r4", "Argos", "2025-03-05", "Tolls change, Selm’s trade ministry said in a statement.")
    assert cited(one, other, vague, clear) == {("r4", "r2")}


def test_a_document_that_came_later_is_not_meant() -> None:
    citing = told("r1", "Velm Daily", "2025-03-03", "Tolls change, the trade ministry said in a statement.")
    later = told("r2", "Ministry of Trade of Talland", "2025-03-04", "SORN, 4 March — Tolls are doubled.")
    assert cited(citing, later) == set()


def test_a_credit_at_the_end_is_a_citation_where_no_words_are_shared() -> None:
    wire = told("r1", "Northern Press Agency", "2025-03-04", "Frost burst a main under the square.")
    own = told("r2", "Velm Daily", "2025-03-05", "The square is under water.\n\n(Northern Press Agency and staff)")
    assert cited(wire, own) == {("r2", "r1")}


def test_the_paper_is_the_one_named_before() -> None:
    source = told("r1", "Meridian", "2025-03-04", "The envoy has resigned.")
    text = "The envoy has resigned, Meridian reported. The paper said that he was ill."
    (link,) = links([source, told("r2", "Velm Daily", "2025-03-05", text)])
    assert [text[each.start : each.end] for each in link.evidence] == ["Meridian reported", "The paper said"]


def test_a_paper_calls_itself_by_its_last_word() -> None:
    other = told("r1", "The Standard", "2025-03-04", "The envoy has resigned.")
    text = "The envoy has resigned, according to a letter that the Standard has seen."
    assert cited(other, told("r2", "The Morning Standard", "2025-03-05", text)) == set()
    assert cited(other, told("r2", "Velm Daily", "2025-03-05", text)) == {("r2", "r1")}
