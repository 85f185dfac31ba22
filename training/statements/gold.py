"""How much of a gold file the tags and pointers can hold: decodes the gold itself and writes it as predictions."""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from onrecord.extract.statements.finder.decode import BUCKETS, TO_CUE, TO_SOURCE, decode, spans
from onrecord.extract.statements.finder.roles import TAGS
from onrecord.markup.encoder.reading import Floats, Reading
from onrecord.markup.encoder.words import Pieces
from training.statements.data import Article, articles, lines


def reading(article: Article) -> Reading:
    """The gold as a perfect encoder would say it, in one window over the whole text."""
    count = len(article.tags)
    tags = np.full((count, len(TAGS)), -9.0, np.float32)
    tags[np.arange(count), article.tags] = 9
    width = 1 + max((sum(map(len, article.links))), 1)
    links: Floats = np.zeros((2, 3, count, width), np.float32)
    for pointer in (TO_CUE, TO_SOURCE):
        for number, (first, _, target) in enumerate(article.links[pointer]):
            links[pointer, 0, first, number] = 9
            links[pointer, 2, target, number] = 9
    return Reading((0, count), tags, links, np.zeros((2, BUCKETS), np.float32))


def main() -> None:
    """Writes predictions to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("vocabulary", type=Path)
    options = parser.parse_args()
    texts = {str(each["id"]): each for each in lines(options.gold)}
    for article in articles(options.gold, Pieces.read(options.vocabulary)):
        words = article.text.words
        found = decode([reading(article)], words)
        attributions = [spans(each, words.starts, words.ends) for each in found]
        json.dump({"id": texts[article.id]["id"], "attributions": attributions}, sys.stdout)
        print()


if __name__ == "__main__":
    main()
