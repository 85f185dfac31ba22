"""Measure a trained finder on gold articles.

`python -m training.statements.evaluate RECIPE WEIGHTS... --encoder DIR` prints one line of figures a file of weights.
"""

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch

from onrecord.extract.statements.finder.decode import Settings, decode, spans
from onrecord.markup.encoder.reading import Reading
from onrecord.markup.encoder.words import Pieces, Special
from training.statements.batches import Cut, batch_of, cuts
from training.statements.data import Article, articles, lines
from training.statements.model import Finder
from training.statements.recipe import Recipe
from training.statements.run import build
from training.statements.scores import measure, scorer


def load(encoder: Path, recipe: Recipe, weights: Path) -> Finder:
    """A finder with trained weights."""
    finder = build(encoder, recipe)
    finder.load_state_dict(torch.load(weights, weights_only=True), strict=False)
    return finder.eval()


@torch.no_grad()
def readings(
    finder: Finder, found: Sequence[Article], special: Special, size: int = 382, overlap: int = 128
) -> list[list[Reading]]:
    """What the finder says of each article's windows; those of like length are read side by side."""
    flat = [(number, cut) for number, article in enumerate(found) for cut in cuts(article, size, overlap)]
    flat.sort(key=lambda each: each[1].length)
    answers: list[list[Reading]] = [[] for _ in found]
    distance = finder.distance.float().numpy()
    for group in _fill(flat, 4096):
        for (number, cut), (tags, links) in zip(group, _read(finder, [cut for _, cut in group], special), strict=True):
            answers[number].append(Reading(cut.window, tags, links, distance))
    return [sorted(each, key=lambda reading: reading.window) for each in answers]


def _fill(flat: Sequence[tuple[int, Cut]], most: int) -> Iterator[list[tuple[int, Cut]]]:
    group: list[tuple[int, Cut]] = []
    for each in flat:
        if group and (len(group) + 1) * each[1].length > most:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _read(finder: Finder, group: Sequence[Cut], special: Special) -> Iterator[tuple[Any, Any]]:
    batch = batch_of(group, special)
    with torch.autocast("cpu", torch.bfloat16):
        tags, links = finder(batch.pieces, batch.shapes, batch.real, batch.firsts)
    for row, cut in enumerate(group):
        count = cut.window[1] - cut.window[0]
        yield tags[row, :count].float().numpy(), links[row, :count].float().permute(1, 2, 0, 3).contiguous().numpy()


def predict(article: Article, read: Sequence[Reading], settings: Settings) -> list[dict[str, Any]]:
    """The statements of an article as the scorer takes them."""
    words = article.text.words
    found = decode(read, words, settings)
    return [{**spans(each, words.starts, words.ends), "confidence": round(each.confidence, 4)} for each in found]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--shared", type=Path, default=os.environ.get("ONRECORD_SHARED"))
    parser.add_argument("--gold", default="polnear-dev.jsonl")
    parser.add_argument("--settings", type=json.loads, default={})
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    pieces = Pieces.read(options.encoder / "vocab.txt")
    path = options.shared / "data/statements" / options.gold
    found = articles(path, pieces)
    gold = {str(each["id"]): each for each in lines(path)}
    score = scorer(options.shared / "score/score_attribution.py")
    settings = Settings(**options.settings)
    for weights in options.weights:
        finder = load(options.encoder, Recipe.read(options.recipe), weights)
        read = readings(finder, found, pieces.special)
        predicted = {
            article.id: {"id": article.id, "attributions": predict(article, each, settings)}
            for article, each in zip(found, read, strict=True)
        }
        print(json.dumps({"weights": weights.name, **measure(score, gold, predicted)}), flush=True)
        if options.predictions:
            options.predictions.write_text("".join(json.dumps(each) + "\n" for each in predicted.values()))


if __name__ == "__main__":
    main()
