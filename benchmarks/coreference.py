"""Coreference of events: which mentions in different reports are one event, on corpora that give the mentions.

The product joins tellings of dated happenings by claims, hours and matters (`onrecord.analyse.timeline`): on those this
here, made for mentions that people picked, finds no pair more and joins more that are two.

Reports are parted into stories first, so that two deaths in two stories are not one. In a story each two mentions are
scored by named features, and the likeliest are put together first, as long as the groups stay alike on the average.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np
import numpy.typing as npt

from onrecord.analyse.claims.things import spoken
from onrecord.analyse.meaning import ALIKE, lexicon, vector
from onrecord.analyse.wording import stem, stems

Floats = npt.NDArray[np.float64]

STORY = 0.2  # mean cosine from which two groups of reports tell one story
EVENT = 0.25  # mean probability from which two groups of mentions are one event
MATTER = 0.8  # how alike two triggers are that a list brings under one matter
AROUND = 45  # characters on either side of a trigger that tell most of its actors

BASE = -4.2
WEIGHTS = {"trigger": 2.9, "like": 1.2, "around": 0.4, "names": 1.2, "sentence": 0.3, "usual": 0.5, "report": -0.8}
"""What speaks for two mentions being one event, as log-odds: how alike the triggers are, and whether they are alike at
all; the words around; the names and the words of the sentences; in how many reports of the story the trigger stands;
against it, that one report tells both. Fitted on half of the topics of ECB+'s development part (Cybulska and Vossen,
2014), and rounded."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_NAME = re.compile(r"(?<=\w\s)[^\W\d_a-z][\w’'-]+")


@dataclass(frozen=True)
class Mention:
    """An event as one report tells it: the `trigger` that stands for it, its base form, and its sentence.

    `start` and `end` are the place of the trigger in the sentence.
    """

    report: str
    trigger: str
    lemma: str
    sentence: str
    start: int
    end: int

    @cached_property
    def stem(self) -> str:
        """The stem of the trigger's base form."""
        return stem(self.lemma)

    @cached_property
    def around(self) -> tuple[str, ...]:
        """The stems that stand close to the trigger."""
        before, after = self.sentence[max(0, self.start - AROUND) : self.start], self.sentence[self.end :][:AROUND]
        return stems(f"{before} {after}")

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The stems of the sentence but for the trigger."""
        return tuple(word for word in stems(self.sentence) if word != self.stem)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The words with a capital inside the sentence."""
        return tuple(stem(name) for name in _NAME.findall(self.sentence))


def events(mentions: Sequence[Mention], texts: Sequence[tuple[str, str]]) -> list[list[int]]:
    """The events as places in the list of mentions; `texts` are the reports' ids and texts."""
    inside: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        inside[mention.report].append(number)
    found = []
    for story in _stories(texts):
        places = [place for report in story for place in inside.get(report, ())]
        told = [mentions[place] for place in places]
        if not told:
            continue
        found += [sorted(places[number] for number in group) for group in _grouped(probabilities(told), EVENT)]
    return sorted(found)


def probabilities(told: Sequence[Mention]) -> Floats:
    """For each two mentions of a story, how probable it is that they are one event."""
    odds = BASE + sum(WEIGHTS[name] * found for name, found in features(told).items())
    return np.asarray(1 / (1 + np.exp(-odds)))


def features(told: Sequence[Mention]) -> dict[str, Floats]:
    """What speaks for each two mentions of a story being one event, each 0..1."""
    report = np.array([mention.report for mention in told])
    alike = _triggers(told)
    names = _present(told, lambda mention: mention.names) > 0
    words, around = _present(told, lambda mention: mention.others), _present(told, lambda mention: mention.around)
    lengths = np.linalg.norm(around, axis=1)
    return {
        "trigger": alike,
        "like": np.asarray(alike >= ALIKE, np.float64),
        "around": around @ around.T / np.maximum(np.outer(lengths, lengths), 1e-9),
        "names": names.astype(float) @ names.T / np.maximum(np.minimum.outer(names.sum(1), names.sum(1)), 1),
        "sentence": (words > 0) @ words.T / np.maximum(np.minimum.outer(words.sum(1), words.sum(1)), 1e-9),
        "usual": _usual(told),
        "report": np.asarray(report[:, None] == report, np.float64),
    }


def _triggers(told: Sequence[Mention]) -> Floats:
    """How alike the triggers of each two mentions are, 0..1."""
    vectors = np.array([vector((mention.lemma.lower(),)) for mention in told]).reshape(len(told), -1)
    whole = np.array([vector(mention.trigger.lower().split()) for mention in told]).reshape(len(told), -1)
    found = np.maximum(np.maximum(vectors @ vectors.T, whole @ whole.T), 0)
    matters = _present(told, lambda mention: tuple(spoken(mention.trigger, (mention.lemma.lower(),)).matters))
    found = np.maximum(found, MATTER * (matters @ matters.T > 0))
    stems = np.array([mention.stem for mention in told])
    found[stems[:, None] == stems] = 1
    return np.asarray(found, np.float64)


def _usual(told: Sequence[Mention]) -> Floats:
    """For two mentions with one trigger, the share of the story's reports in which it stands; else 0."""
    reports = {mention.report for mention in told}
    standing = defaultdict(set)
    for mention in told:
        for word in {*mention.others, mention.stem}:
            standing[word].add(mention.report)
    share = np.array([len(standing[mention.stem]) / len(reports) for mention in told])
    stems = np.array([mention.stem for mention in told])
    return np.asarray((stems[:, None] == stems) * share, np.float64)


def _present(told: Sequence[Mention], terms: Callable[[Mention], Sequence[str]]) -> Floats:
    """Mentions in rows, terms in columns: how telling each term that stands there is, by its rarity in the story."""
    found = [frozenset(terms(mention)) for mention in told]
    columns = {term: number for number, term in enumerate(sorted({term for each in found for term in each}))}
    rows = np.zeros((len(told), max(len(columns), 1)))
    for row, each in zip(rows, found, strict=True):
        row[[columns[term] for term in each]] = 1
    reports = np.array([mention.report for mention in told])
    standing = np.array([len({*reports[column > 0].tolist()}) for column in rows.T])
    return rows * np.log((len({*reports.tolist()}) + 1) / (standing + 0.5))


def _stories(texts: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The reports parted into stories: groups that are alike on the average in words that are rare in the news."""
    counts = [Counter(word.lower() for word in _WORD.findall(text)) for _, text in texts]
    columns = {word: number for number, word in enumerate(sorted({word for each in counts for word in each}))}
    rows = np.zeros((len(texts), max(len(columns), 1)))
    for row, each in zip(rows, counts, strict=True):
        for word, times in each.items():
            row[columns[word]] = (1 + log(times)) * lexicon().weight(word) ** 2
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return [[texts[number][0] for number in group] for group in _grouped(rows @ rows.T, STORY)]


def _grouped(likeness: Floats, least: float) -> list[list[int]]:
    """Groups by average linkage; only what hangs together by pairs of at least that likeness can become one."""
    found = []
    for part in _hanging(likeness >= least):
        groups = [[number] for number in part]
        table = likeness[np.ix_(part, part)].copy()
        np.fill_diagonal(table, -1)
        while len(groups) > 1:
            one, other = sorted(divmod(int(table.argmax()), len(groups)))
            if table[one, other] < least:
                break
            sizes = len(groups[one]), len(groups[other])
            table[one] = (table[one] * sizes[0] + table[other] * sizes[1]) / sum(sizes)
            table[:, one], table[one, one] = table[one], -1
            table = np.delete(np.delete(table, other, 0), other, 1)
            groups[one] += groups.pop(other)
        found += groups
    return found


def _hanging(joined: npt.NDArray[np.bool_]) -> list[list[int]]:
    """The parts of a graph that hang together."""
    free, found = set(range(len(joined))), []
    while free:
        part, edge = [], [min(free)]
        free.discard(edge[0])
        while edge:
            part.append(edge.pop())
            near = [other for other in np.flatnonzero(joined[part[-1]]).tolist() if other in free]
            free.difference_update(near)
            edge += near
        found.append(sorted(part))
    return found
