"""Abstracts: of each record only what is set beside other reports, small enough to hold ten thousand at once."""

import re
from dataclasses import dataclass

from onrecord.analyse.meaning import Meanings
from onrecord.model import (
    Factuality,
    Forecast,
    PassageKind,
    Polarity,
    Qualifier,
    Record,
    Report,
    SpeakerKind,
    Statement,
    Time,
    overlap,
    surface,
)
from onrecord.model.proposition import Proposition
from onrecord.model.quantity import Dimension, Quantity

_SPAN = re.compile(r"(?P<part>PT?)(?P<many>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")
_SECONDS = {"PY": 31_557_600, "PM": 2_629_800, "PW": 604_800, "PD": 86_400, "PTH": 3_600, "PTM": 60, "PTS": 1}
_TAKEN = re.compile(r"\b(?:for|last(?:s|ed|ing)?|tak(?:es?|en|ing)|took)(?: (?:[a-z]+)){0,2} $")
_PASSED = re.compile(r" (?:after|before|into|later|earlier|long)\b")
LEAD = 40  # characters before a length of time that say what it measures
SURE = 0.75  # confidence of a time from which its day is told, not guessed


@dataclass(frozen=True, slots=True)
class Value:
    """A quantity in units that can be compared: SI, or a currency's own. `is_added`: what comes on top of another."""

    low: float | None
    high: float | None
    unit: str | None
    dimension: Dimension
    qualifier: Qualifier
    of: str | None
    start: int
    end: int
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day that a time stands for, as ISO days; not `sure` where an hour is told without its day."""

    first: str
    last: str
    sure: bool = True
    start: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """On whose word: the speaker as one name, for whom it speaks, and the outlet it came through where it did."""

    statement: str
    name: str | None
    kind: SpeakerKind
    act: str
    polarity: Polarity
    is_direct: bool
    via: str | None
    through: str | None
    source: str
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A proposition of a report, ready to be compared. `names` are those of the entities in it, lower-case.

    `subject` and `doer` are words: of its subject, and of who does it where that stands in the passive. `meant` is the
    vector, in signed bytes, of what its words mean.
    """

    id: str
    start: int
    end: int
    sentence: tuple[int, int]
    passage: PassageKind
    kind: str
    predicate: str
    terms: tuple[str, ...]
    names: tuple[str, ...]
    values: tuple[Value, ...]
    days: tuple[Days, ...]
    negated: bool
    factuality: Factuality
    voice: Voice | None
    subject: str = ""
    doer: str = ""
    meant: bytes = b""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement by its place and its voice. `grounds` are the words on why the source can know, or is not named."""

    start: int
    end: int
    voice: Voice
    title: str | None
    grounds: str | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A forecast of a report, ready to be set beside what came of it. `due` are the days by which it should."""

    id: str
    start: int
    end: int
    sentence: tuple[int, int]
    term: str | None
    low: float | None
    high: float | None
    due: Days | None
    condition: str | None
    rule: str
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Abstract:
    """A report as the analysis of a case sees it. `text` is kept for showing and for comparing words."""

    report: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    credit: str | None
    text: str
    points: tuple[Point, ...]
    outlooks: tuple[Outlook, ...] = ()
    values: tuple[Value, ...] = ()
    said: tuple[Said, ...] = ()


def abstract(report: str, record: Record, meanings: Meanings) -> Abstract:
    """The abstract of a record; `report` is its id in the case, `meanings` says what clauses mean."""
    meant = meanings(clauses(record))
    names = {entity.id: (entity.known_as or entity.name).lower() for entity in record.entities}
    times = {
        time.id: _days(time.begin, time.until, time.confidence, time.start)
        for time in record.times
        if time.begin and time.until
    }
    lengths = {time.id: length for time in record.times if (length := _length(record.report.text, time))}
    values = {quantity.id: _value(quantity) for quantity in record.quantities}
    voices = {statement.id: _voice(record.report, statement) for statement in record.statements}
    return Abstract(
        report=report,
        title=record.report.title,
        outlet=record.report.outlet,
        byline=record.report.byline,
        published=record.report.published,
        credit=record.report.credit,
        text=record.report.text,
        points=tuple(
            Point(
                id=f"{report}/{each.id}",
                start=each.start,
                end=each.end,
                sentence=(each.sentence.start, each.sentence.end),
                passage=_passage(record.report, each),
                kind=each.by.rule.removeprefix("clause/"),
                predicate=each.predicate,
                terms=each.terms,
                names=tuple(names[id_] for id_ in each.entities),
                values=(
                    *(values[id_] for id_ in each.quantities),
                    *(lengths[id_] for id_ in each.times if id_ in lengths),
                ),
                days=tuple(times[id_] for id_ in each.times if id_ in times),
                negated=each.negated,
                factuality=each.factuality,
                voice=voices.get(each.statement or ""),
                subject=surface(each.subject, record.report.text),
                doer=surface(each.doer, record.report.text),
                meant=vector.tobytes(),
            )
            for each, vector in zip(record.propositions, meant, strict=True)
        ),
        outlooks=tuple(_outlook(report, record, each, times, voices) for each in record.forecasts),
        values=tuple(values.values()),
        said=tuple(_said(record.report, each, voices[each.id]) for each in record.statements if each.content),
    )


def clauses(record: Record) -> list[str]:
    """The words of its propositions, in their order."""
    return [record.report.text[each.start : each.end] for each in record.propositions]


def _said(report: Report, statement: Statement, voice: Voice) -> Said:
    speaker = statement.speaker
    return Said(
        start=statement.content[0].start,
        end=statement.content[-1].end,
        voice=voice,
        title=speaker.title,
        grounds=surface(speaker.justification, report.text) or None,
    )


def _days(first: str, last: str, confidence: float, start: int) -> Days:
    return Days(first[:10], last[:10], confidence >= SURE, start)


def _outlook(
    report: str, record: Record, forecast: Forecast, times: dict[str, Days], voices: dict[str, Voice]
) -> Outlook:
    """A forecast with its last day: that of its horizon, else of the last day named in it."""
    inside = [time.id for time in record.times if forecast.start <= time.start and time.end <= forecast.end]
    days = [times[id_] for id_ in (forecast.horizon or "", *reversed(inside)) if id_ in times]
    around = (each.sentence for each in record.propositions if overlap(each.sentence, forecast.span))
    sentence = next(around, forecast.span)
    return Outlook(
        id=f"{report}/{forecast.id}",
        start=forecast.start,
        end=forecast.end,
        sentence=(sentence.start, sentence.end),
        term=forecast.term,
        low=forecast.low,
        high=forecast.high,
        due=days[0] if days else None,
        condition=forecast.condition,
        rule=forecast.by.rule,
        voice=voices.get(forecast.statement or ""),
    )


def _value(quantity: Quantity) -> Value:
    is_si = quantity.si_unit is not None
    return Value(
        low=quantity.si_low if is_si else quantity.low,
        high=quantity.si_high if is_si else quantity.high,
        unit=quantity.si_unit if is_si else quantity.unit,
        dimension=quantity.dimension,
        qualifier=quantity.qualifier,
        of=quantity.of,
        start=quantity.start,
        end=quantity.end,
        is_added=quantity.added,
    )


def _length(text: str, time: Time) -> Value | None:
    """How long something took or how long after something it was, in seconds; None for anything else."""
    found = _SPAN.fullmatch(time.value) if time.type == "DURATION" else None
    if not found or not (_TAKEN.search(text[max(0, time.start - LEAD) : time.start]) or _PASSED.match(text, time.end)):
        return None
    seconds = float(found["many"]) * _SECONDS.get(found["part"] + found["unit"], 0)
    return Value(seconds, seconds, "s", "time", "about", None, time.start, time.end)


def _voice(report: Report, statement: Statement) -> Voice:
    return Voice(
        statement=statement.id,
        name=statement.speaker.name,
        kind=statement.speaker.kind,
        act=statement.act,
        polarity=statement.polarity,
        is_direct=statement.mode != "indirect",
        via=statement.via,
        through=statement.through,
        source=" ".join(report.text[span.start : span.end] for span in statement.source),
        speaks_for=statement.speaker.speaks_for,
    )


def _passage(report: Report, proposition: Proposition) -> PassageKind:
    inside = (passage.kind for passage in report.passages if passage.span.contains(proposition.span))
    return next(inside, "paragraph")
