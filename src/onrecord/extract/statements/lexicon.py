"""Which act a cue word performs, looked up in the table of cues."""

from functools import cache

from onrecord.markup import Token
from onrecord.tables import toml


@cache
def acts(frame: str) -> dict[str, str]:
    """The words of one frame with their acts (`tables/cues.toml` explains the frames)."""
    return {
        word: act
        for act, frames in toml("cues").items()
        if act != "misread"
        for word in (*frames.get(frame, ()), *(frames.get("clause", ()) if frame == "quote" else ()))
    }


def lemma(token: Token) -> str:
    """The lemma of a token, mended where the lemmatiser is known to misread the form ("hoping" is no "hop")."""
    misread: dict[str, str] = toml("cues")["misread"]
    return misread.get(token.lower, token.lemma.lower())
