"""What English calls a division whose own name GeoNames gives: "Sichuan" for Sichuan Sheng, "Kharkiv Oblast" for
Kharkivska oblast."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

from onrecord.tables import rows

_KINDS = "Province|Region|Oblast|Governorate|Prefecture|County|Voivodeship|Krai|Republic|District|State|Municipality"
_WITH_KIND = re.compile(rf"([A-Z].*) (?:{_KINDS})")
_KIND_FIRST = re.compile(rf"(?:{_KINDS}) of (?:the )?([A-Z].*)")
# Kinds of division in other languages, and the marks of a transliteration: signs that a name is not the English one.
_OWN_WORDS = re.compile(
    r"\b(?:sheng|shi|zizhiqu|oblast'?|voblas[tć]\S*|kray|kraj|okrug|respublika|oblysy|viloyati|wilayat|"
    r"vilayeti|ostan|län|fylke|županija|megye|judet)$|-(?:do|si|gwangyeoksi|teukbyeol\w+)$",
    re.IGNORECASE,
)
_TRANSLITERATED = frozenset("āēīōūḍḏḑḩḥẖţṭşṣẕżğʻʼ‘’'ĀĪŪḨŢŞ")


def english(name: str, code: str, others: Sequence[str], is_town: Callable[[str], bool]) -> str:
    """The English name of a division with that name, ISO 3166-2 code and those other names.

    The word for its kind stays only where a town has the bare name, so that "Kharkiv Oblast" is not taken for Kharkiv.

    >>> english("Sichuan Sheng", "CN-SC", ["Province of Sichuan", "Sichuan"], lambda bare: False)
    'Sichuan'
    >>> english("Kharkivska oblast", "UA-63", ["Kharkiv", "Kharkiv Oblast"], lambda bare: True)
    'Kharkiv Oblast'
    """
    if code in listed():
        return listed()[code][0]
    foreign = _OWN_WORDS.search(name) or not _TRANSLITERATED.isdisjoint(name)
    if name.isascii() and not foreign:
        return name
    for other in others:
        if other.isascii() and (found := _WITH_KIND.fullmatch(other) or _KIND_FIRST.fullmatch(other)):
            return other if is_town(found[1]) else found[1]
    return _plain_letters(name) if foreign else name


@cache
def listed() -> dict[str, tuple[str, ...]]:
    """The English names in our table by ISO 3166-2 code, the usual one first."""
    return {row["code"]: (row["name"], *filter(None, row["also"].split("|"))) for row in rows("divisions")}


def _plain_letters(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c not in "ʻʼ‘’")
