"""Quantities: how much, how exactly, of what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.markup import Markup, Sentence
from onrecord.model import Quantity


@pytest.fixture
def quantities(mark):
    def quantities(text: str) -> list[Quantity]:
        report, markup = mark(text, published="2024-11-18")
        return list(find_quantities(markup, find_times(report, markup)))

    return quantities


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The wall is 12 km long.", ("12 km", 12, 12, "km", "exact")),
        ("The rocket flies over 300 km.", ("over 300 km", 300, None, "km", "more than")),
        ("The shell weighs about 45 kilograms.", ("about 45 kilograms", 45, 45, "kg", "about")),
        ("The tank holds up to 80 litres.", ("up to 80 litres", None, 80, "L", "up to")),
        ("The field covers at least 6 hectares.", ("at least 6 hectares", 6, None, "ha", "at least")),
        ("The fence is less than 2 metres high.", ("less than 2 metres", None, 2, "m", "less than")),
        ("The town lies nearly 40 miles away.", ("nearly 40 miles", 40, 40, "mi", "about")),
        ("They carried 10 to 15 tonnes.", ("10 to 15 tonnes", 10, 15, "t", "exact")),
        ("It rose between 5 and 7 percent.", ("between 5 and 7 percent", 5, 7, "%", "exact")),
        ("They need 3-4 tons of wheat.", ("3-4 tons", 3, 4, "t", "exact")),
        ("It is a few kilometres away.", ("a few kilometres", 2, 5, "km", "vague")),
        ("It was minus 12 °C in the camp.", ("minus 12 °C", -12, -12, "°C", "exact")),
        ("It cost $4.2 billion.", ("$4.2 billion", 4.2e9, 4.2e9, "USD", "exact")),
        ("It cost €20m.", ("€20m", 20e6, 20e6, "EUR", "exact")),
        ("It cost 20 million pounds.", ("20 million pounds", 20e6, 20e6, "GBP", "exact")),
        ("It cost C$3.5bn.", ("C$3.5bn", 3.5e9, 3.5e9, "CAD", "exact")),
        ("It cost $10-15 million.", ("$10-15 million", 10e6, 15e6, "USD", "exact")),
        ("Bread costs 50 cents.", ("50 cents", 0.5, 0.5, "USD", "exact")),
        ("Its share fell by two percentage points.", ("two percentage points", 2, 2, "pp", "exact")),
        ("The jet flew at 900 km/h.", ("900 km/h", 900, 900, "km/h", "exact")),
        ("The reading was 420 ± 30 K.", ("420 ± 30 K", 390, 450, "K", "about")),
    ],
)
def test_an_amount_has_words_bounds_unit_and_qualifier(quantities, sentence, expected) -> None:
    assert [
        (sentence[found.start : found.end], found.low, found.high, found.unit, found.qualifier)
        for found in quantities(sentence)
    ] == [expected]


@pytest.mark.parametrize(
    ("sentence", "low", "high", "of"),
    [
        ("The army sent 50,000 troops.", 50_000, 50_000, "troops"),
        ("The army received several hundred cruise missiles.", 200, 900, "cruise missiles"),
        ("The storm left dozens of people dead.", 24, 99, "people"),
        ("Tens of thousands of refugees fled.", 20_000, 99_999, "refugees"),
        ("A dozen tanks were burning.", 12, 12, "tanks"),
        ("The blast killed at least 12 sailors.", 12, None, "sailors"),
        ("He sent 100 or more letters.", 100, None, "letters"),
        ("Police arrested 10 to 15 students.", 10, 15, "students"),
        ("Two-thirds of voters stayed home.", pytest.approx(2 / 3), pytest.approx(2 / 3), "voters"),
        ("The truck held 5 tons of wheat.", 5, 5, "wheat"),
        ("A 27-member council met.", 27, 27, "member"),
    ],
)
def test_a_count_says_what_is_counted(quantities, sentence, low, high, of) -> None:
    assert [(found.low, found.high, found.of) for found in quantities(sentence)] == [(low, high, of)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pact of 1989 was signed on 5 May 2021 at 10 a.m.",
        "The strike lasted two weeks.",
        "The home side won 3-1.",
        "The judges voted 5-4 against him.",
        "Call 555-0199 or 01-555-0199.",
        "See Section 5, Fig. 8 and Resolution 1701.",
        "A Boeing 737, an F-16 and an Su-27 landed.",
        "It was a one-time gift and the third attack.",
        "One of the goals is peace.",
        "Read https://a.example/42/7 or write to a12@b.example.",
    ],
)
def test_what_only_holds_figures_is_no_quantity(quantities, sentence) -> None:
    assert quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "si_low", "si_high", "si_unit"),
    [
        ("The wall is 80.5 km long.", 80_500, 80_500, "m"),
        ("The well is over 2 miles deep.", 3218.688, None, "m"),
        ("The shell weighs 100 pounds.", 45.359237, 45.359237, "kg"),
        ("It was 25 degrees Celsius.", 298.15, 298.15, "K"),
        ("The plant yields 2.5 MW.", 2_500_000, 2_500_000, "W"),
        ("Prices rose 3.5%.", 0.035, 0.035, "1"),
        ("The army sent 500 troops.", 500, 500, "1"),
        ("It cost €7.", None, None, None),
    ],
)
def test_an_amount_is_given_in_si_too(quantities, sentence, si_low, si_high, si_unit) -> None:
    (found,) = quantities(sentence)
    assert (found.si_low, found.si_high, found.si_unit) == (si_low, si_high, si_unit)


def test_an_age_is_a_quantity_of_time(quantities) -> None:
    found = quantities("Maria Lopez, 44, met a 7-year-old boy and a man aged 52.")
    assert [(age.low, age.unit, age.dimension) for age in found] == [(n, "yr", "time") for n in (44, 7, 52)]


def test_a_conversion_in_brackets_points_to_what_it_repeats(quantities) -> None:
    first, second = quantities("The gun fires 50 miles (80.5 km).")
    assert (first.id, second.id) == ("q1", "q2")
    assert second.why == "the same amount as q1 in another unit"


def test_a_bare_dollar_is_read_as_american_and_says_so(quantities) -> None:
    (found,) = quantities("It cost $5.")
    assert found.why is not None
    assert "US dollars" in found.why


WORDS = st.sampled_from(
    [
        "over",
        "300",
        "km",
        "1,500",
        "$",
        "€20m",
        "two",
        "hundred",
        "and",
        "million",
        "to",
        "-",
        "–",
        "between",
        "from",
        "5",
        "%",
        "±",
        "(",
        ")",
        "half",
        "a",
        "dozen",
        "several",
        "tens",
        "of",
        "pounds",
        "minus",
        "−",
        "years",
        "old",
        "aged",
        ",",
        "½",
        "²",
        "°C",
        "9999999999999999999999",
        "\u200b",
        "שלום",
        "K",
        "hundreds",
        "thousands",
        "cents",
    ]
)


@settings(deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=40), st.sampled_from([" ", "", "\r\n", "\t", "\u00a0"]))
def test_any_text_gives_quantities_in_order_inside_it(words: list[str], gap: str) -> None:
    text = gap.join(words)
    markup = Markup(text, (), (Sentence(0, 0, 0, 0, len(text), 0),) if text else (), ())
    last = 0
    for found in find_quantities(markup, ()):
        assert last <= found.start < found.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high
        last = found.end
