"""Words of a table found in the words of an event: which cue stands where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.markup import Markup


@dataclass(frozen=True, slots=True)
class Sign:
    """A cue in the text, tokens `first` to `last` (exclusive), and what it is a cue for."""

    first: int
    last: int
    shows: str


class Cues:
    """The cues of a table by their first words, ready to be looked for.

    A cue is one or several words, each as written or as a lemma. Where a longer cue stands, the shorter ones in it do
    not count ("hunger strike" is no strike).
    """

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, phrases in cues.items():
            for phrase in phrases:
                words = tuple(phrase.split())
                self._by_first.setdefault(words[0], []).append((words, name))

    def signs(self, markup: Markup, within: Iterable[int]) -> list[Sign]:
        """The signs whose tokens are all among `within`, in text order."""
        found: list[Sign] = []
        inside, end = sorted(set(within)), -1
        allowed = set(inside)
        for i in inside:
            if i < end:
                continue
            here = self._at(markup, i, allowed)
            longest = max((len(words) for words, _ in here), default=0)
            found += [Sign(i, i + longest, name) for words, name in here if len(words) == longest]
            end = i + longest if longest else end
        return found

    def _at(self, markup: Markup, i: int, allowed: set[int]) -> list[tuple[tuple[str, ...], str]]:
        token = markup.tokens[i]
        written, plain = self._by_first.get(token.lower, ()), self._by_first.get(token.lemma.lower(), ())
        if not written and not plain:
            return []
        entries = {*written, *plain}
        return sorted(entry for entry in entries if self._fits(markup, i, entry[0], allowed))

    @staticmethod
    def _fits(markup: Markup, i: int, words: tuple[str, ...], allowed: set[int]) -> bool:
        """Whether a cue stands at a token; its first word is known to."""
        for j, word in enumerate(words[1:], i + 1):
            if j not in allowed or word not in (markup.tokens[j].lower, markup.tokens[j].lemma.lower()):
                return False
        return True
