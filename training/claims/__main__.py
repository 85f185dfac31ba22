"""`python -m training.claims [--cache FOLDER] [--try]`: the weights by which clauses are gathered into claims.

Learns from the cases and vignettes that may be read while building, each pair of clauses judged by their keys; prints
how well pairs are ranked in each case by what was learned without it; writes src/onrecord/tables/likeness.toml. There
is no chance in it.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import onrecord
from training.claims.data import CASES, Pairs, stories
from training.claims.fit import Line, fit, precision

RIDGE = 10.0
TABLE = Path(__file__).parents[2] / "src" / "onrecord" / "tables" / "likeness.toml"
HEAD = """\
# How much each reason counts for two clauses being one claim (analyse/claims/likeness.py), as log-odds; our own,
# CC0-1.0. Learned by `python -m training.claims` from {pairs} pairs of clauses in {stories} stories of our own: a ridge
# of {ridge}, average precision of pairs {precision:.3f} in cases that were left out in turn. Not to be changed by hand.

[weights]
"""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, help="where the records of the cases are kept")
    parser.add_argument("--ridge", type=float, default=RIDGE)
    parser.add_argument("--without", help="leave one case out of what is learned")
    parser.add_argument("--try", dest="trial", action="store_true", help="only print the figures, write nothing")
    options = parser.parse_args()
    found = [
        each
        for each in stories(onrecord.load("small"), options.cache)
        if len(each.rows) and each.story != options.without
    ]
    mean = _left_out(found, options.ridge)
    line = _learned(found, options.ridge)
    head = HEAD.format(
        pairs=sum(len(each.rows) for each in found), stories=len(found), ridge=options.ridge, precision=mean
    )
    table = head + "".join(
        f'"{name}" = {weight:.2f}\n'
        for name, weight in (("base", line.base), *zip(found[0].names, line.weights, strict=True))
    )
    print(table)
    if not options.trial:
        TABLE.write_text(table, encoding="utf-8")


def _left_out(found: Sequence[Pairs], ridge: float) -> float:
    """The mean average precision in cases, each ranked by what was learned without it."""
    figures = []
    for each in found:
        if each.story in CASES:
            line = _learned([other for other in found if other.story != each.story], ridge)
            figures.append(precision(line.scores(each.rows), each.wanted, each.counts))
            print(f"{each.story:10}{figures[-1]:.3f}")
    return float(np.mean(figures))


def _learned(found: Sequence[Pairs], ridge: float) -> Line:
    rows, wanted, counts = (
        np.concatenate([getattr(each, name) for each in found]) for name in ("rows", "wanted", "counts")
    )
    return fit(rows, wanted, counts, ridge)


if __name__ == "__main__":
    main()
