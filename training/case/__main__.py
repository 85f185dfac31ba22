"""From keys to weights: `python -m training.case claims --run RUN`, then the same with `contradictions`.

RUN is the folder of `python -m training.clauses`: what clauses mean is asked of an encoder that did not learn from
their story. Each reads the cases and vignettes that may be read while building, prints what weights learned without a
case do on it, learns from all of them, and writes the weights into their table. There is no chance in it. Two minutes
on one core.
"""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import onrecord
from onrecord.markup.encoder import Meanings
from onrecord.weights import Weights
from training.case import claims, contradictions
from training.case.keys import stories

TABLES = Path(__file__).parents[2] / "src" / "onrecord" / "tables"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("claims", "contradictions"))
    parser.add_argument("--run", type=Path, required=True, help="folder of the encoders that left stories out")
    parser.add_argument("--try", dest="trial", action="store_true", help="only print the figures, write nothing")
    options = parser.parse_args()
    desk = onrecord.load("small")
    meanings_of = left_out_of(options.run)
    told = list(stories(desk, meanings_of))
    if options.what == "claims":
        found = [each for each in map(claims.pairs, told) if len(each.rows)]
        for name, value in claims.ranked(found).items():
            print(f"{name:10}{value:.3f}", flush=True)
        name, weights = "likeness", claims.learned(found)
    else:
        clashing = {story.name: contradictions.candidates(story) for story in told}
        for case, figures in contradictions.left_out(desk, clashing, meanings_of):
            print(f"{case:10}", *(f"{measure} {value:.2f}" for measure, value in figures.items()), flush=True)
        name, weights = "clashes", contradictions.learned(clashing)
    if not options.trial:
        write(TABLES / f"{name}.toml", weights)


def left_out_of(run: Path) -> Callable[[str], Meanings]:
    """For each story the encoder that did not learn from it."""
    part_of = json.loads((run / "parts.json").read_text(encoding="utf-8"))
    parts = {
        part: Meanings(Weights(f"{part}", run / f"{part}.onnx", run / f"{part}.vocab.txt"))
        for part in sorted(set(part_of.values()))
    }
    return lambda story: parts[part_of.get(story, 0)]


def write(table: Path, weights: Mapping[str, float]) -> None:
    """Put the weights in the place of those in a table."""
    kept = table.read_text(encoding="utf-8").partition("[weights]")[0]
    lines = (f'"{name}" = {round(value, 3)}' for name, value in weights.items())
    table.write_text(f"{kept}[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
