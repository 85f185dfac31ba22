"""A name as it stands alone, without what the tagger took for part of it."""

from onrecord.link.speakers.source import offices
from onrecord.link.speakers.titles import PREFIXES

_PARTICLES = frozenset(
    ("al", "bin", "ibn", "de", "del", "della", "da", "di", "dos", "du", "la", "le", "van", "von", "der", "ten", "ter")
)


def bare(name: str) -> str:
    """A name without possessive, article, and the titles that the tagger took for part of it."""
    words = " ".join(name.split()).removesuffix("'s").removesuffix("’s").strip().split()
    while len(words) > 1 and (words[0].lower() in PREFIXES | offices() or _is_common(words)):
        words.pop(0)
    return " ".join(words)


def _is_common(words: list[str]) -> bool:
    """Whether a name begins with a word that is no part of it: "executive Lena Arvid", but not "de Groot"."""
    return words[0].islower() and words[0] not in _PARTICLES and words[-1][0].isupper()


def is_name(words: str) -> bool:
    """Whether words end in a capital, as a name does: not "the ministry"."""
    return not words.rsplit(maxsplit=1)[-1][:1].islower()
