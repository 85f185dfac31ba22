"""Train a statement finder: `python -m training.statements.train RECIPE --encoder DIR --data DIR --out DIR`.

Goes on where it was stopped if the folder holds a run. Writes `log.jsonl`, `run.pt` (to go on) and the averaged
weights of each epoch as `epoch-N.pt`.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch

from onrecord.markup.encoder.words import Pieces, Special
from training.statements.batches import Cut, batch_of, epoch
from training.statements.data import Article, articles, by_annotator, sure
from training.statements.recipe import Recipe
from training.statements.run import Run
from training.statements.teach import lessons, texts_of

SAVE_EVERY = 100  # steps


def factor(step: int, steps: int, warmup: float) -> float:
    """What the rates are multiplied by: up in a line, down in a line."""
    up = max(int(steps * warmup), 1)
    return (step + 1) / up if step < up else max(steps - step, 0) / max(steps - up, 1)


def schedule(groups: list[list[Article]], recipe: Recipe) -> Iterator[tuple[int, list[Cut]]]:
    """The batches of the whole run, with the epoch of each."""
    for number in range(recipe.epochs):
        for batch in epoch(groups, number, recipe):
            yield number, batch


def learn(run: Run, batch: list[Cut], special: Special, recipe: Recipe, rate: float) -> tuple[float, float]:
    """One step; the losses of tags and links."""
    for group in run.optimiser.param_groups:
        group["lr"] = group["base"] * rate
    with torch.autocast("cpu", torch.bfloat16):
        tags, links = run.finder.loss(batch_of(batch, special), recipe)
    (tags + links).backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(run.finder.parameters(), 1.0)
    run.optimiser.step()
    run.optimiser.zero_grad()
    run.step += 1
    run.average(recipe.average)
    return float(tags.detach()), float(links.detach())


@dataclass(frozen=True, slots=True)
class School:
    """What there is to learn from: gold articles and, if a teacher has read some texts, what it thinks of them.

    `teacher` is the share of what a gold article teaches that follows the teacher.
    """

    data: Path
    lessons: tuple[Path, ...] = ()
    texts: tuple[Path, ...] = ()
    teacher: float = 0.0

    def articles(self, pieces: Pieces) -> list[list[Article]]:
        """The articles, each by all of its annotators; those a teacher has read too follow it in part."""
        train = self.data / "polnear-train.jsonl"
        found = by_annotator(articles(train, pieces), articles(self.data / "polnear-train-others.jsonl", pieces))
        texts = texts_of([train, *self.texts])
        read = {each.text.words.texts: each for path in self.lessons for each in lessons(path, texts, pieces)}
        gold = [[self.mixed(each, read.get(each.text.words.texts)) for each in group] for group in found]
        known = {group[0].text.words.texts for group in found}
        return gold + [[each] for text, each in read.items() if text not in known]

    def mixed(self, article: Article, read: Article | None) -> Article:
        """An article that teaches the gold and, in part, what the teacher read in it."""
        if read is None or read.soft is None:
            return article
        return replace(article, soft=(1 - self.teacher) * sure(article.tags) + self.teacher * read.soft)


def train(recipe: Recipe, encoder: Path, school: School, out: Path, start: Path | None = None) -> None:
    """The whole run, or the rest of it; `start` holds weights to begin with."""
    out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces.read(encoder / "vocab.txt")
    found = school.articles(pieces)
    plan = list(schedule(found, recipe))
    run = Run.start(encoder, recipe, start)
    if (out / "run.pt").exists():
        run.load(out / "run.pt")
    run.finder.train()
    log = Log(out / "log.jsonl", len(plan))
    for number, batch in plan[run.step :]:
        if number == recipe.until:
            break
        log.add(learn(run, batch, pieces.special, recipe, factor(run.step, len(plan), recipe.warmup)))
        last = run.step == len(plan) or plan[run.step][0] != number
        if run.step % SAVE_EVERY == 0 or last:
            run.save(out / "run.pt")
            log.write(run.step, number)
        if last:
            run.keep(out / f"epoch-{number + 1}.pt")


@dataclass(slots=True)
class Log:
    """Mean losses and time since the last line written."""

    path: Path
    steps: int
    tags: float = 0.0
    links: float = 0.0
    count: int = 0
    wall: float = field(default_factory=time.time)
    cpu: float = field(default_factory=time.process_time)

    def add(self, losses: tuple[float, float]) -> None:
        """One step."""
        self.tags += losses[0]
        self.links += losses[1]
        self.count += 1

    def write(self, step: int, number: int) -> None:
        """One line, and begin anew."""
        entry = {
            "step": step,
            "of": self.steps,
            "epoch": number + 1,
            "tags": round(self.tags / self.count, 5),
            "links": round(self.links / self.count, 5),
            "wall_s": round(time.time() - self.wall),
            "cpu_s": round(time.process_time() - self.cpu),
        }
        with self.path.open("a", encoding="utf-8") as file:
            print(json.dumps(entry), file=file, flush=True)
        self.tags, self.links, self.count = 0.0, 0.0, 0
        self.wall, self.cpu = time.time(), time.process_time()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    shared = os.environ.get("ONRECORD_SHARED")
    parser.add_argument("--data", type=Path, default=Path(shared) / "data/statements" if shared else None)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=Path, help="weights to begin with (`epoch-N.pt` of another run)")
    parser.add_argument(
        "--lessons", type=Path, nargs="*", default=[], help="what a teacher thinks (training.statements.teach)"
    )
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="the unlabelled texts it has read")
    options = parser.parse_args()
    if options.data is None:
        parser.error("no --data, and ONRECORD_SHARED is not set")
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)  # attention far off a word is full of them, and they are slow
    recipe = Recipe.read(options.recipe)
    school = School(options.data, tuple(options.lessons), tuple(options.texts), recipe.teacher)
    train(recipe, options.encoder, school, options.out, options.start)


if __name__ == "__main__":
    main()
