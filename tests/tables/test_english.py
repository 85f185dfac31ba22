"""What English calls a division."""

import pytest

from onrecord.tables import atlas, rows
from onrecord.tables.atlas.english import english


@pytest.mark.parametrize(
    ("name", "code", "others", "town", "expected"),
    [
        ("Guizhou Sheng", "", ["Guizhou Province"], False, "Guizhou"),
        ("Volynska oblast", "", ["Volyn Oblast"], True, "Volyn Oblast"),
        ("Rajasthān", "", [], False, "Rajasthan"),
        ("Bavaria", "", ["Land Bayern"], False, "Bavaria"),
        ("Toscana", "IT-52", [], False, "Tuscany"),
        ("Île-de-France", "", [], False, "Île-de-France"),
    ],
)
def test_a_division_goes_by_its_english_name(
    name: str, code: str, others: list[str], town: bool, expected: str
) -> None:
    assert english(name, code, others, lambda bare: town) == expected


def test_each_division_of_the_table_is_in_the_atlas() -> None:
    unknown = [row["name"] for row in rows("divisions") if not atlas.sites(row["name"])]
    assert len(unknown) < len(rows("divisions")) / 20, unknown
