"""Hand-made records for the tests of show/: in our own words, every span found by its surface."""

from typing import Any

from onrecord.model import (
    Actor,
    By,
    Entity,
    Event,
    Forecast,
    Issue,
    Likelihood,
    Passage,
    PassageKind,
    Place,
    Quantity,
    Reason,
    Record,
    Report,
    Span,
    Speaker,
    Statement,
    Time,
)

BY = By("test", "1", "hand/made")

PASSAGES: tuple[tuple[PassageKind, str], ...] = (
    ("headline", "Harbour stays shut as dredger waits"),
    ("byline", "By Ada Quill"),
    ("dateline", "PORT LOUIS, May 6 —"),
    (
        "paragraph",
        "The harbour master, Jon Brandt, said on Monday that the ministry had warned him the channel was likely to "
        "stay closed until June. About 300 tonnes of silt lie in it.",
    ),
    ("subhead", "A slow dredger"),
    (
        "paragraph",
        "“We never promised a date,” a ministry official who asked not to be named said. The dredger is reportedly "
        "still in Durban, and the work takes three weeks.",
    ),
    ("caption", "The dredger in Durban last year."),
    ("boilerplate", "Comments (0)"),
)


def sample() -> Record:
    """A small report with a statement inside a statement and one finding of every kind."""
    passages, text = [], ""
    for kind, words in PASSAGES:
        text += "\n\n" if text else ""
        passages.append(Passage(kind, len(text), len(text) + len(words)))
        text += words

    def at(words: str, occurrence: int = 1) -> Span:
        start = -1
        for _ in range(occurrence):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    report = Report(
        id="r1",
        text=text,
        title="Harbour stays shut as dredger waits",
        outlet="The Tide Table",
        url="https://tide.example/harbour?a=1&b=2",
        byline="Ada Quill",
        published="2024-05-06",
        language="en",
        passages=tuple(passages),
        issues=(
            Issue("no-time-zone", "the page gives no time zone"),
            Issue("odd-name", "this name is spelt in two ways", *at("Brandt")),
        ),
        provenance={"title": "metadata", "outlet": "given", "url": "given", "byline": "text", "published": "metadata"},
    )
    statements = (
        Statement(
            id="s1",
            by=BY,
            confidence=0.91,
            why="“said” has a named subject and a clause of content.",
            mode="indirect",
            source=(at("The harbour master, Jon Brandt"),),
            cue=(at("said"),),
            content=(at("the ministry had warned him the channel was likely to stay closed until June"),),
            act="say",
            speaker=Speaker(name="Jon Brandt", kind="person", title="harbour master", entity="n1"),
        ),
        Statement(
            id="s2",
            by=BY,
            confidence=0.7,
            mode="indirect",
            source=(at("the ministry"),),
            cue=(at("had warned"),),
            content=(at("the channel was likely to stay closed until June"),),
            act="warn",
            certainty="probable",
            within="s1",
            via="s1",
            speaker=Speaker(name="the ministry", kind="organisation"),
        ),
        Statement(
            id="s3",
            by=BY,
            confidence=0.88,
            mode="direct",
            source=(at("a ministry official who asked not to be named"),),
            cue=(at("said", 2),),
            content=(at("“We never promised a date,”"),),
            act="deny",
            polarity="negative",
            speaker=Speaker(
                name="a ministry official", kind="anonymous", justification=(at("who asked not to be named"),)
            ),
        ),
        Statement(
            id="s4",
            by=BY,
            confidence=0.5,
            mode="indirect",
            source=(),
            cue=(at("reportedly"),),
            content=(at("The dredger is"), at("still in Durban")),
            act="say",
            certainty="unknown",
            speaker=Speaker(name=None, kind="unspecified"),
        ),
    )
    return Record(
        report=report,
        version="0.0.0",
        statements=statements,
        events=(
            Event(
                id="e1",
                by=BY,
                type="THREATEN",
                trigger=(at("warned"),),
                actors=(Actor(text="the ministry", start=at("the ministry").start, end=at("the ministry").end),),
                recipients=(Actor(text="him", start=at("him").start, end=at("him").end),),
                factuality="actual",
                time="t2",
                reported_by="s1",
            ),
        ),
        entities=(
            Entity(
                id="n1", by=BY, type="Person", name="Jon Brandt", mentions=(at("Jon Brandt"),), role="harbour master"
            ),
            Entity(id="n2", by=BY, type="Location", name="Durban", mentions=(at("Durban"), at("Durban", 2))),
        ),
        places=(
            Place(
                **_found("p1", at("PORT LOUIS")),
                name="Port Louis",
                lat=-20.1619,
                lon=57.4989,
                geonames=934154,
                country="MU",
                precision="city",
                role="dateline",
            ),
            _durban("p2", at("Durban")),
            _durban("p3", at("Durban", 2)),
        ),
        times=(
            _day("t1", at("May 6"), "2024-05-06", ("2024-05-06", "2024-05-06"), None),
            _day("t2", at("Monday"), "2024-05-06", ("2024-05-06", "2024-05-06")),
            _day("t3", at("June"), "2024-06", ("2024-06-01", "2024-06-30")),
            Time(**_found("t4", at("three weeks")), type="DURATION", value="P3W"),
            _day("t5", at("last year"), "2023", ("2023-01-01", "2023-12-31")),
        ),
        quantities=(
            Quantity(
                **_found("q1", at("About 300 tonnes")),
                low=300,
                high=300,
                unit="t",
                dimension="mass",
                si_low=300_000,
                si_high=300_000,
                si_unit="kg",
                qualifier="about",
                of="silt",
            ),
        ),
        forecasts=(
            Forecast(
                **_found("f1", at("likely to stay closed until June")),
                statement="s2",
                term="likely",
                low=0.55,
                high=0.8,
                scale="ICD 203",
                also=(Likelihood(scale="UK PHIA yardstick", low=0.55, high=0.75),),
                horizon="t3",
            ),
        ),
        reasons=(
            Reason(
                **_found("r1", at("dredger waits")),
                kind="cause",
                polarity="for",
                cue=(Span(at(" as ").start + 1, at(" as ").end - 1),),
                about=(at("Harbour stays shut"),),
            ),
        ),
    )


def _found(ref: str, span: Span) -> dict[str, Any]:
    return {"id": ref, "by": BY, "start": span.start, "end": span.end}


def _durban(ref: str, span: Span) -> Place:
    return Place(
        **_found(ref, span),
        name="Durban",
        lat=-29.8579,
        lon=31.0292,
        geonames=1007311,
        country="ZA",
        admin1="KwaZulu-Natal",
        precision="city",
    )


def _day(ref: str, span: Span, value: str, days: tuple[str, str], anchor: str | None = "publication") -> Time:
    return Time(**_found(ref, span), type="DATE", value=value, begin=days[0], until=days[1], anchor=anchor)


def bare(text: str, **findings: tuple[object, ...]) -> Record:
    """A record of a text without passages, with these findings."""
    return Record(report=Report(id="bare", text=text), version="0.0.0", **findings)  # type: ignore[arg-type]
