"""A text into a report: what it says about itself, who is believed, and what is doubtful."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Unreadable
from onrecord.model import Report
from onrecord.read import report_from_text
from onrecord.read.text import LIMIT

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said to reporters who had come."
WHOLE = f"Bridge opens\n\nBy Ana Poe, Harbour Post, 12 March 2025\n\nLUNEFORD, 12 March (HPA) — {BODY}\n"


def codes(report: Report) -> list[str]:
    return [issue.code for issue in report.issues]


def test_a_text_says_who_wrote_it_for_whom_and_when() -> None:
    report = report_from_text(WHOLE)
    assert (report.title, report.outlet, report.byline, report.published, report.language, report.credit) == (
        "Bridge opens",
        "Harbour Post",
        "Ana Poe",
        "2025-03-12",
        "en",
        "HPA",
    )
    assert report.provenance == {
        "title": "text",
        "outlet": "text",
        "url": "unknown",
        "byline": "text",
        "published": "text",
        "language": "text",
    }
    assert report.issues == ()


@pytest.mark.parametrize(
    ("line", "outlet", "byline"),
    [
        ("Lune Railways, press office | 3 March 2026", "Lune Railways", None),
        ("Lune Railways (press office), 3 March 2026", "Lune Railways", None),
        ("By Ana Poe | Lune Railways, press and public affairs | 3 March 2026", "Lune Railways", "Ana Poe"),
        ("Press office of Lune Railways | 3 March 2026", "Lune Railways", None),
        ("Ana Poe in Luneford | Harbour Post | 3 March 2026", "Harbour Post", "Ana Poe"),
        ("By Ana Poe | The Sunday Herald | Tuesday 3 March 2026", "The Sunday Herald", "Ana Poe"),
    ],
)
def test_the_department_that_speaks_is_no_part_of_the_outlet(line: str, outlet: str, byline: str | None) -> None:
    report = report_from_text(f"Bridge opens\n\n{line}\n\nThe bridge was opened on Monday, the mayor of the town said.")
    assert (report.outlet, report.byline, report.published) == (outlet, byline, "2026-03-03")


def test_what_is_given_is_believed() -> None:
    report = report_from_text(WHOLE, outlet="The Post", published="Mar 13, 2025", language="de", title="A bridge")
    assert (report.title, report.outlet, report.published, report.language) == (
        "A bridge",
        "The Post",
        "2025-03-13",
        "de",
    )
    assert {report.provenance[fact] for fact in ("title", "outlet", "published", "language")} == {"given"}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"LUNEFORD, 12 March 2025 (HPA) — {BODY}", "2025-03-12"),
        (f"{BODY}\n\nSource: https://post.example/2025/03/12/bridge", "2025-03-12"),
        (f"Bridge opens\nUpdated 12 March 2025 10:40\n\n{BODY}", "2025-03-12T10:40:00"),
        (f"LUNEFORD, 12 March (HPA) — {BODY}", None),
        (f"{BODY} It had been shut since 3 May 2016.", None),
    ],
)
def test_the_day_is_taken_from_where_a_text_says_it_was_published(text: str, published: str | None) -> None:
    assert report_from_text(text).published == published


def test_the_day_may_stand_in_the_web_address() -> None:
    report = report_from_text(BODY, url="https://post.example/2024/11/17/bridge")
    assert (report.published, report.provenance["published"]) == ("2024-11-17", "metadata")


def test_the_same_text_has_the_same_id_and_a_given_one_is_kept() -> None:
    assert report_from_text(BODY).id == report_from_text(BODY, outlet="Post").id
    assert report_from_text(BODY).id != report_from_text(WHOLE).id
    assert report_from_text(BODY, id="7").id == "7"


def test_a_date_that_is_none_is_an_issue_with_its_remedy() -> None:
    report = report_from_text(BODY, published="any day now")
    assert report.published is None
    assert codes(report) == ["date-not-understood"]
    assert "'any day now'" in report.issues[0].message
    assert "--published" in report.issues[0].message


def test_without_a_date_the_report_says_what_that_costs() -> None:
    assert codes(report_from_text(BODY)) == ["no-publication-date"]


@pytest.mark.parametrize("published", ["1848-03-18", "2999-01-01"])
def test_an_unlikely_date_is_kept_and_questioned(published: str) -> None:
    report = report_from_text(BODY, published=published)
    assert (report.published, codes(report)) == (published, ["date-unlikely"])


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (f'{BODY} "So be it, he said.', '"'),
        (f"{BODY} “So be it,” he said. “But not today.\n\nHe left.", "“"),
        (f"{BODY} So be it,” he said.", "”"),
    ],
)
def test_a_quotation_mark_without_a_partner_is_pointed_at(text: str, mark: str) -> None:
    report = report_from_text(text, published="2024-11-17")
    (issue,) = report.issues
    assert (issue.code, text[issue.start : issue.end]) == ("unpaired-quotation-mark", mark)


@pytest.mark.parametrize(
    "text",
    [
        f'{BODY}\n\n"First this.\n\n"Then that," he said.',
        f'{BODY} The pipe is 6" wide.',
        f"{BODY} «So be it», „so sei es“, “so” be it.",
        f'{BODY} He called it "a shame” twice.',
    ],
)
def test_marks_that_are_in_order_are_left_alone(text: str) -> None:
    assert codes(report_from_text(text, published="2024-11-17")) == []


def test_a_quotation_left_open_before_a_pull_quote_is_still_pointed_at() -> None:
    text = f"{BODY} “So be it, he said.\n\n| “So be it.” |\n\n{BODY}"
    assert codes(report_from_text(text, published="2024-11-17")) == ["unpaired-quotation-mark"]


def test_a_short_text_is_read_and_its_language_left_open() -> None:
    report = report_from_text("The port is open.", published="2024-11-17")
    assert (report.language, report.provenance["language"], codes(report)) == (None, "unknown", ["short-text"])


def test_another_language_is_recognised() -> None:
    text = "Le maire a déclaré lundi que le pont sur la rivière serait ouvert mardi et que personne n'avait été blessé."
    assert report_from_text(text).language == "fr"


@pytest.mark.parametrize("text", ["", " \n\t\u2003\n"])
def test_a_text_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="give the text of a report"):
        report_from_text(text)


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(Unreadable, match="10,000,000"):
        report_from_text("a " * (LIMIT // 2 + 1))


def test_half_a_character_is_replaced_without_moving_anything() -> None:
    report = report_from_text(f"{BODY} \ud83d end", published="2024-11-17")
    assert report.text == f"{BODY} \N{REPLACEMENT CHARACTER} end"
    assert codes(report) == ["characters-replaced"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_no_text_is_altered(text: str) -> None:
    assert report_from_text(text).text == text


def test_a_general_staff_is_no_staff_of_a_paper() -> None:
    report = report_from_text(f"Communiqué\n\nGeneral Staff of Selm | 12 March 2025\n\n{BODY}")
    assert (report.outlet, report.published) == ("General Staff of Selm", "2025-03-12")
    assert report_from_text(f"Bridge\n\nBy Post staff | 12 March 2025\n\n{BODY}").outlet is None
