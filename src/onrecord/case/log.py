"""The log of judgements: what stands after undo and redo, and whether nobody touched what was written.

Entries are only ever appended. Undo and redo are entries too: their subject is the entry they take back or restore.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

import msgspec

from onrecord.errors import BadJudgement
from onrecord.model import Judgement


def entry(number: int) -> str:
    """What an entry of the log is called: "j3"."""
    return f"j{number}"


def sealed(judgement: Judgement, before: str) -> Judgement:
    """The entry with its digest: SHA-256 over the digest of the entry before it and everything the entry says."""
    return replace(judgement, digest=_digest(judgement, before))


def first_broken(log: Iterable[Judgement]) -> int | None:
    """The number of the first entry that does not follow from those before it; None when the log is whole."""
    before = ""
    for expected, each in enumerate(log, 1):
        if each.number != expected or each.digest != _digest(each, before):
            return expected
        before = each.digest
    return None


def current(log: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that stand, in order."""
    made = tuple(log)
    undone = _undone(made)
    return tuple(each for each in made if each.verb not in ("undo", "redo") and entry(each.number) not in undone)


def to_undo(log: Sequence[Judgement], which: str | None = None) -> str:
    """The entry that an undo takes back: `which`, or the last one that stands."""
    standing = [entry(each.number) for each in current(log)]
    if which is None and standing:
        return standing[-1]
    if which in standing:
        return which
    raise BadJudgement(f"undo {which or ''}".rstrip(), "no such judgement stands", "see `onrecord case log`")


def to_redo(log: Sequence[Judgement], which: str | None = None) -> str:
    """The entry that a redo restores: `which`, or the one undone last, unless something new was judged since."""
    undone = _undone(log)
    if which is None and undone and log[-1].verb in ("undo", "redo"):
        return undone[-1]
    if which in undone:
        return which
    raise BadJudgement(
        f"redo {which or ''}".rstrip(), "nothing was undone just now", "see `onrecord case log`, and name an entry"
    )


def _undone(log: Iterable[Judgement]) -> list[str]:
    """The entries taken back and not restored, in the order of taking back."""
    undone: list[str] = []
    for each in log:
        if each.verb == "undo":
            undone.append(each.subject)
        elif each.verb == "redo" and each.subject in undone:
            undone.remove(each.subject)
    return undone


def _digest(judgement: Judgement, before: str) -> str:
    said = {name: value for name, value in asdict(judgement).items() if name != "digest"}
    return hashlib.sha256(before.encode() + msgspec.json.encode(said, order="deterministic")).hexdigest()
