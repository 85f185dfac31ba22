"""From keys to weights: `python -m training.case claims`, then `python -m training.case contradictions`.

Each reads the cases and vignettes that may be read while building, prints what weights learned without a case do on
it, learns from all of them, and writes the weights into their table. There is no chance in it. Two minutes on one core.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import onrecord
from training.case import claims, contradictions
from training.case.keys import stories

TABLES = Path(__file__).parents[2] / "src" / "onrecord" / "tables"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("claims", "contradictions"))
    parser.add_argument("--try", dest="trial", action="store_true", help="only print the figures, write nothing")
    options = parser.parse_args()
    desk = onrecord.load("small")
    told = list(stories(desk))
    if options.what == "claims":
        found = [each for each in map(claims.pairs, told) if len(each.rows)]
        for name, value in claims.ranked(found).items():
            print(f"{name:10}{value:.3f}", flush=True)
        name, weights = "likeness", claims.learned(found)
    else:
        clashing = {story.name: contradictions.candidates(story) for story in told}
        for case, figures in contradictions.left_out(desk, clashing):
            print(f"{case:10}", *(f"{measure} {value:.2f}" for measure, value in figures.items()), flush=True)
        name, weights = "clashes", contradictions.learned(clashing)
    if not options.trial:
        write(TABLES / f"{name}.toml", weights)


def write(table: Path, weights: Mapping[str, float]) -> None:
    """Put the weights in the place of those in a table."""
    kept = table.read_text(encoding="utf-8").partition("[weights]")[0]
    lines = (f'"{name}" = {round(value, 3)}' for name, value in weights.items())
    table.write_text(f"{kept}[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
