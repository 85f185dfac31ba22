"""What a report says will or may happen, and how likely in its own words."""

from collections.abc import Callable

import pytest

import onrecord
from onrecord import tables
from onrecord.extract.forecasts import find_forecasts
from onrecord.markup import Markup
from onrecord.model import By, Forecast, Report, Span, Speaker, Statement, Time

Mark = Callable[..., tuple[Report, Markup]]
BY = By("test", "1", "test")


def forecasts_in(mark: Mark, text: str) -> tuple[Forecast, ...]:
    _, markup = mark(text)
    return find_forecasts(markup, (), ())


def the_forecast(mark: Mark, text: str) -> Forecast:
    (forecast,) = forecasts_in(mark, text)
    return forecast


def time(text: str, words: str, type_: str = "DATE") -> Time:
    start = text.index(words)
    return Time(id="t1", by=BY, start=start, end=start + len(words), type=type_, value="XXXX")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "term"),
    [
        ("The bridge will close.", "The bridge will close", "will"),
        ("The bridge won't reopen.", "The bridge won't reopen", "won't"),
        ("Analysts say the dam could fail.", "the dam could fail", "could"),
        ("The strike may spread to other ports.", "The strike may spread to other ports", "may"),
        ("The minister said the port would open.", "the port would open", "would"),
        ("Diplomats fear that the raid could provoke a war.", "the raid could provoke a war", "could"),
        ("The harvest is expected to shrink.", "The harvest is expected to shrink", "expected"),
        ("Traffic is going to get worse.", "Traffic is going to get worse", "going to"),
        ("The minister does not expect prices to fall.", "prices to fall", "does not expect"),
        ("The agency warned of a famine.", "a famine", "warned of"),
        ("There is a risk of flooding.", "a risk of flooding", "risk"),
        ("A new attack cannot be ruled out.", "A new attack cannot be ruled out", "cannot be ruled out"),
        ("A recession seems inevitable, and the banks fret.", "A recession seems inevitable", "inevitable"),
        ("Further raids are possible.", "Further raids are possible", "possible"),
        ("The party is on course to win the vote.", "The party is on course to win the vote", "on course"),
        ("The bank expects growth of 2% next year.", "growth of 2% next year", "expects"),
        ("“The raid would be a disaster,” the mayor said.", "The raid would be a disaster", "would"),
        ("We will lose the harvest.", "We will lose the harvest", "will"),  # what befalls us is no intention
        ("Officials fear they will miss the deadline.", "they will miss the deadline", "will"),
        ("The truce will hold, and the port could reopen.", "The truce will hold", "will"),
    ],
)
def test_a_forecast_is_the_clause_and_the_words_that_set_it_ahead(mark: Mark, text: str, words: str, term: str) -> None:
    forecast = forecasts_in(mark, text)[0]
    assert text[forecast.start : forecast.end] == words
    assert forecast.term == term
    assert (forecast.low, forecast.high, forecast.scale) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "term", "scale", "low_high"),
    [
        ("Prices are likely to rise.", "likely", "ICD 203", (0.55, 0.80)),
        ("Prices will probably rise.", "probably", "ICD 203", (0.55, 0.80)),
        ("We will probably rebuild the school.", "probably", "ICD 203", (0.55, 0.80)),  # weighed, so no mere intention
        ("The Union will probably release diesel.", "probably", "ICD 203", (0.55, 0.80)),
        ("The dam is unlikely to be finished in May.", "unlikely", "ICD 203", (0.20, 0.45)),
        ("The river will very likely crest on Friday.", "very likely", "ICD 203", (0.80, 0.95)),
        ("It is very likely that prices will rise.", "very likely", "ICD 203", (0.80, 0.95)),
        ("It is highly likely that prices will rise.", "highly likely", "UK PHIA yardstick", (0.80, 0.90)),
        ("The truce will almost certainly break down.", "almost certainly", "ICD 203", (0.95, 0.99)),
        ("The rebels are unlikely to give up the town.", "unlikely", "ICD 203", (0.20, 0.45)),
        ("The rebels are very unlikely to give up the town.", "very unlikely", "ICD 203", (0.05, 0.20)),
        (
            "There is a realistic possibility that the truce collapses.",
            "realistic possibility",
            "UK PHIA yardstick",
            (0.40, 0.50),
        ),
        ("There is a roughly even chance of a frost.", "roughly even chance", "ICD 203", (0.45, 0.55)),
        ("A default is nearly certain if the loan fails.", "nearly certain", "ICD 203", (0.95, 0.99)),
        ("A second raid is very unlikely.", "very unlikely", "ICD 203", (0.05, 0.20)),
        ("Prices are not likely to rise.", "not likely", "ICD 203", (0.20, 0.45)),
        ("It is probable that the rebels regroup in the hills.", "probable", "ICD 203", (0.55, 0.80)),
        ("The chances that the truce will hold are remote.", "remote", "ICD 203", (0.01, 0.05)),
        ("The minister has a 60% chance of winning.", "60% chance", "as stated", (0.60, 0.60)),
        ("There is a 20 to 30 per cent chance of snow.", "20 to 30 per cent chance", "as stated", (0.20, 0.30)),
        ("There is a one-in-five chance of a frost.", "one-in-five chance", "as stated", (0.20, 0.20)),
    ],
)
def test_a_likelihood_term_brings_its_range_and_scale(
    mark: Mark, text: str, term: str, scale: str, low_high: tuple[float, float]
) -> None:
    forecast = the_forecast(mark, text)
    assert (forecast.term, forecast.scale, (forecast.low, forecast.high)) == (term, scale, low_high)


@pytest.mark.parametrize(
    ("text", "words", "term"),
    [
        (
            "There was a realistic possibility, she said, that the mill would close in May.",
            "the mill would close in May",
            "realistic possibility",
        ),
        ("We shall probably see more floods this spring.", "We shall probably see more floods this spring", "probably"),
        (
            "The envoy said it would almost certainly not sign the pact in May.",
            "it would almost certainly not sign the pact in May",
            "almost certainly",
        ),
    ],
)
def test_a_likelihood_makes_a_forecast_of_shall_and_would(mark: Mark, text: str, words: str, term: str) -> None:
    forecast = the_forecast(mark, text)
    assert (text[forecast.start : forecast.end], forecast.term) == (words, term)
    assert forecast.low is not None


def test_another_denied_term_is_on_no_scale(mark: Mark) -> None:
    forecast = the_forecast(mark, "Prices are not certain to rise.")
    assert (forecast.term, forecast.scale, forecast.low) == ("not certain", None, None)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Prices are likely to rise.", [("UK PHIA yardstick", 0.55, 0.75)]),
        ("Prices are unlikely to rise.", [("UK PHIA yardstick", 0.25, 0.35)]),
        ("Prices will almost certainly rise.", [("UK PHIA yardstick", 0.95, 1.0)]),
        ("Prices are highly likely to rise.", []),  # on the second scale only
        ("Prices may rise.", []),
    ],
)
def test_a_term_on_both_scales_has_both_ranges(mark: Mark, text: str, also: list[tuple[str, float, float]]) -> None:
    assert [(each.scale, each.low, each.high) for each in the_forecast(mark, text).also] == also


def test_every_range_lies_between_nought_and_one_and_in_order() -> None:
    table = tables.toml("likelihood")
    assert {entry["scale"] for entry in table["range"]} == set(table["order"])
    assert all(0 <= entry["low"] < entry["high"] <= 1 for entry in table["range"])


@pytest.mark.parametrize(
    "text",
    [
        "The army may have used new drones.",  # about the past
        "The fire was likely caused by a faulty cable.",
        "She could see the smoke from her window.",  # a past ability
        "Rescuers could not reach the valley.",
        "He tried the door and could open it.",
        "Visitors may bring one guest.",  # leave
        "You may now leave the hall.",
        "The fair opened in May.",  # the month
        "Will the talks succeed?",  # a question
        "“Could the dam fail?”",
        "We will rebuild the school.",  # intentions
        "The minister said he would resign.",
        "The company said it would cut jobs.",
        "The ministry plans to close the road.",
        "The film may be the best of the year.",  # about the present
        "The clerk asked whether the shop would open.",
        "The ship was expected to dock in June.",  # told as past
        "The talks were a success.",
        "Mr Paz will visit Rome on Monday.",  # an appointment
        "The general plans to retire and will sell his house.",
        "The ministry said its inspectors would visit the plant.",
        "“That would be me,” the driver said.",
        "We might recall the flood of 1953.",
        "“Could you repeat that?” the judge asked.",
        "The picture is likely an exaggeration.",
        "Launches may cross by day. Dredging shall begin at once. Speed shall not exceed 8 km/h.",  # an order
        "🙂\u200b",
    ],
)
def test_what_is_no_forecast(mark: Mark, text: str) -> None:
    assert forecasts_in(mark, text) == ()


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The dam could fail if the rain goes on.", "if the rain goes on"),
        ("Unless the pumps arrive, the mine will flood.", "Unless the pumps arrive"),
        ("If the tax rose, traders would leave.", "If the tax rose"),
        ("The ban is unlikely to last, wrote the judge, unless the court agrees.", "unless the court agrees"),
        ("If the dam bursts, forty villages will be under water.", "If the dam bursts"),
        ("A wider war is improbable as long as the straits stay open.", "as long as the straits stay open"),
        ("The army would intervene in the event of a coup.", "in the event of a coup"),
        ("The clerk asked if the shop was open, but the shop will close.", None),
        ("The mine will flood.", None),
    ],
)
def test_a_condition_is_kept_in_its_own_words(mark: Mark, text: str, condition: str | None) -> None:
    assert the_forecast(mark, text).condition == condition


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If the tax rises, the traders will leave.", "the traders will leave"),
        ("The traders will leave unless the tax falls.", "The traders will leave"),
        ("Although the rain has stopped, the dam could fail.", "the dam could fail"),
    ],
)
def test_the_words_of_a_forecast_are_those_of_what_is_to_come(mark: Mark, text: str, words: str) -> None:
    forecast = the_forecast(mark, text)
    assert text[forecast.start : forecast.end] == words


@pytest.mark.parametrize(
    ("text", "words", "type_", "horizon"),
    [
        ("The bridge will close on Monday.", "Monday", "DATE", "t1"),
        ("The truce could break down within two weeks.", "two weeks", "DURATION", "t1"),
        ("The strike will go on for two weeks.", "two weeks", "DURATION", None),
        ("Traders will remember the crash of last year.", "last year", "DATE", None),
        ("The army could retake the land it lost in August.", "August", "DATE", None),
    ],
)
def test_the_horizon_is_a_time_ahead_in_the_forecast(
    mark: Mark, text: str, words: str, type_: str, horizon: str | None
) -> None:
    _, markup = mark(text)
    (forecast,) = find_forecasts(markup, (), (time(text, words, type_),))
    assert forecast.horizon == horizon


def test_it_knows_the_smallest_statement_it_stands_in_and_stays_inside(mark: Mark) -> None:
    text = "According to the mayor, the bridge will close, officials said."
    _, markup = mark(text)

    def said(number: int, content: str) -> Statement:
        start = text.index(content)
        return Statement(
            id=f"s{number}",
            by=BY,
            mode="indirect",
            source=(),
            cue=(),
            content=(Span(start, start + len(content)),),
            act="say",
            speaker=Speaker(name=None, kind="unspecified"),
        )

    outer, inner = said(1, "According to the mayor, the bridge will close"), said(2, "the bridge will close")
    (forecast,) = find_forecasts(markup, (outer, inner), ())
    assert forecast.statement == "s2"
    assert text[forecast.start : forecast.end] == "the bridge will close"


def test_the_report_speaks_for_itself_where_nobody_is_named(mark: Mark) -> None:
    assert the_forecast(mark, "The mine will flood.").statement is None


def test_they_are_numbered_in_text_order_and_give_a_reason(mark: Mark) -> None:
    first, second = forecasts_in(mark, "The mine will flood. Prices are likely to rise.")
    assert (first.id, second.id) == ("f1", "f2")
    assert first.why == "“will” speaks of what is to come; it stands on no likelihood scale."
    assert second.why == ("“likely” speaks of what is to come: 55% to 80% on ICD 203, 55% to 75% on UK PHIA yardstick.")


def test_there_are_none_without_words() -> None:
    assert find_forecasts(Markup("", (), (), ()), (), ()) == ()


def test_there_are_none_without_a_parse(desk: onrecord.Desk) -> None:
    report = onrecord.report_from_text("Die Brücke wird am Montag schließen.", language="de")
    assert find_forecasts(desk.marker(report), (), ()) == ()
