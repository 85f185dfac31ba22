"""What a trained finder thinks of texts, kept for a smaller one to learn from (Hinton, Vinyals and Dean, 2015).

`python -m training.statements.teach MODEL.onnx --vocabulary FILE --out FILE.npz TEXTS.jsonl...` reads every object
with a `text`. Kept are, for each word, the log-probabilities of the seven tags, and the links of the statements found.
Words do not depend on a vocabulary, so teacher and pupil may have different ones.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.extract.statements.finder import settings
from onrecord.extract.statements.finder.decode import decode, merge
from onrecord.extract.statements.finder.roles import Found
from onrecord.markup.encoder import Encoder, line_spans, split
from onrecord.markup.encoder.reading import Floats
from onrecord.markup.encoder.words import Pieces, piece
from onrecord.weights import Weights
from training.statements.data import Article, Link, lines, sure

LONGEST = 100_000  # characters of a text
AT_ONCE = 64  # texts


def links(found: Sequence[Found]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The links of statements, as `data.represent` gives them."""
    to_cue = {run: each.cue[0] for each in found for run in each.content}
    to_source = {each.cue: (each.source or each.cue)[0] for each in found}
    first, second = (tuple(Link(*run, target) for run, target in sorted(kind.items())) for kind in (to_cue, to_source))
    return first, second


def teach(encoder: Encoder, texts: Sequence[str]) -> Iterator[tuple[Floats, tuple[tuple[Link, ...], tuple[Link, ...]]]]:
    """Tag log-probabilities and links of each text, with the settings that ship with the model."""
    for encoded in encoder([split(text, line_spans(text)) for text in texts]):
        found = decode(encoded.readings, encoded.words, settings(encoded.model))
        yield merge(encoded.readings, len(encoded.words))[0], links(found)


def lessons(path: Path, texts: Sequence[tuple[str, str]], pieces: Pieces) -> list[Article]:
    """Articles as a teacher read them: `texts` are names and texts, those the teacher has not read are left out."""
    kept = np.load(path)
    found = []
    for name, text in texts:
        if f"{name}/tags" not in kept:
            continue
        soft = np.exp(kept[f"{name}/tags"].astype(np.float32))
        to_cue, to_source = (
            tuple(Link(*map(int, row)) for row in kept[f"{name}/{kind}"]) for kind in ("cue", "source")
        )
        cut = piece(split(text, line_spans(text)), pieces)
        soft[cut.words.breaks] = sure(np.zeros(1, np.int32))
        found.append(Article(name, cut, soft.argmax(axis=1).astype(np.int32), (to_cue, to_source), soft))
    return found


def texts_of(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Names and texts of files; a name is the file's and the line's."""
    return [
        (f"{path.stem}:{number}", str(each["text"])[:LONGEST])
        for path in paths
        for number, each in enumerate(lines(path))
        if each.get("text")
    ]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    encoder = Encoder(Weights("accurate", options.model, options.vocabulary))
    texts = texts_of(options.texts)
    kept: dict[str, npt.NDArray[Any]] = {}
    for at in range(0, len(texts), AT_ONCE):
        some = texts[at : at + AT_ONCE]
        for (name, _), (tags, (cues, sources)) in zip(some, teach(encoder, [text for _, text in some]), strict=True):
            kept[f"{name}/tags"] = tags.astype(np.float16)
            kept[f"{name}/cue"] = np.array(cues, np.int32).reshape(-1, 3)
            kept[f"{name}/source"] = np.array(sources, np.int32).reshape(-1, 3)
    np.savez_compressed(options.out, **kept)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
