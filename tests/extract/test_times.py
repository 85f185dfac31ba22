"""Times: where they are, what they mean, what they are counted from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.times import find_times
from onrecord.markup import Markup, Sentence
from onrecord.model import Report, Time

DAY = "2024-11-18"  # a Monday


@pytest.fixture
def times(mark):
    def times(text: str, published: str | None = DAY) -> list[Time]:
        report, markup = mark(text, **({"published": published} if published else {}))
        return list(find_times(report, markup))

    return times


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "value"),
    [
        ("The envoy spoke on November 12.", "November 12", "DATE", "2024-11-12"),
        ("The bridge fell on 3 March 2021.", "3 March 2021", "DATE", "2021-03-03"),
        ("They met on Tuesday, the 12th of November.", "Tuesday, the 12th of November", "DATE", "2024-11-12"),
        ("It opened on Sept. 30, 1987.", "Sept. 30, 1987", "DATE", "1987-09-30"),
        ("The deed was signed on 2024-11-17 by both.", "2024-11-17", "DATE", "2024-11-17"),
        ("The deed was signed on 17/11/2024 by both.", "17/11/2024", "DATE", "2024-11-17"),
        ("The war began in February 2022.", "February 2022", "DATE", "2022-02"),
        ("The army crossed the river in May.", "May", "DATE", "2024-05"),
        ("The army crossed the river in December.", "December", "DATE", "2023-12"),
        ("The court sat in July last year.", "July last year", "DATE", "2023-07"),
        ("The pact ended in 1989.", "1989", "DATE", "1989"),
        ("Growth may return in early 2025.", "early 2025", "DATE", "2025"),
        ("He fled in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996"),
        ("The mine closed in the late 1990s.", "the late 1990s", "DATE", "199"),
        ("A castle of the 19th century burned.", "the 19th century", "DATE", "18"),
        ("Sales fell in the third quarter of 2024.", "the third quarter of 2024", "DATE", "2024-Q3"),
        ("Sales fell in Q3 2023.", "Q3 2023", "DATE", "2023-Q3"),
        ("Profit for fiscal 2023 rose.", "fiscal 2023", "DATE", "2023"),
        ("The dam broke last summer.", "last summer", "DATE", "2024-SU"),
        ("It began in the spring of 2022.", "the spring of 2022", "DATE", "2022-SP"),
        ("The minister resigned yesterday.", "yesterday", "DATE", "2024-11-17"),
        ("Rents rose last year.", "last year", "DATE", "2023"),
        ("Talks began earlier this month.", "earlier this month", "DATE", "2024-11"),
        ("They left last week.", "last week", "DATE", "2024-W46"),
        ("He resigned two years ago.", "two years ago", "DATE", "2022"),
        ("He resigned five months ago.", "five months ago", "DATE", "2024-06"),
        ("He resigned 10 days ago.", "10 days ago", "DATE", "2024-11-08"),
        ("They were attacked on Monday night.", "Monday night", "TIME", "2024-11-18TNI"),
        ("He called this morning.", "this morning", "TIME", "2024-11-18TMO"),
        ("The siren rang at 3:15 a.m. on Sunday.", "3:15 a.m. on Sunday", "TIME", "2024-11-17T03:15"),
        ("It ends at noon Friday.", "noon Friday", "TIME", "2024-11-22T12:00"),
        ("They talked for two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
        ("It burned for nearly three weeks.", "nearly three weeks", "DURATION", "P3W"),
        ("He spoke for half an hour.", "half an hour", "DURATION", "PT30M"),
        ("A five-year plan was adopted.", "five-year", "DURATION", "P5Y"),
        ("The road was shut for several days.", "several days", "DURATION", "PXD"),
        ("They protest every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("The board meets every two years.", "every two years", "SET", "P2Y"),
        ("He runs twice a week.", "twice a week", "SET", "P1W"),
        ("The port is now closed.", "now", "DATE", "PRESENT_REF"),
        ("Fighting has recently eased.", "recently", "DATE", "PAST_REF"),
        ("Nobody knows the future.", "the future", "DATE", "FUTURE_REF"),
        ("Shops close on Christmas Day.", "Christmas Day", "DATE", "2024-12-25"),
    ],
)
def test_a_time_has_its_words_its_type_and_the_value_of_its_precision(times, sentence, words, kind, value) -> None:
    found = times(sentence)
    assert [(sentence[time.start : time.end], time.type, time.value) for time in found] == [(words, kind, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A crowd of 1,500 people cheered.",
        "Flight 1549 landed safely.",
        "The team won 3-1.",
        "The woman is 52 years old and her son is a 4-year-old.",
        "The army sent 2000 soldiers.",
        "He may march with them.",
        "It was the second attack.",
        "Theresa May resigned.",
        "A third of voters agreed, three-quarters of them gladly.",
        "Resolution 1701 still holds.",
        "It costs $2000.",
    ],
)
def test_what_only_looks_like_a_time_is_none(times, sentence) -> None:
    assert times(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The prince arrived on Thursday.", "2024-11-14"),
        ("The prince will arrive on Thursday.", "2024-11-21"),
        ("The trial is scheduled for Thursday.", "2024-11-21"),
        ("The hostages must be freed by Thursday.", "2024-11-21"),
        ("The prince arrived last Thursday.", "2024-11-14"),
        ("The prince arrives next Thursday.", "2024-11-21"),
        ("The prince said on Monday that he was ill.", "2024-11-18"),
        ("The alliance will meet in March.", "2025-03"),
        ("The alliance met in March.", "2024-03"),
        ("The alliance met in January.", "2024-01"),
        ("The rule takes effect Dec. 1.", "2024-12-01"),
        ("The rule took effect Oct. 1.", "2024-10-01"),
        ("The river will very likely crest at Dolna on Thursday, said the mayor.", "2024-11-21"),
    ],
)
def test_a_bare_day_or_month_looks_where_the_sentence_looks(times, sentence, value) -> None:
    assert [time.value for time in times(sentence)] == [value]


@pytest.mark.parametrize(
    ("sentence", "begin", "until"),
    [
        ("It happened in February 2024.", "2024-02-01", "2024-02-29"),
        ("It happened in early 2023.", "2023-01-01", "2023-04-30"),
        ("It happened in mid-October.", "2024-10-11", "2024-10-20"),
        ("It happened last week.", "2024-11-11", "2024-11-17"),
        ("It happened in the 1980s.", "1980-01-01", "1989-12-31"),
        ("It happened in the winter of 2022.", "2022-12-01", "2023-02-28"),
        ("It happened in the first half of 2024.", "2024-01-01", "2024-06-30"),
        ("Prices doubled in the past 12 months.", "2023-11-18", "2024-11-18"),
        ("Prices will double over the next two weeks.", "2024-11-18", "2024-12-02"),
        ("The budget for 2023-24 is spent.", "2023-01-01", "2024-12-31"),
        ("The siege lasted three months.", None, None),
        ("The port is now closed.", None, None),
    ],
)
def test_a_time_has_the_days_it_stands_for(times, sentence, begin, until) -> None:
    assert [(time.begin, time.until) for time in times(sentence)] == [(begin, until)]


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("The war began on 2 March 2021. Two days later the city fell.", "2021-03-04", "t1"),
        ("The war began on 2 March 2021. He fled that year.", "2021", "t1"),
        ("The war began in March 2021. He fled the following month.", "2021-04", "t1"),
        ("Profit rose in the third quarter. It had fallen in the year-ago quarter.", "2023-Q3", "t1"),
        ("He came on 5 May 2020 and left at 4 p.m.", "2020-05-05T16:00", "t1"),
        ("The war began on 2 March 2021. It goes on today.", "2024-11-18", "publication"),
    ],
)
def test_a_time_may_be_counted_from_one_before_it(times, text, value, anchor) -> None:
    last = times(text)[-1]
    assert (last.value, last.anchor) == (value, anchor)


def test_both_ends_of_a_range_are_times_and_share_month_and_year(times) -> None:
    found = times("The fair runs May 3-5, 2021, and again on 7-9 June 2021.")
    assert [time.value for time in found] == ["2021-05-03", "2021-05-05", "2021-06-07", "2021-06-09"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("He left yesterday.", "PAST_REF"),
        ("He left last year.", "PAST_REF"),
        ("He leaves next month.", "FUTURE_REF"),
        ("He left on Monday.", "XXXX-WXX-1"),
        ("He left in May.", "XXXX-05"),
        ("He left on May 5.", "XXXX-05-05"),
        ("He left this morning.", "XXXX-XX-XXTMO"),
    ],
)
@pytest.mark.parametrize("published", [None, "garbage", "2024-13-45"])
def test_without_a_date_of_publication_a_relative_time_stays_open_and_doubtful(
    times, sentence, value, published
) -> None:
    (time,) = times(sentence, published)
    assert (time.value, time.anchor, time.begin) == (value, None, None)
    assert time.confidence <= 0.5


def test_a_month_of_publication_resolves_months_but_no_days(times) -> None:
    assert [time.value for time in times("He left yesterday, after last month.", "2024-11")] == ["PAST_REF", "2024-10"]


def test_over_two_weeks_may_mean_throughout_them(times) -> None:
    sentence = "The cost is spread over the next two weeks."
    assert [sentence[time.start : time.end] for time in times(sentence)] == ["the next two weeks"]


def test_a_time_says_who_found_it_and_why(times) -> None:
    (time,) = times("He left in May.")
    assert (time.id, time.by.stage, time.by.rule) == ("t1", "extract/times", "date/month")
    assert time.why
    assert time.why.startswith("a month without a year")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_break_nothing(times, published) -> None:
    text = "A decade ago, 90000 years ago, last century, next week, in the next 5000 years, on Feb. 29, Feb. 30, 9999."
    assert times(text, published)


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "value"),
    [
        ("Polling opens at 0800 GMT on Sunday.", "0800 GMT on Sunday", "TIME", "2024-11-24T08:00"),
        ("They met in the early hours of Sunday.", "the early hours of Sunday", "TIME", "2024-11-17TMO"),
        ("It sank on the night of Friday, Oct. 25.", "the night of Friday, Oct. 25", "TIME", "2024-10-25TNI"),
        ("The lights went out at dawn on Sunday.", "dawn on Sunday", "TIME", "2024-11-17TMO"),
        ("The rule starts on the first Monday of next month.", "the first Monday of next month", "DATE", "2024-12-02"),
        ("Voting began on the last Friday of October.", "the last Friday of October", "DATE", "2024-10-25"),
        ("He is tried in the second week of December.", "the second week of December", "DATE", "2024-12"),
        ("The 2023/24 season is over.", "2023/24", "DATE", "2023"),
        ("Sales should recover in FY25.", "FY25", "DATE", "2025"),
        ("Prices have risen since February 2022.", "February 2022", "DATE", "2022-02"),
        ("He was jailed a year ago.", "a year ago", "DATE", "2023"),
    ],
)
def test_times_of_the_wire_are_read_too(times, sentence, words, kind, value) -> None:
    found = times(sentence)
    assert [(sentence[time.start : time.end], time.type, time.value) for time in found] == [(words, kind, value)]


def test_a_week_counted_in_its_month_keeps_the_month_and_narrows_the_days(times) -> None:
    (week,) = times("He is tried in the last week of December.")
    assert (week.value, week.begin, week.until) == ("2024-12", "2024-12-25", "2024-12-31")


@pytest.mark.parametrize(
    ("sentence", "begin", "until", "anchor"),
    [
        ("Two months before the March 2022 vote he resigned.", "2022-01-01", "2022-03-31", "t2"),
        ("Three days after 5 May 2021 the dam broke.", "2021-05-05", "2021-05-08", "t2"),
        ("Rents rose in the six months to June.", "2024-01-01", "2024-06-30", "t2"),
        ("It lost money in the three months ended September 30.", "2024-07-01", "2024-09-30", "t2"),
        ("Prices rose in the year to October.", "2023-11-01", "2024-10-31", "t2"),
        ("The bridge closed three days before the vote.", None, None, "event"),
        ("Nine days before the storm hit, the dam was inspected.", None, None, "event"),
        ("The strike lasted two weeks.", None, None, None),
        ("He waited two weeks, and on 3 May 2021 he left.", None, None, None),
    ],
)
def test_a_length_told_from_a_point_says_which(times, sentence, begin, until, anchor) -> None:
    first = times(sentence)[0]
    assert (first.type, first.begin, first.until, first.anchor) == ("DURATION", begin, until, anchor)


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The ministry said on Monday that the port was hit on Saturday.", ["reporting", "event"]),
        ("“We will open on Tuesday,” the mayor said on Monday.", ["event", "reporting"]),
        ("She told lawmakers on Tuesday that the plant will close next year.", ["reporting", "event"]),
        ("In a statement on Thursday, the guild said the raid on Wednesday failed.", ["reporting", "event"]),
        ("The ferry sank on Monday.", ["event"]),
        ("The minister spoke on Monday.", ["event"]),
        ("He said the talks lasted two days.", ["event"]),
    ],
)
def test_when_it_was_said_is_kept_apart_from_when_it_happened(times, sentence, roles) -> None:
    assert [time.role for time in times(sentence)] == roles


def test_the_day_of_the_dateline_is_that_of_the_report(times) -> None:
    text = "Ferry sinks\n\nVARNA, Bulgaria, 18 November (MPA) — A ferry sank on Sunday, the owner said."
    assert [time.role for time in times(text)] == ["publication", "event"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Dozens were waiting at the gate by Thursday.", "2024-11-14"),
        ("The letter was not opened until Thursday.", "2024-11-14"),
        ("The flames stood above the plant until Thursday.", "2024-11-14"),
        ("The ferry, grounded shortly before 11pm on Thursday, is free.", "2024-11-14T23:00"),
        ("The letter must be opened by Thursday.", "2024-11-21"),
        ("The road is shut until Thursday.", "2024-11-21"),
    ],
)
def test_a_limit_lies_ahead_unless_the_sentence_is_past_it(times, sentence, value) -> None:
    assert [time.value for time in times(sentence)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("Three days later the port closed.", "XXXX-XX-XX", None),
        ("The war began in March 2014. A year earlier, prices had doubled.", "2013", "t1"),
    ],
)
def test_later_and_earlier_count_from_what_was_told_and_never_from_today(times, text, value, anchor) -> None:
    last = times(text)[-1]
    assert (last.value, last.anchor) == (value, anchor)


@pytest.mark.parametrize(
    "sentence", ["A reporter for USA Today saw it.", "The fall in prices hurts farms.", "Golden Dawn lost the vote."]
)
def test_a_name_with_a_word_of_time_in_it_is_no_time(times, sentence) -> None:
    assert times(sentence) == []


@pytest.mark.parametrize("published", ["2024-11-18T23:30:00-05:00", "2024-11-18T06:00Z", "2024-11-18 07:15"])
def test_a_day_of_publication_with_hour_and_zone_is_the_day_it_names(times, published) -> None:
    assert [time.value for time in times("He left yesterday.", published)] == ["2024-11-17"]


def test_a_report_without_words_has_no_times() -> None:
    report, markup = unparsed("")
    assert find_times(report, markup) == ()


def unparsed(text: str) -> tuple[Report, Markup]:
    """A report whose markup has one sentence and no tokens: enough for the grammar, quick for random text."""
    sentences = (Sentence(0, 0, 0, 0, len(text), 0),) if text else ()
    return Report(id="r", text=text, published=DAY), Markup(text, (), sentences, ())


WORDS = st.sampled_from(
    [
        "the",
        "last",
        "May",
        "Nov.",
        "3",
        "1998",
        "2024-11-17",
        "two",
        "hundred",
        "and",
        "a",
        "half",
        "years",
        "quarter",
        "ago",
        "later",
        "Monday",
        "night",
        "'",
        "'s",
        "-",
        "–",
        ",",
        "12:75",
        "12/31/2020",
        "9999",
        "in",
        "of",
        "1990s",
        "trillion",
        "early",
        "½",
        "ſecond",
        "\u200b",
        "שלום",
        "Feb.",
        "30",
        "next",
        "week",
        "every",
        "0/0/0000",
    ]
)


@settings(deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=40), st.sampled_from([" ", "", "\r\n", "\t", "\u00a0"]))
def test_any_text_gives_times_in_order_inside_it(words: list[str], gap: str) -> None:
    report, markup = unparsed(gap.join(words))
    last = 0
    for time in find_times(report, markup):
        assert last <= time.start < time.end <= len(report.text)
        assert (time.begin is None) == (time.until is None)
        assert (time.begin or "") <= (time.until or "")
        last = time.end
