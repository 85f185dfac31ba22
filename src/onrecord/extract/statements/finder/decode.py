"""From what the encoder says of each word to statements.

A window gives for each of its words seven tag scores and, for two pointers (content to cue, cue to source), three
vectors: `opens` and `closes` are read at the first and last word of the pointing run and added, `answers` at the first
word of the run pointed at. A run that points at itself has no cue, or no source.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from onrecord.extract.statements.finder.dialogue import spoken, turns
from onrecord.extract.statements.finder.roles import CONTENT, CUE, OUTSIDE, SOURCE, TAGS, Found, Run, begin, inside
from onrecord.markup.encoder import Words
from onrecord.markup.encoder.reading import Floats, Reading

Counts = npt.NDArray[np.int64]

TO_CUE, TO_SOURCE = 0, 1
BUCKETS = 17
_EDGES = np.array([1, 2, 4, 8, 16, 32, 64, 128])


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen on development data.

    `bias` is added to the scores of the three roles, so that more or fewer words get one; `weak` is the confidence
    under which a statement is dropped, `bare` the same for one without a source; `far` is taken off a link for each
    paragraph break it crosses; `named` is added to every link to a source against the link to none. `open` is taken
    off the score of a word that begins a content; two pieces of one content are joined where the words between them
    speak against it by less than `join`. `sure` weighs the FEATURES of a statement, a constant first: their sum is the
    log-odds that it is right.
    """

    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)
    weak: float = 0.0
    bare: float = 0.0
    far: float = 0.0
    named: float = 0.0
    open: float = 0.0
    join: float = 0.0
    sure: tuple[float, ...] = (-0.5, 0.5, 0.2, 0.1, 0.1, 0.3, 0.0)


FEATURES = (
    "the ends of its source, cue and content are clear",
    "the least clear of these ends is clear",
    "its content goes with its cue",
    "its cue goes with its source",
    "the words of its content are clear",
    "no source is named",
)
"""What makes a statement sure, as the reader is told; the last is 0 or 1, the others are stretched by `_clear`."""


def bucket(offsets: Counts) -> Counts:
    """The class of a signed distance in words: 0 for none, 1..8 for ahead, 9..16 for behind, by powers of two.

    >>> bucket(np.array([0, 1, 3, 500, -1, -500])).tolist()
    [0, 1, 2, 8, 9, 16]
    """
    size = np.searchsorted(_EDGES, np.abs(offsets), "right")
    return np.where(offsets < 0, size + 8, size)


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def _allowed() -> Floats:
    """Zero where one tag may follow another, else very low: I only after B or I of its own role."""
    table = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for role in (SOURCE, CUE, CONTENT):
        for before in range(len(TAGS)):
            if before not in (begin(role), inside(role)):
                table[before, inside(role)] = -1e4
    return table


_ALLOWED = _allowed()


def viterbi(scores: Floats) -> npt.NDArray[np.int8]:
    """The best allowed sequence of tags (Viterbi, 1967) for tag scores (n, 7)."""
    count = len(scores)
    if not count:
        return np.zeros(0, np.int8)
    back = np.zeros(scores.shape, np.int8)
    best = scores[0] + _ALLOWED[0]
    for i in range(1, count):
        through = best[:, None] + _ALLOWED
        back[i] = through.argmax(axis=0)
        best = through.max(axis=0) + scores[i]
    tags = np.zeros(count, np.int8)
    tags[-1] = best.argmax()
    for i in range(count - 1, 0, -1):
        tags[i - 1] = back[i, tags[i]]
    return tags


def runs(tags: npt.NDArray[np.int8]) -> dict[int, list[Run]]:
    """The runs of words of each role."""
    found: dict[int, list[Run]] = {SOURCE: [], CUE: [], CONTENT: []}
    count = len(tags)
    for i in np.flatnonzero(tags & 1):
        role = int(tags[i]) // 2
        end = int(i) + 1
        while end < count and tags[end] == inside(role):
            end += 1
        found[role].append((int(i), end))
    return found


def merge(readings: Sequence[Reading], count: int) -> tuple[Floats, Counts]:
    """Tag log-probabilities of all words, and for each word the window that sees most around it."""
    tags = np.zeros((count, len(TAGS)), np.float32)
    tags[:, 0] = 1
    room = np.full(count, -1, np.int64)
    seen = np.zeros(count, np.int64)
    for number, reading in enumerate(readings):
        first, last = reading.window
        at = np.arange(first, last)
        left = at - first if first else np.full(len(at), count)
        right = last - 1 - at if last < count else np.full(len(at), count)
        near = np.minimum(left, right)
        better = near > room[first:last]
        chosen = at[better]
        room[chosen] = near[better]
        seen[chosen] = number
        tags[chosen] = log_softmax(reading.tags)[better]
    return tags, seen


@dataclass(frozen=True, slots=True)
class Page:
    """All that was read of one text: `scores` are the log-probabilities of all tags, `certain` those of the tags
    chosen, `idle` the words without a role that are no breaks, `seen` the best window of each word, `crossed` how many
    paragraph breaks stand before each word.
    """

    readings: Sequence[Reading]
    scores: Floats
    certain: Floats
    idle: npt.NDArray[np.bool_]
    seen: Counts
    crossed: Counts
    settings: Settings

    def home(self, run: Run) -> Reading:
        """The window that holds a run, or else its end, and sees most around it."""
        first = self.readings[int(self.seen[run[0]])]
        return first if run[1] <= first.window[1] else self.readings[int(self.seen[run[1] - 1])]

    def link(self, pointer: int, run: Run, targets: Sequence[Run]) -> tuple[Run | None, float]:
        """Where a run points, None for itself, and how probable that is among the `targets`, which are in order."""
        home = self.home(run)
        first, last = home.window
        run = max(run[0], first), min(run[1], last)
        low, high = bisect_left(targets, (first, 0)), bisect_left(targets, (last, 0))
        near = [target for target in targets[low:high] if target[1] <= last]
        scores = point(home, pointer, run, near)
        places = [target[0] for target in near]
        scores[1:] -= self.settings.far * np.abs(self.crossed[places] - self.crossed[run[0]])
        scores[1:] += self.settings.named if pointer == TO_SOURCE else 0.0
        chances = np.exp(log_softmax(scores))
        best = int(chances.argmax())
        return (near[best - 1] if best else None), float(chances[best])


def point(reading: Reading, pointer: int, run: Run, targets: Sequence[Run]) -> Floats:
    """Scores of the links of a run to itself and to each target, in one window that holds them all."""
    shift = reading.window[0]
    opens, closes, answers = reading.links[pointer]
    first, last = run[0] - shift, run[1] - 1 - shift
    places = np.array([run[0], *(target[0] for target in targets)]) - shift
    scores = answers[places] @ (opens[first] + closes[last])
    result: Floats = scores + reading.distance[pointer][bucket(places - first)]
    return result


def joined(page: Page, pieces: Sequence[Run]) -> tuple[Run, ...]:
    """The pieces of a content, in order, those made one whose parting is doubtful."""
    found = [pieces[0]]
    for piece in pieces[1:]:
        first, last = found[-1][1], piece[0]
        between = page.scores[first : last + 1]
        against = float((between.max(axis=1) - between[:, inside(CONTENT)]).sum())
        if page.idle[first:last].all() and against < page.settings.join:
            found[-1] = found[-1][0], piece[1]
        else:
            found.append(piece)
    return tuple(found)


def decode(readings: Sequence[Reading], words: Words, settings: Settings | None = None) -> list[Found]:
    """The statements of a text, in the order of their contents. A paragraph break never gets a role."""
    settings = settings or Settings()
    if not readings:
        return []
    breaks = words.breaks
    scores, seen = merge(readings, len(breaks))
    biased = scores + np.repeat([0.0, *settings.bias], [1, 2, 2, 2]).astype(np.float32)
    biased[:, begin(CONTENT)] -= settings.open
    biased[breaks, 1:] = -1e4
    tags = viterbi(biased)
    chosen: Floats = np.maximum(scores[np.arange(len(tags)), tags], -14.0)
    page = Page(readings, scores, chosen, (tags == OUTSIDE) & ~breaks, seen, np.cumsum(breaks), settings)
    found = _assemble(page, runs(tags), words.texts)
    sure = (each for each in found if each.confidence >= (settings.weak if each.source else settings.bare))
    return sorted(sure, key=lambda each: each.content[0])


def _assemble(page: Page, found: Mapping[int, Sequence[Run]], texts: Sequence[str]) -> Iterator[Found]:
    """Contents that point at one cue are one statement.

    A content that points nowhere is dropped: in the training data 2 of 1,000 statements have no cue, in what the tags
    find 50, and next to none of them is right.
    """
    dialogue = turns(texts)
    groups: dict[Run, list[tuple[Run, float]]] = {}
    for content in found[CONTENT]:
        cue, chance = page.link(TO_CUE, content, found[CUE])
        if cue is not None:
            groups.setdefault(cue, []).append((content, chance))
    for cue, contents in groups.items():
        source, chance = page.link(TO_SOURCE, cue, found[SOURCE])
        pieces = joined(page, sorted(run for run, _ in contents))
        said = _statement(page, (source, cue, pieces), (min(each for _, each in contents), chance))
        turn = dialogue.get(cue[1] - 1)
        yield replace(said, content=spoken(turn, pieces, texts)) if turn else said


def _statement(page: Page, roles: tuple[Run | None, Run, tuple[Run, ...]], links: tuple[float, float]) -> Found:
    """A statement with its features and how sure they make it."""
    source, cue, pieces = roles
    named = [run for run in (source, cue, *pieces) if run is not None]
    ends = [float(page.certain[i]) for first, last in named for i in (first, last - 1)]
    chances = (
        float(np.mean(ends)),
        min(ends),
        float(np.log(links[0] + 1e-6)),
        float(np.log(links[1] + 1e-6)),
        float(np.mean(np.concatenate([page.certain[first:last] for first, last in pieces]))),
    )
    features = (*(_clear(chance) for chance in chances), float(source is None))
    odds = page.settings.sure[0] + float(np.dot(page.settings.sure[1:], features))
    return Found(source, cue, pieces, float(1 / (1 + np.exp(-odds))), features)


def _clear(chance: float) -> float:
    """A log-probability stretched: .9, .99 and .999 are as far apart as in how often they are wrong."""
    return -float(np.log(max(-chance, 1e-4)))


def characters(run: Run, starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]) -> tuple[int, int]:
    """The characters of a run of words."""
    return int(starts[run[0]]), int(ends[run[1] - 1])


Spans = Mapping[str, list[list[int]]]


def spans(found: Found, starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]) -> Spans:
    """A statement as the scorer and the record hold it."""

    def of(pieces: Sequence[Run | None]) -> list[list[int]]:
        return [list(characters(run, starts, ends)) for run in pieces if run is not None]

    return {"source": of([found.source]), "cue": of([found.cue]), "content": of(found.content)}
