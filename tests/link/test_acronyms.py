"""Short forms defined in brackets."""

import pytest

from onrecord.link.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Relief Office (NRO) sent tents.", {"NRO": "Northern Relief Office"}),
        (
            "They fired the High Mobility Artillery Rocket System (HIMARS) twice.",
            {"HIMARS": "High Mobility Artillery Rocket System"},
        ),
        ("An improvised explosive device (IED) went off.", {"IED": "improvised explosive device"}),
        ("The Bureau of Inland Waters (BIW), he said.", {"BIW": "Bureau of Inland Waters"}),
        ("The Northern Relief Office (BBX) sent tents.", {}),
        ("The office (see NRO) sent tents (TWO).", {}),
        ("(NRO)", {}),
        ("", {}),
    ],
)
def test_short_forms_go_with_the_names_they_are_read_off(text: str, expected: dict[str, str]) -> None:
    assert acronyms(text) == expected
