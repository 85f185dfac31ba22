"""Names that the tagger misses, cuts short or mistakes, and the titles before them."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import find_attributions
from onrecord.link.speakers import name_speakers
from onrecord.link.speakers.names import read_names
from onrecord.link.speakers.titles import title_before
from onrecord.markup import Markup
from onrecord.model import Speaker, surface

Mark = Callable[..., tuple[Report, Markup]]


def speaker_of(mark: Mark, text: str, cue: str = "said") -> Speaker:
    report, markup = mark(text)
    found = name_speakers(markup, find_attributions(report, markup), ())
    return next(s.speaker for s in reversed(found) if surface(s.cue, text).startswith(cue))


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


@pytest.mark.parametrize(
    ("text", "name", "kind", "title"),
    [
        (
            "The head of the water board Halyna Kovtun said it was late.",
            "Halyna Kovtun",
            "person",
            "head of the water board",
        ),
        ("Its author, engineer Ruta Kalnina, said it was late.", "Ruta Kalnina", "person", "engineer"),
        (
            "A spokesman for the fleet, Major Ada Lind, said it was late.",
            "Ada Lind",
            "person",
            "spokesman for the fleet",
        ),
        ("Piet Vos's barrister, Ada Lind, said it was late.", "Ada Lind", "person", "barrister"),
        ("The 19-year-old goalkeeper, Ada Lind, said it was late.", "Ada Lind", "person", "goalkeeper"),
        ("An aide to President Lind said it was late.", "An aide to President Lind", "anonymous", None),
        ("The news agency Meridian said it was late.", "Meridian", "media", None),
        ("The building's manager, Crestline Holdings, said it was late.", "Crestline Holdings", "organisation", None),
        ("Detectives said it was late.", "Detectives", "group", None),
        ("Several MPs said it was late.", "Several MPs", "group", None),
        ("One fighter said it was late.", "One fighter", "anonymous", None),
        ("The 34-year-old said it was late.", "The 34-year-old", "person", None),
        ("Her ex-husband said it was late.", "Her ex-husband", "person", None),
        ("The opposition said it was late.", "The opposition", "organisation", None),
        ("Court papers said it was late.", "Court papers", "document", None),
    ],
)
def test_a_source_is_named_rated_and_titled(mark: Mark, text: str, name: str, kind: str, title: str | None) -> None:
    speaker = speaker_of(mark, text)
    assert (speaker.name, speaker.kind, speaker.title) == (name, kind, title)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # in court, after a passive, and with a deputy between
        ("Tomasz Bielski, 34, was jailed on Friday. He said the knife was planted.", "Tomasz Bielski"),
        ("Minister Odo Brandt left. His deputy, Zodwa Mbele, stayed. “It is late,” she said.", "Zodwa Mbele"),
        # what a possessive or a pronoun has told of one leaves the other
        ("Yasmine Bel Hadj met her rival, Pietro Sforza, in Tunis. He said the talks were over.", "Pietro Sforza"),
        # wider words, names written family first, particles in capitals
        ("Village head Olena Bondar spoke. The official said fines were possible.", "Olena Bondar"),
        ("Spokesperson Zhao Min spoke. Zhao said the ship was in home waters.", "Zhao Min"),
        ("Günther von Ostheim spoke. Von Ostheim said bidders had called.", "Günther von Ostheim"),
        # a company by its trade
        ("Shares in Mbali Platinum fell. The miner said it had no such notice.", "Mbali Platinum"),
    ],
)
def test_whoever_is_meant_has_the_fullest_name(mark: Mark, text: str, name: str) -> None:
    assert speaker_of(mark, text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finance Minister Anna Berg flew home. The mayor said talks had failed.", "The mayor"),
        ("Police came at night. The landlord said the rent was late.", "The landlord"),
    ],
)
def test_an_office_is_not_given_to_whoever_is_near(mark: Mark, text: str, name: str) -> None:
    assert speaker_of(mark, text).name == name


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("A cabinet source, speaking privately, said it was late.", "speaking privately"),
        ("A nurse, who did not want to give her name, said it was late.", "who did not want to give her name"),
        (
            "Hospital officials who spoke on the condition that they not be named said beds had run out.",
            "who spoke on the condition that they not be named",
        ),
    ],
)
def test_grounds_end_where_the_cue_begins(mark: Mark, text: str, grounds: str) -> None:
    assert surface(speaker_of(mark, text).justification, text) == grounds


def test_a_name_without_an_office_before_it_has_no_title(mark: Mark) -> None:
    _, markup = mark("In a letter to the mayor, Anna Berg said it was late.")
    (name,) = (name for name in markup.names if name.label == "PERSON")
    assert title_before(markup, name) is None
