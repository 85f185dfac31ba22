"""What the user typed into inputs, one after the other: files, globs, directories, standard input, web addresses."""

import glob
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from onrecord.errors import Unreadable
from onrecord.read.text import LIMIT

Kind = Literal["text", "html", "feed", "jsonl", "csv"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read reports from. `size` is known for files; `url`, `fetched` and `charset` for web addresses."""

    name: str
    open: Callable[[], AbstractContextManager[BinaryIO]]
    suffix: str = ""
    size: int | None = None
    url: str | None = None
    fetched: str | None = None
    charset: str | None = None


class Opened(io.RawIOBase):
    """An open input whose beginning was looked at: it reads from the start all the same, also from a pipe."""

    HEAD = 16_384

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.head = stream.read(self.HEAD)
        self._waiting = self.head

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._waiting[: len(buffer)] or self._stream.read(len(buffer))
        self._waiting = self._waiting[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)

    def whole(self, source: Input) -> bytes:
        """All of it; raises Unreadable for more than one report may have, without reading that."""
        data = b"" if (source.size or 0) > LIMIT else self.head + self._stream.read(LIMIT + 1 - len(self.head))
        size = max(source.size or 0, len(data))
        if size > LIMIT:
            raise Unreadable(
                source.name,
                f"it has {'more than ' if source.size is None else ''}{size / 1e6:.0f} MB, "
                f"and one report may have {LIMIT // 1_000_000}",
                "split it into its reports, or give them as JSONL or CSV, which may be of any size",
            )
        return data


def inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input | Unreadable]:
    """Every input behind what was typed, in that order; directories and globs sorted."""
    for path in paths:
        words = os.fspath(path)
        try:
            yield from _inputs(words)
        except Unreadable as error:
            yield error
        except (OSError, ValueError) as error:
            yield Unreadable(words, _reason(error), "check the path")


def _inputs(words: str) -> Iterator[Input]:
    if words == "-":
        yield Input("standard input", lambda: nullcontext(sys.stdin.buffer))
    elif "://" in words:
        yield _web_page(words)
    elif words and Path(words).is_dir():
        yield from _directory(Path(words))
    elif words and Path(words).exists():
        yield _file(Path(words))
    elif glob.has_magic(words):
        yield from _matches(words)
    else:
        raise Unreadable(words, "there is no such file", "check the path; globs may be put between quotation marks")


def _file(path: Path) -> Input:
    size = path.stat().st_size if path.is_file() else None
    return Input(str(path), lambda: path.open("rb"), path.suffix.lower(), size)


def _directory(top: Path) -> Iterator[Input]:
    """Every file below with a suffix we know; hidden ones are left alone."""
    count = 0
    for where, directories, files in os.walk(top):
        directories[:] = sorted(name for name in directories if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES:
                count += 1
                yield _file(path)
    if not count:
        known = " ".join(SUFFIXES)
        raise Unreadable(str(top), "no reports in this directory", f"files are known by their suffix: {known}")


def _matches(pattern: str) -> Iterator[Input]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        raise Unreadable(pattern, "no file matches", "check the pattern; ** matches directories below")
    for path in map(Path, found):
        if path.is_dir():
            yield from _directory(path)
        else:
            yield _file(path)


def _web_page(url: str) -> Input:
    from onrecord.read.url import fetch  # few runs need the network

    page = fetch(url)
    fetched = datetime.now(UTC).isoformat(timespec="seconds")
    return Input(
        url,
        lambda: io.BytesIO(page.body),
        size=len(page.body),
        url=page.url,
        fetched=fetched,
        charset=page.charset,
    )


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
