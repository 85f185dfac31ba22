"""Which part each stretch of a text plays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.layout import paragraphs
from onrecord.read.passages import passages_of

BODY = "The bridge over the Lune was opened on Monday, the mayor of the town said."
MORE = "Nobody was hurt when the old one fell, and the river was open again by noon."


def told(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(passage.kind, passage.span.of(text)) for passage in passages_of(text, title)]


def test_a_report_with_everything_on_it() -> None:
    text = (
        "Bridge over the Lune opens at last\n"
        "By Ana Poe, Harbour Post, 12 March 2025\n\n"
        "LUNEFORD, England, 12 March (HPA) — The bridge is open, the mayor said.\n\n"
        "| The mayor cuts the ribbon. (Photo: Jo Doe/HPA) |\n\n"
        "“It took nine years,” she said. “We shall not wait so long again.”\n\n"
        "A long wait\n\n"
        f"{MORE} |\n\n"
        "| “We shall not wait so long again,” the mayor warned. |\n\n"
        "Source: https://harbour.example/bridge\n\n"
        "Comment (0)\n"
    )
    assert told(text) == [
        ("headline", "Bridge over the Lune opens at last"),
        ("byline", "By Ana Poe, Harbour Post, 12 March 2025"),
        ("dateline", "LUNEFORD, England, 12 March (HPA) —"),
        ("paragraph", "The bridge is open, the mayor said."),
        ("caption", "The mayor cuts the ribbon."),
        ("credit", "(Photo: Jo Doe/HPA)"),
        ("paragraph", "“It took nine years,” she said. “We shall not wait so long again.”"),
        ("subhead", "A long wait"),
        ("paragraph", MORE),
        ("pull quote", "“We shall not wait so long again,” the mayor warned."),
        ("credit", "Source: https://harbour.example/bridge"),
        ("boilerplate", "Comment (0)"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "LUNEFORD (HPA) —",
        "LUNEFORD, England (AP) _",
        "KYIV, 12 March (Reuters) —",
        "MOSCOW. March 3 (Interfax) -",
        "NEW YORK, Jan. 3 (UPI) --",
        "Luneford (CNN)",
        "(Reuters) -",
        "LUNEFORD —",
        "LAKE CITY, Minn. --",
        "Paris, Monday.",
        "LUNEFORD, England, 12 March (HPA)",
        "LUNEFORD, England, 12 March (HPA):",
        "LUNEFORD, England, 12 March /HPA/.",
        "Luneford, England, 12 March —",
        "(HPA) —",
    ],
)
def test_a_dateline_stands_by_itself(line: str) -> None:
    assert told(f"{line} {BODY}") == [("dateline", line), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "line",
    ["LUNEFORD, England, 12 March 2025 (HPA)", "LUNEFORD (HPA)", "LUNEFORD, 12 March 2025 –", "LUNEFORD, 12 March."],
)
def test_a_dateline_may_fill_a_line(line: str) -> None:
    assert told(f"Bridge opens\n\n{line}\n\n{BODY}")[1:] == [("dateline", line), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Smith (Labour) said that the bridge would open.",
        "The council — all nine of them — said that the bridge would open.",
        "NATO (OTAN) said that the bridge would open.",
        "BRIDGE OPENS, BUT ROAD STAYS CLOSED - the council said so on Monday.",
        "In Paris, Monday was a holiday.",
        "Correction, 13 September: The bridge is 90 metres long.",
    ],
)
def test_a_sentence_is_not_taken_for_a_dateline(sentence: str) -> None:
    assert told(sentence) == [("paragraph", sentence)]


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Poe",
        "By ANA POE and JO DOE, Harbour Post",
        "Words by Ana Poe in Luneford",
        "Harbour Post | 12 March 2025",
        "Published: 12 March 2025 at 10:40 GMT",
        "Wednesday, 12 March 2025",
    ],
)
def test_a_line_about_who_and_when_is_a_byline(line: str) -> None:
    assert ("byline", line) in told(f"Bridge opens\n{line}\n\n{BODY}")


@pytest.mark.parametrize("sentence", ["By Monday the river had risen.", "By the time they came the bridge was gone."])
def test_a_sentence_that_begins_with_by_is_no_byline(sentence: str) -> None:
    assert ("paragraph", sentence) in told(f"Bridge opens\n\n{sentence}\n\n{BODY}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(NWA)", "credit"),
        ("(MPA, with additional reporting by Post staff)", "credit"),
        ("(MPA, shortened, with additions by the Post)", "credit"),
        ("(Reporting by Ana Poe; Editing by Jo Doe)", "credit"),
        ("Photo: Jo Doe", "credit"),
        ("Staff and agencies", "credit"),
        ("Source: HPA", "credit"),
        ("Image copyright Harbour Pictures", "credit"),
        ("12 comments", "boilerplate"),
        ("The post Bridge opens at last appeared first on Harbour Post.", "boilerplate"),
        ("Updated · 3 min read", "boilerplate"),
        ("Were you there? Tell us what you saw.", "boilerplate"),
        ("Share this article", "boilerplate"),
        ("Read more: The bridge in pictures", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("© 2024 Harbour Post. All rights reserved.", "boilerplate"),
        ("We use cookies to make this page better.", "boilerplate"),
        ("Sources at the council said that the bridge would open.", "paragraph"),
        ("Share prices fell on Monday, the exchange said.", "paragraph"),
        ("Comment is free, the editor said, but facts are sacred.", "paragraph"),
        ("Advertisement spending rose, the agency said on Monday.", "paragraph"),
    ],
)
def test_furniture_is_known_and_the_story_left_alone(line: str, kind: str) -> None:
    assert (kind, line) in told(f"{BODY}\n\n{MORE}\n\n{line}\n\n{BODY}")


@pytest.mark.parametrize(
    ("text", "kind", "credit"),
    [
        ("An officer stands guard in the town. (Jo Doe/Reuters)", "caption", "(Jo Doe/Reuters)"),
        ("An officer stands guard (AP Photo/Jo Doe).", "caption", "(AP Photo/Jo Doe)."),
        ("An officer stands guard in the town. Photo: Jo Doe", "caption", "Photo: Jo Doe"),
        ("An officer stands guard in the town. REUTERS/Jo Doe", "caption", "REUTERS/Jo Doe"),
        ("The officer stood guard all night. (AFP)", "paragraph", "(AFP)"),
        ("The officer stood guard all night. (Source: HPA)", "paragraph", "(Source: HPA)"),
    ],
)
def test_a_credit_at_the_end_is_split_off(text: str, kind: str, credit: str) -> None:
    words = text.removesuffix(credit).rstrip()
    assert told(f"{BODY}\n\n{text}\n\n{MORE}")[1:3] == [(kind, words), ("credit", credit)]


@pytest.mark.parametrize(
    "text",
    ["He joined the Associated Press (AP)", "Talks on the conflict go on (Palestine/Israel).", "She won (by a nose)."],
)
def test_brackets_at_the_end_are_not_always_a_credit(text: str) -> None:
    assert ("paragraph", text) in told(f"{BODY}\n\n{text}\n\n{MORE}") or ("subhead", text) in told(
        f"{BODY}\n\n{text}\n\n{MORE}"
    )


def test_the_known_title_is_the_headline_wherever_the_text_breaks_it() -> None:
    title = "Bridge opens; Mayor: ‘At last’"
    assert told(f"Bridge opens; \nMayor: 'At last.'\n\n{BODY}", title)[0] == (
        "headline",
        "Bridge opens; \nMayor: 'At last.'",
    )
    assert told(f"Bridge opens; mayor: at last. {BODY}", title) == [
        ("headline", "Bridge opens; mayor: at last."),
        ("paragraph", BODY),
    ]


def test_a_title_that_is_only_how_the_first_sentence_begins_is_no_headline() -> None:
    assert told(BODY, "The bridge over the Lune") == [("paragraph", BODY)]


def test_short_lines_in_a_row_are_a_list_and_not_subheads() -> None:
    text = f"{BODY}\n\nOne lorry\n\nTwo coaches\n\n{MORE}"
    assert [kind for kind, _ in told(text)] == ["paragraph"] * 4


def test_a_quotation_that_stands_twice_is_a_pull_quote() -> None:
    text = f"{BODY}\n\n“We shall not wait again,” she said.\n\n“We shall not wait again”.\n\n{MORE}"
    assert told(text)[2] == ("pull quote", "“We shall not wait again”.")


def test_wrapped_text_and_one_paragraph_a_line_are_told_apart() -> None:
    wrapped = (
        "The bridge over the river Lune was opened to cars on Monday after nine years of\n"
        "   works, the mayor of the town said.\n"
        "   The old bridge fell into the river in a storm, and nobody was hurt when it did, the\n"
        "   council said at that time.\n"
        "   “It was a miracle,” said a neighbour who had watched the whole thing from her own\n"
        "   kitchen window.\n"
    )
    assert [" ".join(span.of(wrapped).split())[-12:] for span in paragraphs(wrapped)] == [
        "e town said.",
        "t that time.",
        "chen window.",
    ]
    lines = f"{BODY}\nA long wait\n{MORE}\n"
    assert [span.of(lines) for span in paragraphs(lines)] == [BODY, "A long wait", MORE]


TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('\n\n\n|||\r\t ."“”()—:Aa'))) | st.lists(
    st.sampled_from(
        [
            BODY,
            "By Ana Poe",
            "KYIV (AP) —",
            "(Photo: AP)",
            "|",
            "\n",
            "\r\n",
            "\n\n",
            " ",
            "“So",
            "A head",
            "\u2028",
            "🙂",
            "לא",
        ]
    )
).map("".join)


@given(TEXTS, st.none() | st.text(max_size=30))
def test_passages_are_in_order_disjoint_and_leave_only_white_space_and_bars_out(text: str, title: str | None) -> None:
    last = 0
    for passage in passages_of(text, title):
        assert last <= passage.start < passage.end <= len(text)
        assert not re.sub(r"[\s|]", "", text[last : passage.start])
        assert passage.span.of(text) == passage.span.of(text).strip()
        last = passage.end
    assert not re.sub(r"[\s|]", "", text[last:])


def test_a_signed_quotation_is_a_paragraph_of_its_own() -> None:
    text = "“It rained for nine days and nobody came to ask us how we were.” ― Ada Lind\n“We left in June.” ― Bo Ek"
    assert [passage.span.of(text)[-5:] for passage in passages_of(text)] == [" Lind", "Bo Ek"]
