"""Put a trained model among the weights that ship: `python -m training.statements.ship NAME MODEL VOCABULARY SETTINGS`.

Writes name.onnx, name.vocab.txt and name.toml (checksums, decoder settings); the card, name.md, is written by hand.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from onrecord.weights import MODELS

WEIGHTS = Path(__file__).resolve().parents[2] / "src/onrecord/weights"
HEAD = """\
# Checksums of the files, and settings of the decoder chosen on PolNeAR's development articles. Licence: see {name}.md.
"""


def ship(name: str, model: Path, vocabulary: Path, settings: Path) -> None:
    """Copy the files and write down what they are."""
    files = {"model": WEIGHTS / f"{name}.onnx", "vocabulary": WEIGHTS / f"{name}.vocab.txt"}
    for source, target in zip((model, vocabulary), files.values(), strict=True):
        shutil.copyfile(source, target)
    lines = [HEAD.format(name=name), "[sha256]"]
    lines += [f'{key} = "{hashlib.sha256(path.read_bytes()).hexdigest()}"' for key, path in files.items()]
    lines += ["", "[settings]"]
    lines += [f"{key} = {value}" for key, value in json.loads(settings.read_text(encoding="utf-8")).items()]
    (WEIGHTS / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=MODELS)
    for each in ("model", "vocabulary", "settings"):
        parser.add_argument(each, type=Path)
    options = parser.parse_args()
    ship(options.name, options.model, options.vocabulary, options.settings)


if __name__ == "__main__":
    main()
