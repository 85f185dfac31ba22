"""The encoder: reads the words of many reports at once, windows of like length side by side."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.markup.encoder.reading import Encoded, Reading
from onrecord.markup.encoder.runtime import Engine, start
from onrecord.markup.encoder.words import Ints, Pieced, Pieces, Special, Window, Words, piece, windows
from onrecord.weights import Weights

MARK_SHAPE = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One window of one text."""

    number: int
    window: Window
    length: int


def jobs(texts: Sequence[Pieced], size: int = 382, overlap: int = 128) -> list[Job]:
    """The windows of some texts, the short ones first, so that those read side by side are of like length."""
    found = [
        Job(number, (first, last), int(text.offsets[last] - text.offsets[first]) + 2)
        for number, text in enumerate(texts)
        for first, last in windows(text, size, overlap)
    ]
    return sorted(found, key=lambda job: job.length)


def batches(found: Sequence[Job], most: int, waste: float = 1.05) -> Iterator[list[Job]]:
    """Jobs side by side: at most `most` pieces, and little padding."""
    batch: list[Job] = []
    for job in found:
        if batch and ((len(batch) + 1) * job.length > most or job.length > waste * batch[0].length):
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


def inputs(batch: Sequence[Job], texts: Sequence[Pieced], special: Special) -> dict[str, Ints]:
    """What the graph takes."""
    wide = max(job.length for job in batch)
    most = max(job.window[1] - job.window[0] for job in batch)
    pieces = np.full((len(batch), wide), special.pad, np.int32)
    shapes = np.full((len(batch), wide), MARK_SHAPE, np.int32)
    real = np.zeros((len(batch), wide), np.int32)
    firsts = np.zeros((len(batch), most), np.int32)
    for row, job in enumerate(batch):
        text, (start, end) = texts[job.number], job.window
        first, last = int(text.offsets[start]), int(text.offsets[end])
        count = last - first
        pieces[row, 0], pieces[row, count + 1] = special.start, special.stop
        pieces[row, 1 : count + 1] = text.pieces[first:last]
        shapes[row, 1 : count + 1] = np.repeat(text.shapes[start:end], np.diff(text.offsets[start : end + 1]))
        real[row, : count + 2] = 1
        firsts[row, : end - start] = text.offsets[start:end] - first + 1
    return {"pieces": pieces, "shapes": shapes, "real": real, "firsts": firsts}


class Encoder:
    """A shipped model with its vocabulary. Its answers depend on the text alone, but for the last digits."""

    def __init__(self, model: Weights, engine: Engine | None = None) -> None:
        self.model = model.name
        self._session = start(model.model, chosen=engine)
        self._pieces = Pieces.read(model.vocabulary)
        self._distance = np.array(json.loads(self._session.stored("distance")), np.float32)

    def __call__(self, texts: Sequence[Words], most: int = 2048) -> list[Encoded]:
        """What the model says of the words of each text; at most `most` pieces are read side by side."""
        pieced = [piece(words, self._pieces) for words in texts]
        answers: list[list[Reading]] = [[] for _ in texts]
        for batch in batches(jobs(pieced), most):
            found = self._session(inputs(batch, pieced, self._pieces.special))
            tags, links = found["tags"], found["links"]
            for row, job in enumerate(batch):
                count = job.window[1] - job.window[0]
                vectors = links[row, :count].transpose(1, 2, 0, 3)
                answers[job.number].append(Reading(job.window, tags[row, :count], vectors, self._distance))
        return [
            Encoded(self.model, words, sorted(read, key=lambda reading: reading.window))
            for words, read in zip(texts, answers, strict=True)
        ]
