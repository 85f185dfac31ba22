"""A case as flat tables, one a kind of finding: what spreadsheets and data frames take."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.analyse.timeline import timeline
from onrecord.model import At
from onrecord.show.views.case import Citations, Material

Cell = str | int | float | bool | None
Type = Literal["text", "whole", "number", "flag"]

AT: dict[str, Type] = {"report": "text", "start": "whole", "end": "whole", "words": "text"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its columns with their types, and its rows in their order."""

    name: str
    columns: dict[str, Type]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(case: Material) -> Iterator[Sheet]:
    """All tables. Places are `report`, `start`, `end` (code points of the text) and the `words` there."""
    cited = Citations(case)

    def at(place: At) -> tuple[Cell, ...]:
        return (place.report, place.start, place.end, cited.cite(place).words)

    account = case.account
    yield _sheet(
        "reports",
        {"id": "text", "outlet": "text", "published": "text", "title": "text", "byline": "text", "url": "text"},
        ((each.id, each.outlet, each.published, each.title, each.byline, each.url) for each in case.reports),
    )
    yield _sheet(
        "links",
        {"from": "text", "to": "text", "outside": "text", "kind": "text", "score": "number", "why": "text"},
        ((each.source, each.target, each.outside, each.kind, each.score, each.why) for each in account.links),
    )
    yield _sheet(
        "statements",
        {**AT, "speaker": "text", "kind": "text", "title": "text", "act": "text", "direct": "flag", "grounds": "text"},
        (
            (
                *at(At(each.report, said.start, said.end)),
                *(said.voice.name, said.voice.kind, said.title, said.voice.act, said.voice.is_direct, said.grounds),
            )
            for each in case.abstracts
            for said in each.said
        ),
    )
    yield _sheet(
        "claims",
        {
            **dict[str, Type](id="text", text="text", kind="text", status="text", outlets="whole", origins_low="whole"),
            **dict[str, Type](origins_high="whole", denying_low="whole", denying_high="whole", why="text"),
        },
        (
            (
                *(each.id, each.text, each.kind, each.status, each.outlets),
                *(each.origins.low, each.origins.high, each.denying.low, each.denying.high, each.why),
            )
            for each in account.claims
        ),
    )
    yield _sheet(
        "members",
        {"claim": "text", "id": "text", **AT, "stance": "text", "origin": "text"},
        (
            (claim.id, each.id, *at(each.at), each.stance, each.origin)
            for claim in account.claims
            for each in claim.members
        ),
    )
    yield _sheet(
        "origins",
        {
            "claim": "text",
            "name": "text",
            "kind": "text",
            "path": "text",
            "denies": "flag",
            "maybe_same": "flag",
            "why": "text",
        },
        (
            (claim.id, each.name, each.kind, " > ".join(each.path), each.denies, each.maybe_same, each.why)
            for claim in account.claims
            for each in claim.named
        ),
    )
    yield _sheet(
        "exclusions",
        {"claim": "text", "report": "text", "why": "text"},
        ((claim.id, each.report, each.why) for claim in account.claims for each in claim.excluded),
    )
    yield _sheet(
        "contradictions",
        {"id": "text", "kind": "text", "side": "text", **AT, "why": "text", "score": "number"},
        (
            (each.id, each.kind, side, *at(place), each.why, each.score)
            for each in account.contradictions
            for side, place in zip(each.sides, each.members, strict=True)
        ),
    )
    yield _sheet(
        "forecasts",
        {
            **dict[str, Type](id="text", who="text", term="text", low="number", high="number", due="text"),
            **dict[str, Type](condition="text", outcome="text", resolved_by="text", repeats="whole", why="text"),
            **AT,
        },
        (
            (
                *(each.id, each.who, each.term, each.low, each.high, each.due, each.condition, each.outcome),
                *(each.resolved_by, len(each.repeats), each.why, *at(each.at)),
            )
            for each in account.forecasts
        ),
    )
    yield _sheet(
        "timeline",
        {
            **dict[str, Type](id="text", first="text", last="text", bound="text", kind="text"),
            **AT,
            **dict[str, Type](who="text", claim="text"),
        },
        (
            (each.id, told.first, told.last, told.bound, each.kind, *at(told.at), told.who, each.claim)
            for each in timeline(case.abstracts, account)
            for told in each.tellings
        ),
    )


def _sheet(name: str, columns: dict[str, Type], rows: Iterable[Sequence[Cell]]) -> Sheet:
    return Sheet(name, columns, tuple(map(tuple, rows)))
