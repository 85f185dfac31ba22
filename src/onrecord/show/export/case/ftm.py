"""A case as FollowTheMoney entities, one JSON object a line: articles, the people and bodies in them, and mentions."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from hashlib import sha1
from typing import Any

from onrecord import tables
from onrecord.analyse.naming import plain, roll
from onrecord.model import Entity
from onrecord.show.views.case import Material

SUFFIX = ".ftm.json"

_SCHEMATA = {
    "Person": "Person",
    "Organisation": "Organization",
    "MilitaryPlatform": "Vehicle",
    "Vehicle": "Vehicle",
    "Location": "Address",
}


def render(case: Material) -> bytes:
    """The lines: articles first, then who is in them."""
    lines = [json.dumps(entity, ensure_ascii=False, sort_keys=True) for entity in _entities(case)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _entities(case: Material) -> Iterator[dict[str, Any]]:
    texts = {each.report: each.text for each in case.abstracts}
    for filed in case.reports:
        article = {
            "title": filed.title,
            "publishedAt": _moment(filed.published),
            "publisher": filed.outlet,
            "author": filed.byline,
            "sourceUrl": filed.url,
            "bodyText": texts.get(filed.id, "").strip(),
        }
        yield _entity(_id("Article", filed.digest or filed.id), "Article", article)
    yield from _named(case)


def _named(case: Material) -> Iterator[dict[str, Any]]:
    """People, bodies, vehicles and places, each once, with a mention for every report that names them."""
    articles = {each.id: _id("Article", each.digest or each.id) for each in case.reports}
    seen = [
        (report, entity) for report, record in case.records() for entity in record.entities if entity.type in _SCHEMATA
    ]
    names = roll(entity.known_as or entity.name for _, entity in seen)
    groups: dict[tuple[str, str], list[tuple[str, Entity]]] = {}
    for report, entity in seen:
        name = names.fullest(entity.known_as or entity.name)
        groups.setdefault((_SCHEMATA[entity.type], name), []).append((report, entity))
    for (schema, name), group in groups.items():
        id_ = _id(schema, plain(name))
        field = "full" if schema == "Address" else "name"
        first = group[0][1]
        facts = {field: name, "country": _country(first.country), "wikidataId": first.wikidata, "position": first.role}
        if schema != "Person":
            facts.pop("position")
        if schema in ("Address", "Vehicle"):
            facts.pop("wikidataId")
        yield _entity(id_, schema, facts)
        for report in dict.fromkeys(report for report, _ in group):
            mention = {"document": articles[report], "resolved": id_, "name": name, "detectedSchema": schema}
            yield _entity(_id("Mention", articles[report], id_), "Mention", mention)


def _entity(id_: str, schema: str, facts: Mapping[str, str | None]) -> dict[str, Any]:
    return {"id": id_, "schema": schema, "properties": {name: [value] for name, value in facts.items() if value}}


def _moment(published: str | None) -> str | None:
    """A day as it is; a time in UTC, which FollowTheMoney does not say."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}" if moment.tzinfo else published


@cache
def _alpha2() -> dict[str, str]:
    return {row["alpha3"]: row["alpha2"].lower() for row in tables.rows("countries")}


def _country(alpha3: str | None) -> str | None:
    """A country in two small letters."""
    return _alpha2().get(alpha3 or "")


def _id(*parts: str) -> str:
    return sha1("\x1f".join(parts).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
