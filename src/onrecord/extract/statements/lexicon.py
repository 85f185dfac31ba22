"""Which act a cue word performs, looked up in the table of cues."""

from functools import cache

from onrecord.markup import Markup, Token
from onrecord.tables import toml

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def acts(frame: str) -> dict[str, str]:
    """The words of one frame with their acts (`tables/cues.toml` explains the frames)."""
    return {
        word: act
        for act, frames in toml("cues").items()
        if act != "misread"
        for word in (*frames.get(frame, ()), *(frames.get("clause", ()) if frame == "quote" else ()))
    }


@cache
def phrases() -> Phrases:
    """The cues of several words with their acts, filed by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, act in acts("phrase").items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, act))
    return {first: tuple(listed) for first, listed in found.items()}


@cache
def _misread() -> dict[str, str]:
    return dict(toml("cues")["misread"])


def lemma(token: Token) -> str:
    """The lemma of a token, mended where the lemmatiser is known to misread the form ("hoping" is no "hop")."""
    return _misread().get(token.lower) or token.lemma.lower()


def verb_name(markup: Markup, token: Token, frame: str) -> str | None:
    """How the table lists this verb in a frame, with its particle where that makes another verb; None if not at all."""
    word = lemma(token)
    for particle in markup.dependents(token.i, "prt"):
        if f"{word} {particle.lower}" in acts(frame):
            return f"{word} {particle.lower}"
    return word if word in acts(frame) else None
