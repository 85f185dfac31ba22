"""What is permitted, forbidden or supplied, and how far."""

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "thing", "scope"),
    [
        (
            "The Kenyan president authorised Somalia to use the airfield against pirates.",
            "use the airfield",
            "against pirates",
        ),
        ("The French parliament approved the use of force in Mali.", "the use of force", "in Mali"),
        (
            "Norway allowed Poland to fire the missiles only in self-defence.",
            "fire the missiles",
            "only in self-defence",
        ),
        (
            "Germany will allow Ukraine to use the tanks inside Ukraine if Russia attacks.",
            "use the tanks",
            "inside Ukraine if Russia attacks",
        ),
        ("The United States lifted restrictions on the sale of arms to Vietnam.", "the sale of arms", "to Vietnam"),
        (
            "Sweden supplied Ukraine with anti-tank weapons for the defence of Kyiv.",
            "anti-tank weapons",
            "for the defence of Kyiv",
        ),
        (
            "The council permitted the Danish navy to search ships off Somalia until March.",
            "search ships",
            "off Somalia until March",
        ),
        (
            "Denmark agreed to provide Ukraine with F-16 jets on condition that they are not used over Russia.",
            "F-16 jets",
            "on condition that they are not used over Russia",
        ),
        ("The European Union imposed an embargo on arms to Sudan.", "arms", "to Sudan"),
        ("Kenya condemned the Somali army in March.", "", ""),
        ("The French parliament approved the use of force for the first time.", "the use of force", ""),
    ],
)
def test_are_read_from_the_clause(desk: onrecord.Desk, text: str, thing: str, scope: str) -> None:
    (event,) = desk(text).events
    assert " … ".join(span.of(text) for span in event.object) == thing
    assert " … ".join(span.of(text) for span in event.scope) == scope
