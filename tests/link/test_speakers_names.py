"""Names that the tagger misses, cuts short or mistakes, set right."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.link.speakers.names import read_names
from onrecord.markup import Markup

Mark = Callable[..., tuple[Report, Markup]]


def names_of(markup: Markup) -> dict[str, str]:
    return {name.span.of(markup.text): name.label for name in read_names(markup).names}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The head of the water board Halyna Kovtun said it was late.", "Halyna Kovtun", "PERSON"),
        ("The mayor of Tarsk Oleh Hnat said it was late.", "Oleh Hnat", "PERSON"),
        ("Ojo, a bus driver, said it was late.", "Ojo", "PERSON"),
        ("Nkoli Ude-Brandt, 52, said it was late.", "Nkoli Ude-Brandt", "PERSON"),
        ("His deputy, Zodwa Mbele, said it was late.", "Zodwa Mbele", "PERSON"),
        ("Bishop Tawfik warned them. It was late.", "Tawfik", "PERSON"),
        ("Viktor “the Bear” Malen said it was late.", "Viktor “the Bear” Malen", "PERSON"),
        ("Its operator, Four Lakes Transport, said it was late.", "Four Lakes Transport", "ORG"),
        ("The airline, Air Lunda, said it was late.", "Air Lunda", "ORG"),
        ("The gallery's insurer, Corvus Mutual, said it was late.", "Corvus Mutual", "ORG"),
    ],
)
def test_a_title_or_an_apposition_tells_what_a_name_is(mark: Mark, text: str, name: str, label: str) -> None:
    assert names_of(mark(text)[1]).get(name) == label


@pytest.mark.parametrize("text", ["it was late.", "“ ” – ,", "THE END", "Said.", "- Al-", "MPs left. MPs said so."])
def test_odd_texts_have_no_names_to_set_right(mark: Mark, text: str) -> None:
    assert "MPs" not in names_of(mark(text)[1])


def test_a_country_is_a_place_where_it_has_an_army(mark: Mark) -> None:
    names = names_of(mark("Selvia’s army has left the village. Selvia was silent.")[1])
    assert names["Selvia"] == "GPE"
