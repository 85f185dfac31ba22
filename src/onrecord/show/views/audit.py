"""The source audit: on whose word a report stands."""

from collections import Counter
from dataclasses import dataclass

from onrecord.model import Record, Statement
from onrecord.show.views.standing import STANDINGS, Standing, standing_of


@dataclass(frozen=True, slots=True)
class SourceCount:
    """One source and the statements that rest on it."""

    name: str
    standing: Standing
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceAudit:
    """How many statements there are, how many by the standing of their source, who the sources are, busiest first."""

    total: int
    standings: dict[Standing, int]
    sources: tuple[SourceCount, ...]

    @property
    def sentence(self) -> str:
        """The audit in one sentence."""
        if not self.total:
            return "No statements were found: nobody is quoted or cited."
        words = ((n, STANDINGS[standing]) for standing, n in self.standings.items())
        parts = [f"{n} {word.several if n > 1 else word.single}" for n, word in words]
        return f"{self.total} {'statements' if self.total > 1 else 'statement'}: {_listed(parts)}."


def source_audit(record: Record) -> SourceAudit:
    """Count the statements of a record by their sources."""
    counts = Counter(standing_of(statement.speaker) for statement in record.statements)
    sources: dict[object, list[Statement]] = {}
    for statement in record.statements:
        if statement.speaker.name:
            sources.setdefault(_identity(statement), []).append(statement)
    listed = [
        SourceCount(_fullest(said), standing_of(said[0].speaker), tuple(statement.id for statement in said))
        for said in sources.values()
    ]
    listed.sort(key=lambda source: -len(source.statements))
    standings = {standing: counts[standing] for standing in STANDINGS if counts[standing]}
    return SourceAudit(len(record.statements), standings, tuple(listed))


def _identity(statement: Statement) -> object:
    """Statements with the same identity are counted as one source: same entity, or same words and standing.

    Unnamed people and groups count as one only when they are called the same: "some officials" may not be "officials".
    """
    speaker, standing = statement.speaker, standing_of(statement.speaker)
    words = " ".join((speaker.name or "").casefold().replace(".", "").split())
    return speaker.entity if speaker.entity and standing not in ("anonymous", "group") else (words, standing)


def _fullest(said: list[Statement]) -> str:
    return max((statement.speaker.name or "" for statement in said), key=len)


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
