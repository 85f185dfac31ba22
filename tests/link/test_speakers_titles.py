"""The kind and title of a source, by the words beside its name."""

from collections.abc import Callable

import pytest

from onrecord import Report
from onrecord.extract.statements import find_attributions
from onrecord.link.speakers import name_speakers
from onrecord.link.speakers.titles import title_before
from onrecord.markup import Markup
from onrecord.model import Speaker, surface

Mark = Callable[..., tuple[Report, Markup]]


def speaker_of(mark: Mark, text: str, cue: str = "said") -> Speaker:
    report, markup = mark(text)
    found = name_speakers(markup, find_attributions(report, markup), ())
    return next(s.speaker for s in reversed(found) if surface(s.cue, text).startswith(cue))


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


def test_a_name_without_an_office_before_it_has_no_title(mark: Mark) -> None:
    _, markup = mark("In a letter to the mayor, Anna Berg said it was late.")
    (name,) = (name for name in markup.names if name.label == "PERSON")
    assert title_before(markup, name) is None
