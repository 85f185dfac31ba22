"""Write a trained finder as ONNX: `python -m training.statements.export RECIPE WEIGHTS --encoder DIR --out FILE`."""

import argparse
import hashlib
from pathlib import Path

import onnx

from training.statements import graph
from training.statements.evaluate import load
from training.statements.recipe import Recipe


def export(recipe: Recipe, weights: Path, encoder: Path, storage: graph.Storage) -> onnx.ModelProto:
    """The graph of trained weights."""
    finder = load(encoder, recipe, weights)
    arrays = {name: value.float().numpy() for name, value in finder.state_dict().items()}
    return graph.build(arrays, finder.encoder.plan, recipe.frozen, storage)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--way", choices=("whole", "blocks", "unpacked", "columns"), default="blocks")
    parser.add_argument("--block", type=int, default=128)
    parser.add_argument(
        "--whole", nargs="*", default=[], help="with columns: endings of the names of matrices multiplied in fp32"
    )
    options = parser.parse_args()
    storage = graph.Storage(options.way, options.block, tuple(options.whole))
    model = export(Recipe.read(options.recipe), options.weights, options.encoder, storage)
    onnx.save(model, options.out)
    print(f"{options.out.stat().st_size / 1e6:.1f} MB  sha256 {hashlib.sha256(options.out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
