"""The source audit: on whose word a report stands."""

from collections import Counter
from dataclasses import dataclass

from onrecord.model import Record, SpeakerKind, Statement

KINDS: dict[SpeakerKind, str] = {
    "person": "Named people",
    "organisation": "Organisations",
    "document": "Documents",
    "media": "Other media",
    "group": "Groups",
    "anonymous": "Unnamed sources",
    "unspecified": "No source given",
}

_PHRASE: dict[SpeakerKind, tuple[str, str]] = {
    "person": ("from a named person", "from named people"),
    "organisation": ("from an organisation", "from organisations"),
    "document": ("from a document", "from documents"),
    "media": ("from other media", "from other media"),
    "group": ("from a group", "from groups"),
    "anonymous": ("from an unnamed source", "from unnamed sources"),
    "unspecified": ("without a source", "without a source"),
}


@dataclass(frozen=True, slots=True)
class SourceCount:
    """One source and the statements that rest on it."""

    name: str
    kind: SpeakerKind
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceAudit:
    """How many statements there are, how many on each kind of source, and who the sources are, busiest first."""

    total: int
    kinds: dict[SpeakerKind, int]
    sources: tuple[SourceCount, ...]

    @property
    def sentence(self) -> str:
        """The audit in one sentence."""
        if not self.total:
            return "No statements were found: nobody is quoted or cited."
        parts = [f"{n} {_PHRASE[kind][n > 1]}" for kind, n in self.kinds.items()]
        return f"{self.total} {'statements' if self.total > 1 else 'statement'}: {_listed(parts)}."


def source_audit(record: Record) -> SourceAudit:
    """Count the statements of a record by their sources."""
    counts = Counter(statement.speaker.kind for statement in record.statements)
    sources: dict[object, list[Statement]] = {}
    for statement in record.statements:
        if statement.speaker.name:
            sources.setdefault(_identity(statement), []).append(statement)
    listed = [
        SourceCount(_fullest(said), said[0].speaker.kind, tuple(statement.id for statement in said))
        for said in sources.values()
    ]
    listed.sort(key=lambda source: -len(source.statements))
    return SourceAudit(len(record.statements), {kind: counts[kind] for kind in KINDS if counts[kind]}, tuple(listed))


def _identity(statement: Statement) -> object:
    """Statements with the same identity are counted as one source: same entity, or same words and kind."""
    speaker = statement.speaker
    return speaker.entity or (" ".join((speaker.name or "").casefold().split()), speaker.kind)


def _fullest(said: list[Statement]) -> str:
    return max((statement.speaker.name or "" for statement in said), key=len)


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
