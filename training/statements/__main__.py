"""From data to shipped weights in one command: `python -m training.statements NAME --encoder DIR --run DIR`.

Trains (or goes on where it was stopped), writes the last epoch as ONNX, chooses the decoder's settings on the
development articles, and puts the files among the weights. `small` first learns from the gold alone, then also from
what the `accurate` that ships thinks of the same articles and of news without gold.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from onrecord.weights import MODELS, shipped
from training.statements.recipe import Recipe

HERE = Path(__file__).parent
FLOORS = {
    "small": ("--recall", "0.88", "0.65", "0.32", "--spans", "0.83", "0.75", "0.72"),
    "accurate": ("--recall", "0.90", "0.70", "0.38", "--spans", "0.85", "0.77", "0.75"),
}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=MODELS)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--threads", default="1")
    options = parser.parse_args()
    recipe, run = HERE / f"{options.name}.toml", options.run
    model, settings, vocabulary = run / "model.onnx", run / "settings.json", options.encoder / "vocab.txt"
    weights = run / f"epoch-{Recipe.read(recipe).epochs}.pt"
    learn = ("--encoder", options.encoder, "--threads", options.threads)
    taught = _taught(run, learn) if options.name == "small" else ()
    _step("train", recipe, *learn, "--out", run, *taught)
    _step("export", recipe, weights, "--encoder", options.encoder, "--out", model)
    _step("tune", model, "--vocabulary", vocabulary, "--out", settings, *FLOORS[options.name])
    _step("ship", options.name, model, vocabulary, settings)


def _taught(run: Path, learn: tuple[object, ...]) -> tuple[object, ...]:
    """What `small` learns from beside the gold: weights to begin with, and the lessons of its teacher."""
    data, news = Path(os.environ["ONRECORD_SHARED"]) / "data", run / "news.jsonl"
    _step("train", HERE / "small-gold.toml", *learn, "--out", run / "gold")
    _step("texts", "--data", data, "--out", news)
    lessons = {
        run / "lessons-gold.npz": data / "statements/polnear-train.jsonl",
        run / "lessons-news.npz": news,
    }
    teacher = shipped("accurate")
    for lesson, texts in lessons.items():
        if not lesson.exists():
            _step("teach", teacher.model, texts, "--vocabulary", teacher.vocabulary, "--out", lesson)
    return "--start", run / "gold/epoch-4.pt", "--lessons", *lessons, "--texts", news


def _step(module: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-m", f"training.statements.{module}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
