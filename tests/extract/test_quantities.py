"""Quantities: how much, how exactly, of what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.markup import Markup, Sentence
from onrecord.model import Quantity, Report


@pytest.fixture
def quantities(mark):
    def quantities(text: str, **facts: str) -> list[Quantity]:
        report, markup = mark(text, published="2024-11-18", **facts)
        return list(find_quantities(report, markup, find_times(report, markup)))

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
        ("They need 3-4 tons of wheat.", ("3-4 tons", 3, 4, "ton", "exact")),
        ("It froze at -12°C.", ("-12°C", -12, -12, "°C", "exact")),
        ("It was 38C in the shade.", ("38C", 38, 38, "°C", "exact")),
        ("The temperature fell to 3 degrees.", ("3 degrees", 3, 3, "°", "exact")),
        ("The line turns 3 degrees.", ("3 degrees", 3, 3, "°", "exact")),
        ("The ship makes 22 knots.", ("22 knots", 22, 22, "kn", "exact")),
        ("It is 15 nautical miles off.", ("15 nautical miles", 15, 15, "nmi", "exact")),
        ("He sold 30 troy ounces.", ("30 troy ounces", 30, 30, "oz t", "exact")),
        ("The thieves took 40 GB of mail.", ("40 GB", 40, 40, "GB", "exact")),
        ("A magnitude-6.1 quake struck.", ("magnitude-6.1", 6.1, 6.1, "magnitude", "exact")),
        ("He is 6 feet 3 inches tall.", ("6 feet 3 inches", 6.25, 6.25, "ft", "exact")),
        ("Wages grew by half a percentage point.", ("half a percentage point", 0.5, 0.5, "pp", "exact")),
        ("Rents fell by a quarter.", ("a quarter", 0.25, 0.25, None, "exact")),
        ("Nearly one in five failed.", ("Nearly one in five", 0.2, 0.2, None, "about")),
        ("The shop is about a mile away.", ("about a mile", 1, 1, "mi", "about")),
        ("There were zero casualties.", ("zero", 0, 0, None, "exact")),
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
        ("Between 5 and 7 people were hurt.", 5, 7, "people"),
        ("The toll rose to 43.", 43, 43, "toll"),
        (
            "The coroner, who saw the lists, put the number of rowers pulled out on Monday at 57.",
            57,
            57,
            "number of rowers",
        ),
        ("Police give the number of injured as 34.", 34, 34, "number of injured"),
        ("A crowd of 2,000 gathered.", 2000, 2000, "crowd"),
        ("The state bought 12 Leopard 2 tanks.", 12, 12, "Leopard 2 tanks"),
        ("They sold 1.3m cars.", 1.3e6, 1.3e6, "cars"),
        ("They fired 155mm shells.", 155, 155, "shells"),
        ("It has a range of 80 km.", 80, 80, "range"),
        ("The range of the gun is over 40 km.", 40, None, "range of the gun"),
        ("Inflation slowed to 3.2%.", 3.2, 3.2, "Inflation"),
        ("The bank raised rates by 25 basis points.", 25, 25, "rates"),
        ("A 500-kg bomb fell.", 500, 500, "bomb"),
        ("Police seized cocaine worth $60 million.", 6e7, 6e7, "cocaine"),
        ("Half the fleet is at sea.", 0.5, 0.5, "fleet"),
    ],
)
def test_a_count_says_what_is_counted(quantities, sentence, low, high, of) -> None:
    assert [(found.low, found.high, found.of) for found in quantities(sentence)] == [(low, high, of)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The toll has gone up to 31.", ("31", 31, 31, "exact", "toll")),
        ("The number of the missing went up to 1,200.", ("1,200", 1200, 1200, "exact", "number of the missing")),
        ("The storm killed six men, bringing the toll up to 31.", ("31", 31, 31, "exact", "toll")),
        ("The fare has gone up to $3.", ("$3", 3, 3, "exact", "fare")),
        ("The drone can go up to 400 km.", ("up to 400 km", None, 400, "up to", "drone")),
        ("Up to 31 people died.", ("Up to 31", None, 31, "up to", "people")),
        ("It is held at a rate not exceeding 400 m3/s.", ("not exceeding 400 m3/s", None, 400, "up to", "rate")),
        ("The release was no more than 400 m3/s.", ("no more than 400 m3/s", None, 400, "up to", "release")),
        ("The flow did not exceed 400 m3/s.", ("400 m3/s", None, 400, "up to", "flow")),
        ("The flow never exceeded 400 m3/s.", ("400 m3/s", None, 400, "up to", "flow")),
        ("Losses exceeded $3 million.", ("$3 million", 3e6, None, "more than", "Losses")),
    ],
)
def test_the_verb_before_an_amount_says_how_it_is_bounded(quantities, sentence, expected) -> None:
    last = quantities(sentence)[-1]
    assert (sentence[last.start : last.end], last.low, last.high, last.qualifier, last.of) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Another 12 bodies were found.", (True, 12, 12, "bodies")),
        ("A further 12 people were hurt.", (True, 12, 12, "people")),
        ("At least another 12 people were hurt.", (True, 12, None, "people")),
        ("Another 10 to 15 people are missing.", (True, 10, 15, "people")),
        ("Two more bodies were found.", (True, 2, 2, "bodies")),
        ("The wind killed six more.", (True, 6, 6, None)),
        ("They sent 300 additional police officers.", (True, 300, 300, "police officers")),
        ("Another $3 million was spent.", (True, 3e6, 3e6, None)),
        ("The village lies 12 km further south.", (False, 12, 12, "village")),
        ("More than 12 bodies were found.", (False, 12, None, "bodies")),
        ("No more than 12 vans crossed.", (False, None, 12, "vans")),
    ],
)
def test_what_comes_on_top_of_another_amount_says_so(quantities, sentence, expected) -> None:
    assert [(found.added, found.low, found.high, found.of) for found in quantities(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "si_low", "si_high"),
    [
        ("It carried 342 tons of flour.", 310_257.18108, 347_488.04281),
        ("It carried at least 30 tons of flour.", 27_215.5422, None),
        ("It carried up to 30 tons of flour.", None, 30_481.407264),
        ("It carried 20 short tons of flour.", 18_143.6948, 18_143.6948),
        ("It carried 5 long tons of flour.", 5_080.234544, 5_080.234544),
        ("It carried 310 metric tons of flour.", 310_000, 310_000),
        ("It carried 310 tonnes of flour.", 310_000, 310_000),
    ],
)
def test_a_bare_ton_may_be_a_short_or_a_long_one(quantities, sentence, si_low, si_high) -> None:
    assert [(found.si_low, found.si_high) for found in quantities(sentence)] == [(si_low, si_high)]


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
        "The ship belongs to Two Banks Ferries, as do the Big Four.",
        "The G7 met near Channel 4 under Article 5 in the Boeing 737 hangar.",
        "He lives at 10 Downing Street.",
        "The bus left at quarter to six.",
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The field yields 90,000 barrels a day.", ("90,000 barrels a day", "bbl", "d", "m3/s")),
        ("The pump moves 50 litres per minute.", ("50 litres per minute", "L", "min", "m3/s")),
        ("The clinic treats 300 patients a month.", ("300", None, "mo", "1/s")),
        ("Oil rose to $81.30 a barrel.", ("$81.30 a barrel", "USD", "bbl", None)),
        ("He earns $500 a year.", ("$500 a year", "USD", "yr", None)),
        ("Seats cost €40 per head.", ("€40 per head", "EUR", "head", None)),
        ("The bus did 90 km/h.", ("90 km/h", "km/h", None, "m/s")),
        ("He paid $500 a year ago.", ("$500", "USD", None, None)),
        ("They paid 500 dollars each.", ("500 dollars", "USD", None, None)),
    ],
)
def test_a_rate_says_what_it_is_for_each_of(quantities, sentence, expected) -> None:
    assert [
        (sentence[found.start : found.end], found.unit, found.per, found.si_unit) for found in quantities(sentence)
    ] == [expected]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The jet fell from 10,000 feet to 4,000 feet.", [10_000, 4_000]),
        ("Unemployment rose by 0.3 percentage points to 5.5 per cent.", [0.3, 5.5]),
        ("Oil rose 2% to $81.", [2, 81]),
        ("Deaths fell 30 percent to 1,200.", [30, 1_200]),
        ("The bags weighed 4.5, 6 and 13 kg.", [4.5, 6, 13]),
    ],
)
def test_two_amounts_are_no_range(quantities, sentence, values) -> None:
    found = quantities(sentence)
    assert [amount.low for amount in found] == [amount.high for amount in found] == values


def test_figures_of_a_list_share_the_unit_at_its_end(quantities) -> None:
    assert [found.unit for found in quantities("The bags weighed 4.5, 6 and 13 kg.")] == ["kg", "kg", "kg"]


def test_the_first_of_two_sums_shares_the_rate_of_the_second(quantities) -> None:
    assert [found.per for found in quantities("Pay rises from €11 to €12 an hour.")] == ["h", "h"]


def test_an_age_is_a_quantity_of_time(quantities) -> None:
    found = quantities("Maria Lopez, 44, met a 7-year-old boy and a man aged 52. She was 31.")
    assert [(age.low, age.unit, age.dimension) for age in found] == [(n, "yr", "time") for n in (44, 7, 52, 31)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The gun fires 50 miles (80.5 km).",
        "The gun fires 50 miles (60 km).",
        "The loan is worth 500 million yuan ($70 million).",
        "A 6-foot-tall (1.8-metre-tall) man fled.",
        "They drove 80 km, or 50 miles, before dawn.",
        "They sold 20 acres of woodland (8 hectares).",
    ],
)
def test_a_conversion_points_to_what_it_repeats(quantities, sentence) -> None:
    first, second = quantities(sentence)
    assert (first.id, first.same_as, second.id, second.same_as) == ("q1", None, "q2", "q1")
    assert second.why == "the same amount as q1 in another unit"


def test_two_conversions_in_one_bracket_repeat_the_same_amount(quantities) -> None:
    assert [found.same_as for found in quantities("Winds hit 75 mph (120 km/h; 65 knots).")] == [None, "q1", "q1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He bought 3 kg (5 litres).",
        "Some 40% (about 2 million people) fled.",
        "The pipe is 3 km long and 90 cm wide.",
        "It holds 5 litres, or 90 litres when full.",
    ],
)
def test_another_amount_is_no_conversion(quantities, sentence) -> None:
    assert [found.same_as for found in quantities(sentence)] == [None, None]


@pytest.mark.parametrize(
    ("url", "unit"),
    [
        ("https://www.harbour.example.au/a", "AUD"),
        ("https://news.example.ca/b", "CAD"),
        ("https://news.example/c", "USD"),
        ("http://[broken", "USD"),
        (None, "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_page(quantities, url, unit) -> None:
    bare, marked = quantities("It cost $5 million or US$3 million.", **({"url": url} if url else {}))
    assert (bare.unit, marked.unit) == (unit, "USD")


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
    for found in find_quantities(Report(id="r", text=text), markup, ()):
        assert last <= found.start < found.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high
        last = found.end
