"""Resolution alone: the names that the gold gives, each to be placed; found and not found does not come into it.

`python -m benchmarks.resolution` prints the figures.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.accuracy import Figure, run_scorer
from benchmarks.data import fingerprint, shared
from onrecord.link.gazetteer import resolve_places
from onrecord.markup import SpacyMarker
from onrecord.model import Place, Report, Toponym
from onrecord.read import report_from_text

CORPORA = ("places/trnews-dev", "places/lgl-dev", "places/geovirus-dev", "places/gwn-dev")
MEASURE = "acc@161 of gold mentions"


def measure() -> list[Figure]:
    """The share of the gold's names with coordinates placed within 161 km; unresolved ones count as wrong."""
    marker, found = SpacyMarker(), []
    with TemporaryDirectory() as folder:
        for corpus in CORPORA:
            gold, predictions = shared(f"data/{corpus}.jsonl"), Path(folder) / "predictions.jsonl"
            with predictions.open("w", encoding="utf-8") as lines:
                lines.writelines(json.dumps(line) + "\n" for line in _placed(marker, gold))
            scores = json.loads(run_scorer("score_places", "--json", "--gold", str(gold), "--pred", str(predictions)))
            found.append(Figure("places", corpus, fingerprint(gold), MEASURE, float(scores["acc161_on_recognised"])))
    return found


def _placed(marker: SpacyMarker, gold: Path) -> Iterator[dict[str, Any]]:
    """A prediction for each document: the gold's names with our places."""
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    reports: list[Report] = [replace(report_from_text(d["text"], language="en"), id=d["id"]) for d in documents]
    for document, report, markup in zip(documents, reports, marker.pipe(reports), strict=True):
        spans = sorted((name["start"], name["end"]) for name in document["toponyms"])
        names = tuple(Toponym(start=start, end=end, rule="tagger/place") for start, end in spans)
        yield {"id": report.id, "toponyms": [_point(place) for place in resolve_places(report, markup, names)]}


def _point(place: Place) -> dict[str, Any]:
    point: dict[str, Any] = {"start": place.start, "end": place.end, "lat": place.lat, "lon": place.lon}
    if place.geonames:
        point["geonameid"] = place.geonames
    if place.precision == "country" and place.country:
        point["is_country"] = place.country
    return point


if __name__ == "__main__":
    for figure in measure():
        print(f"{figure.key}: {figure.value:.3f}")
