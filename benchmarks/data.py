"""Where the development data and its scorers are: a folder beside the checkout, never inside it."""

import hashlib
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
REMEDY = "set ONRECORD_SHARED to the folder that holds data/ and score/"


class NoData(SystemExit):
    """The development data is not there."""


def shared(path: str) -> Path:
    """A file of the development data; leaves with one clear line when it is missing."""
    found = SHARED / path
    if not found.exists():
        raise NoData(f"benchmarks: {found} is missing ({REMEDY})")
    return found


def fingerprint(path: Path) -> str:
    """The first 12 hex digits of a file's SHA-256: says whether a figure was measured on the same corpus."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
