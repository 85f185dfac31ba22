"""Learning which clauses of a story tell of one thing: each is to find those of its topics among all others."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - its usual name

from onrecord.markup.encoder.clauses import inputs, pieces_of
from onrecord.markup.encoder.words import Pieces
from training.clauses.data import Lesson
from training.statements.encoder import Encoder

EPOCHS = 4
RATE = 4e-5
WARMUP = 20  # steps
SHARPNESS = 0.05  # what cosines are divided by
MOST = 170  # clauses of a case that are read at once; those of no topic give way
TOGETHER = 14  # vignettes that are read at once

Batch = list[tuple[str, frozenset[str]]]


def fit(encoder: Encoder, pieces: Pieces, taught: Sequence[Lesson], seed: int) -> None:
    """Teach an encoder, whose tables of words, places and shapes stay as they are."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    encoder.freeze(0)
    encoder.shapes.requires_grad_(False)
    encoder.train()
    optimiser = torch.optim.AdamW(
        [each for each in encoder.parameters() if each.requires_grad], RATE, weight_decay=0.01
    )
    rounds = [list(_batches(taught, chance)) for _ in range(EPOCHS)]
    steps = sum(map(len, rounds))
    for step, batch in enumerate(batch for each in rounds for batch in each):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARMUP) * (1 - step / steps)
        loss = _loss(encoder, pieces, batch)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()


def means(encoder: Encoder, pieces: Pieces, clauses: Sequence[str]) -> Tensor:
    """The mean of the last layer over the pieces of each clause (clauses, width)."""
    read = inputs([pieces_of(clause, pieces) for clause in clauses], pieces.special)
    numbers, real = (torch.from_numpy(read[name]).long() for name in ("pieces", "real"))
    hidden = encoder(numbers, torch.zeros_like(numbers), real.bool()).float()
    found: Tensor = (hidden * real[..., None]).sum(1) / real.sum(1, keepdim=True)
    return found


def _batches(taught: Sequence[Lesson], chance: random.Random) -> Iterator[Batch]:
    """One round: a case at a time, and vignettes some at a time, in any order."""
    cases = [_some(lesson, chance) for lesson in taught if lesson.is_case]
    short = [lesson for lesson in taught if not lesson.is_case]
    chance.shuffle(short)
    for first in range(0, len(short), TOGETHER):
        some = short[first : first + TOGETHER]
        cases.append([pair for each in some for pair in zip(each.clauses, each.topics, strict=True)])
    chance.shuffle(cases)
    yield from cases


def _some(lesson: Lesson, chance: random.Random) -> Batch:
    pairs = list(zip(lesson.clauses, lesson.topics, strict=True))
    named, others = [pair for pair in pairs if pair[1]], [pair for pair in pairs if not pair[1]]
    return named + chance.sample(others, min(len(others), max(0, MOST - len(named))))


def _loss(encoder: Encoder, pieces: Pieces, batch: Batch) -> Tensor:
    """How hard each clause finds those of its topics among all others, in nats (supervised contrastive loss)."""
    with torch.autocast("cpu", torch.bfloat16):
        found = means(encoder, pieces, [clause for clause, _ in batch])
    near = F.normalize(found, dim=1)
    alike = (near @ near.T / SHARPNESS).masked_fill(torch.eye(len(batch), dtype=torch.bool), -1e4)
    right = torch.tensor(
        [
            [one != other and bool(batch[one][1] & batch[other][1]) for other in range(len(batch))]
            for one in range(len(batch))
        ]
    )
    asked = right.any(1)
    chances = F.log_softmax(alike[asked], dim=1)
    result: Tensor = -((chances * right[asked]).sum(1) / right[asked].sum(1)).mean()
    return result
