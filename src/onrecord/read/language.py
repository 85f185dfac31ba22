"""Which language a text is in, where it is long enough to tell."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENOUGH = 60  # letters; below that names decide and the answer is a guess
_READ = 4_000  # characters
_SURE = 0.9


def language_of(text: str) -> str | None:
    """The ISO 639-1 code, or None when the text is too short or the answer too close.

    >>> language_of("NATO")
    """
    words = text[:_READ]
    if sum(map(str.isalpha, words)) < ENOUGH:
        return None
    code, probability = _identifier().classify(words)
    return str(code) if probability >= _SURE else None


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # brings numpy and a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
