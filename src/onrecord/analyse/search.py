"""Search: which claims of a list a text makes or speaks of, best first.

The words as stems and their pieces of four letters (names spelt otherwise, compounds, inflection) are each weighed by
BM25 (Robertson and Zaragoza, 2009); the best of those are weighed again by what their words mean. Web addresses, tags
and handles are read as the words in them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf

import numpy as np
import numpy.typing as npt

from onrecord.analyse.meaning import ALIKE, lexicon
from onrecord.analyse.wording import stem

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

PIECES, MEANING = 0.5, 0.3  # what pieces and meaning weigh beside words; the best claim has 1 of each
SOONER, LONGER = 1.2, 0.75  # BM25's k and b, as usual
LOOK = 100  # claims weighed again by meaning
PIECE = 4  # letters
LONGEST = 20  # letters of a word looked for inside a tag

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*?(?=https?://|pic\.twitter|#|\s|$)")
_SHORTENED = re.compile(r"//t\.co/|pic\.twitter")
_TAG = re.compile(r"[#@](\w+)")
_CAMEL = re.compile(r"[^\W\d_a-z]+(?![a-z])|[^\W\d_a-z]?[^\W\d_A-Z]+|\d+")
_OWNED = re.compile(r"'s?$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim to be found: its text, and the title under which it was dealt with, if any."""

    id: str
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a text may speak of, and why: each part is 1 for the entry that has most of it."""

    id: str
    score: float
    words: float
    pieces: float
    meaning: float


def search(text: str, entries: Sequence[Entry], first: int = 10) -> list[Match]:
    """The entries that a text speaks of, best first.

    >>> flood = Entry("c1", "A dam above the town burst after the storm.")
    >>> strike = Entry("c2", "Pilots of the airline go on strike.")
    >>> search("So the #DamBurst really happened?", [strike, flood])[0].id
    'c1'
    """
    return Index(entries).search(text, first)


class Index:
    """Entries made ready for many searches."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        texts = [words(entry.text) for entry in entries]
        titles = [words(entry.title) for entry in entries]
        self._both = [one + other for one, other in zip(texts, titles, strict=True)]
        self._entries = entries
        self._fields = _Field(texts, _stem), _Field(titles, _stem)
        self._pieces = _Field(self._both, _cut)

    def search(self, text: str, first: int = 10) -> list[Match]:
        """The entries that a text speaks of, best first."""
        asked = words(text)
        by_words = _share(sum((field.scores(asked) for field in self._fields), np.zeros(len(self._entries))))
        by_pieces = _share(self._pieces.scores(asked))
        score = by_words + PIECES * by_pieces
        best = [place for place in np.argsort(-score, kind="stable")[:LOOK].tolist() if score[place] > 0]
        by_meaning = _share(_meant(asked, [self._both[place] for place in best]))
        found = [
            Match(
                id=self._entries[place].id,
                score=round(float(score[place] + MEANING * meaning), 4),
                words=round(float(by_words[place]), 4),
                pieces=round(float(by_pieces[place]), 4),
                meaning=round(float(meaning), 4),
            )
            for place, meaning in zip(best, by_meaning, strict=True)
        ]
        return sorted(found, key=lambda match: -match.score)[:first]


class _Field:
    """One field of all entries: in which of them each word stands, and the terms that the words are cut into."""

    def __init__(self, texts: Sequence[Sequence[str]], cut: Callable[[str], tuple[str, ...]]) -> None:
        forms: dict[str, int] = {}
        inside = np.array([forms.setdefault(word, len(forms)) for text in texts for word in text], np.intp)
        owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
        order = np.argsort(inside, kind="stable")
        edges = np.searchsorted(inside[order], np.arange(len(forms) + 1))
        self._cut, self._count = cut, len(texts)
        self._owners = [owners[order[start:end]] for start, end in pairwise(edges)]
        self._forms: dict[str, list[int]] = defaultdict(list)
        sizes = np.zeros(len(forms))
        for word, place in forms.items():
            terms = cut(word)
            sizes[place] = len(terms)
            for term in terms:
                self._forms[term].append(place)
        lengths = np.bincount(owners, weights=sizes[inside], minlength=len(texts))
        self._damping = SOONER * (1 - LONGER + LONGER * lengths / max(lengths.mean(), 1)) if len(texts) else lengths

    def scores(self, asked: Sequence[str]) -> Floats:
        """How well each entry answers these words."""
        found = np.zeros(self._count)
        for term in dict.fromkeys(term for word in asked for term in self._cut(word)):
            owners, times = self._standing(term)
            found[owners] += self._rarity(len(owners)) * times * (SOONER + 1) / (times + self._damping[owners])
        return found

    def _standing(self, term: str) -> tuple[Places, Places]:
        """The entries in which a term stands, and how often."""
        owners = [self._owners[place] for place in self._forms.get(term, ())]
        return np.unique(np.concatenate(owners) if owners else np.zeros(0, np.intp), return_counts=True)

    def _rarity(self, entries: int) -> float:
        return float(np.log(1 + (self._count - entries + 0.5) / (entries + 0.5)))


def _meant(asked: Sequence[str], texts: Sequence[Sequence[str]]) -> Floats:
    """For each text the share of what the asked words tell that finds its like there."""
    known = lexicon()
    distinct = list(dict.fromkeys(word for text in texts for word in text))
    place = {word: number for number, word in enumerate(distinct)}
    inside = list(dict.fromkeys(asked))
    likeness = _rows(inside) @ _rows(distinct).T
    likeness[likeness < ALIKE] = 0
    for number, word in enumerate(inside):
        if word in place:
            likeness[number, place[word]] = 1
    weights = np.array([known.weight(word) for word in inside])
    best = [weights @ likeness[:, [place[word] for word in text]].max(axis=1, initial=0) for text in texts]
    return np.asarray(np.array(best) / max(weights.sum(), 1e-9), np.float64)


def _rows(found: Sequence[str]) -> Floats:
    """The vectors of words, zero where they are not known."""
    known = lexicon()
    rows = np.zeros((len(found), known.vectors.shape[1]))
    for number, word in enumerate(found):
        if word in known:
            rows[number] = known.vectors[known.places[word]]
    return rows


def words(text: str) -> list[str]:
    """The words of a text in lower case, addresses and tags as the words in them.

    >>> words("Watch #SaveOurRivers at https://news.example/town-hall-closed")
    ['watch', 'save', 'our', 'rivers', 'at', 'town', 'hall', 'closed']
    """
    plain = _TAG.sub(lambda tag: f" {' '.join(_parts(tag.group(1)))} ", _ADDRESS.sub(_slug, text))
    return [_bare(word.lower().replace("’", "'")) for word in _WORD.findall(plain)]


def _bare(word: str) -> str:
    """A word without a possessive."""
    return _OWNED.sub("", word) if "'" in word else word


def _slug(address: re.Match[str]) -> str:
    """The words of a web address after its host; none of one that was shortened."""
    if _SHORTENED.search(address.group()):
        return " "
    path = address.group().partition("//")[2].partition("/")[2]
    return f" {' '.join(re.findall(r'[a-z]{3,}', path))} "


def _parts(tag: str) -> Iterator[str]:
    """The words of a tag: by its capitals, and a long run that is no word by the words in it."""
    known = lexicon()
    for part in _CAMEL.findall(tag):
        yield from (part,) if len(part) < 6 or part.lower() in known else _split(part.lower())


def _split(run: str) -> tuple[str, ...]:
    """The fewest known words that make up a run of letters, or the run itself."""
    known = lexicon()
    best: list[tuple[float, tuple[str, ...]]] = [(0, ())]
    for end in range(1, len(run) + 1):
        ways = (
            (best[start][0] + (1 if end - start > 2 else 3), (*best[start][1], run[start:end]))
            for start in range(max(0, end - LONGEST), end - 1)
            if run[start:end] in known
        )
        best.append(min(ways, default=(inf, ())))
    return best[-1][1] or (run,)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> tuple[str, ...]:
    return (stem(word),)


@lru_cache(maxsize=100_000)
def _cut(word: str) -> tuple[str, ...]:
    """The pieces of a word, its ends marked."""
    marked = f"_{word}_"
    return tuple(marked[place : place + PIECE] for place in range(max(1, len(marked) - PIECE + 1)))


def _share(scores: Floats) -> Floats:
    """The scores as shares of the best one."""
    best = scores.max(initial=0.0)
    return scores / best if best > 0 else scores
