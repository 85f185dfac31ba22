"""The desk: the list of stages in order, and the one who runs a report through them.

A stage declares what it needs and what it gives, by name; `report` and `markup` are there from the start. A list
whose needs are unmet fails when the desk is put together, not in the middle of a report.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import tee
from typing import Any, Literal

from onrecord.errors import UnmetNeed
from onrecord.extract import (
    doubts,
    entities,
    events,
    forecasts,
    places,
    propositions,
    quantities,
    reasons,
    statements,
    times,
)
from onrecord.link import coreference, gazetteer, speakers
from onrecord.markup import Encoder, Marker, SpacyMarker
from onrecord.model import Issue, Record, Report
from onrecord.read import report_from_text
from onrecord.version import VERSION
from onrecord.weights import Model, shipped

START = ("report", "markup")
FINDINGS = (
    "statements",
    "events",
    "entities",
    "places",
    "times",
    "quantities",
    "forecasts",
    "reasons",
    "propositions",
)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: `run` takes what `needs` names, in that order, and returns what `gives` names.

    `language` is the ISO 639-1 code of the language it reads, or "any".
    """

    name: str
    version: str
    needs: tuple[str, ...]
    gives: str
    run: Callable[..., tuple[Any, ...]]
    language: Literal["en", "any"] = "en"


def standard_stages(min_confidence: float = 0.0) -> tuple[Stage, ...]:
    """The pipeline as shipped; statements less sure than `min_confidence` are left out."""
    return (
        Stage(times.NAME, times.VERSION, ("report", "markup"), "times", times.find_times),
        Stage(
            quantities.NAME,
            quantities.VERSION,
            ("report", "markup", "times"),
            "quantities",
            quantities.find_quantities,
        ),
        Stage(doubts.NAME, doubts.VERSION, ("markup", "quantities"), "issues", doubts.find_doubts),
        Stage(places.NAME, places.VERSION, ("markup",), "toponyms", places.find_toponyms),
        Stage(gazetteer.NAME, gazetteer.VERSION, ("report", "markup", "toponyms"), "places", gazetteer.resolve_places),
        Stage(entities.NAME, entities.VERSION, ("markup", "toponyms"), "mentions", entities.find_mentions),
        Stage(
            coreference.NAME,
            coreference.VERSION,
            ("report", "markup", "mentions"),
            "entities",
            coreference.gather_entities,
        ),
        Stage(
            statements.NAME,
            statements.VERSION,
            ("report", "markup"),
            "attributions",
            partial(statements.find_attributions, min_confidence=min_confidence),
        ),
        Stage(
            speakers.NAME,
            speakers.VERSION,
            ("markup", "attributions", "entities"),
            "statements",
            speakers.name_speakers,
        ),
        Stage(
            events.NAME,
            events.VERSION,
            ("markup", "statements", "entities", "places", "times", "report"),
            "events",
            events.find_events,
        ),
        Stage(
            forecasts.NAME, forecasts.VERSION, ("markup", "statements", "times"), "forecasts", forecasts.find_forecasts
        ),
        Stage(reasons.NAME, reasons.VERSION, ("markup", "statements", "events"), "reasons", reasons.find_reasons),
        Stage(
            propositions.NAME,
            propositions.VERSION,
            ("report", "markup", "statements", "entities", "places", "times", "quantities"),
            "propositions",
            propositions.find_propositions,
        ),
    )


def check(stages: Iterable[Stage]) -> None:
    """Raise UnmetNeed unless every stage finds what it needs and none gives what is already there."""
    known = set(START)
    for stage in stages:
        for need in stage.needs:
            if need not in known:
                raise UnmetNeed(stage.name, f"nothing before it gives {need!r}", "put the stage that gives it earlier")
        if stage.gives in known:
            raise UnmetNeed(stage.name, f"{stage.gives!r} is given already", "drop one of the two stages")
        known.add(stage.gives)


class Desk:
    """Reads reports and puts each on the record.

    >>> desk = Desk()  # doctest: +SKIP
    >>> desk("Paris, Monday. The minister said the port would open.")  # doctest: +SKIP
    """

    def __init__(self, marker: Marker | None = None, stages: tuple[Stage, ...] | None = None) -> None:
        self.marker = marker or SpacyMarker(Encoder(shipped("accurate")))
        self.stages = standard_stages() if stages is None else stages
        check(self.stages)

    def __call__(self, report: Report | str) -> Record:
        """The record of one report; a string is read as plain text."""
        return next(self.pipe([report]))

    def pipe(self, reports: Iterable[Report | str]) -> Iterator[Record]:
        """The records of many reports, in order, faster than one by one."""
        read = (report_from_text(report) if isinstance(report, str) else report for report in reports)
        ours, theirs = tee(read)
        for report, markup in zip(ours, self.marker.pipe(theirs), strict=True):
            yield self._file({"report": report, "markup": markup})

    def _file(self, found: dict[str, Any]) -> Record:
        report: Report = found["report"]
        language = report.language or "en"
        skipped = [stage for stage in self.stages if stage.language not in ("any", language)]
        for stage in self.stages:
            found[stage.gives] = () if stage in skipped else stage.run(*(found[need] for need in stage.needs))
        issues = [*report.issues, *found.get("issues", ())]
        if skipped:
            issues.append(_language_issue(language))
        report = replace(report, issues=tuple(issues))
        return Record(report=report, version=VERSION, **{name: found.get(name, ()) for name in FINDINGS})


def load(finder: Model = "accurate", *, min_confidence: float = 0.0) -> Desk:
    """A desk with the shipped pipeline. Loading takes some seconds; keep it for all your reports.

    `finder` is the trained model that finds the statements: "accurate", or "small", which is twice as fast and finds
    less. Statements less sure than `min_confidence` are left out. Raises Missing when a part of the installation is
    not there.
    """
    return Desk(SpacyMarker(Encoder(shipped(finder))), standard_stages(min_confidence))


def _language_issue(language: str) -> Issue:
    return Issue(
        "language-not-supported",
        f"language not supported: this report looks like {language!r}; it was read, but the findings need "
        "English (translate it, or say --language en if it is English after all)",
    )
