"""From data to shipped weights in one command: `python -m training.statements NAME --encoder DIR --run DIR`.

Trains (or goes on where it was stopped), writes the last epoch as ONNX, chooses the decoder's settings on the
development articles, and puts the files among the weights.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from onrecord.weights import MODELS
from training.statements.recipe import Recipe

HERE = Path(__file__).parent
FLOORS = {"small": ("0.88", "0.65", "0.32"), "accurate": ("0.90", "0.70", "0.38")}


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
    _step("train", recipe, "--encoder", options.encoder, "--out", run, "--threads", options.threads)
    _step("export", recipe, weights, "--encoder", options.encoder, "--out", model)
    _step("tune", model, "--vocabulary", vocabulary, "--out", settings, "--recall", *FLOORS[options.name])
    _step("ship", options.name, model, vocabulary, settings)


def _step(module: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-m", f"training.statements.{module}", *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
