"""What is known about a report besides its words, and who says so: the user, the page or row, the text itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from onrecord.model import Issue, Passage, Provenance
from onrecord.read import dates
from onrecord.read.furniture import byline_in, dateline_in

_TOLD = ("title", "outlet", "url", "byline", "published", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts from one origin; None for what it does not say. `published` is as written there."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    credit: str | None = None
    fetched: str | None = None

    def over(self, other: "Facts") -> "Facts":
        """These facts, and those of another origin where these say nothing."""
        return Facts(**{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(Facts)})


NOTHING = Facts()


@dataclass(frozen=True, slots=True)
class Settled:
    """The facts that hold, where each came from, and what was doubtful."""

    facts: Facts
    provenance: dict[str, Provenance]
    issues: tuple[Issue, ...]


def settled(origins: Sequence[tuple[Provenance, Facts]]) -> Settled:
    """For each fact the first origin that tells it. A date that is none is passed over, with an issue."""
    values: dict[str, str] = {}
    provenance: dict[str, Provenance] = dict.fromkeys(_TOLD, "unknown")
    issues: list[Issue] = []
    for origin, facts in origins:
        for field in fields(Facts):
            value = getattr(facts, field.name)
            if field.name == "published" and value and "published" not in values:
                value, doubts = understood(value)
                issues.extend(doubts)
            if value and field.name not in values:
                values[field.name] = value
                if field.name in provenance:
                    provenance[field.name] = origin
    if "published" not in values and not issues:
        issues.append(_no_date())
    return Settled(Facts(**values), provenance, tuple(issues))


def understood(words: str) -> tuple[str | None, tuple[Issue, ...]]:
    """A publication date as ISO 8601, and what is doubtful about it."""
    value = dates.normalised(words)
    if value is None:
        return None, (
            Issue(
                "date-not-understood",
                f"the publication date {words[:60]!r} is not understood, or could be two days "
                "(write it as 2024-11-17, or give --published)",
            ),
        )
    if not dates.is_likely(value):
        return value, (
            Issue("date-unlikely", f"the publication date {value} is before 1900 or in the future (check it)"),
        )
    return value, ()


def facts_in(text: str, passages: Sequence[Passage]) -> Facts:
    """What a text says about itself in its headline, byline, dateline and credits."""
    first = {kind: _words(text, passages, kind) for kind in ("headline", "dateline")}
    bylines = [found for words in _all(text, passages, "byline") if (found := byline_in(words))]
    dateline = dateline_in(first["dateline"], early=True) if first["dateline"] else None
    taken = list(_all(text, _standing_alone(passages), "credit"))
    published = [line.published for line in bylines] + [dateline.published if dateline else None]
    published += [dates.in_address(words) for words in taken]
    return Facts(
        title=first["headline"],
        outlet=_first(line.outlet for line in bylines),
        byline=_first(line.writer for line in bylines),
        published=_first(published),
        credit=_first([*taken, dateline.agency if dateline else None]),
    )


def _standing_alone(passages: Sequence[Passage]) -> list[Passage]:
    """The passages without the credits of pictures, which follow a caption."""
    pairs = zip([None, *passages], passages, strict=False)
    return [passage for before, passage in pairs if not (before and before.kind == "caption")]


def _all(text: str, passages: Sequence[Passage], kind: str) -> list[str]:
    return [" ".join(passage.span.of(text).split()) for passage in passages if passage.kind == kind]


def _words(text: str, passages: Sequence[Passage], kind: str) -> str | None:
    return _first(_all(text, passages, kind))


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _no_date() -> Issue:
    return Issue(
        "no-publication-date",
        "nothing says when this was published, so words like 'on Tuesday' cannot be dated (give --published DATE)",
    )
