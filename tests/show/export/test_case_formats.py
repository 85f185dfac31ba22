"""A case in every format: read back, checked against the format's written rules, the same each time."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pytest
from docx import Document
from pyarrow import parquet

import onrecord
from onrecord.analyse import abstract
from onrecord.case import Filed
from onrecord.markup import meanings
from onrecord.model import (
    Account,
    At,
    Claim,
    Contradiction,
    Count,
    Entry,
    Exclusion,
    Judgement,
    Link,
    Member,
    Origin,
)
from onrecord.show.export.case import DATA, REPORTS, Material, case_format
from onrecord.show.views.case_brief import brief
from tests.show.page import Page

FIRST = (
    "SOFIA, 10 May 2024 — Soldiers closed the bridge at Plovdiv on Monday. At least 40 lorries were stranded there, "
    "the mayor, Anna Vidal, said. “=The bridge <b>will</b> reopen by Friday,” she said."
)
SECOND = "The bridge at Plovdiv was closed on Monday, the Post reported. About 90 lorries were stranded, police said."


def place(report: str, text: str, words: str) -> At:
    return At(report, text.index(words), text.index(words) + len(words))


@pytest.fixture(scope="module")
def case(desk: onrecord.Desk) -> Material:
    told = (("r1", "The Post", "2024-05-10T08:00:00+03:00", FIRST), ("r2", "Mail & Co", "2024-05-11", SECOND))
    records = {
        id_: desk(onrecord.report_from_text(text, language="en", outlet=outlet, published=day))
        for id_, outlet, day, text in told
    }
    filed = tuple(
        Filed(
            id=id_,
            title=f"Bridge *shut* <{id_}>",
            outlet=outlet,
            url=f"https://{id_}.example/a?b=1&c=2",
            byline="A. Bo",
            published=day,
            digest=f"digest {id_}",
        )
        for id_, outlet, day, _ in told
    )
    one, other = (
        place("r1", FIRST, "At least 40 lorries were stranded"),
        place("r2", SECOND, "About 90 lorries were stranded"),
    )
    ahead = place("r1", FIRST, "The bridge <b>will</b> reopen by Friday")
    claim = Claim(
        id="c-r1-x2",
        text="At least 40 lorries were stranded",
        kind="quantity",
        outlets=2,
        status="disputed",
        members=(
            Member(id="r1/x2", at=one, stance="assert", origin="Anna Vidal"),
            Member(id="r2/x2", at=other, stance="assert", origin="police"),
        ),
        origins=Count(1, 2),
        denying=Count(0, 0),
        why="two figures",
        named=(
            Origin(name="Anna Vidal", kind="person", path=("r1",), why="is named"),
            Origin(name="police", kind="organisation", path=("r2",), why="is named", maybe_same=True),
        ),
        excluded=(Exclusion(report="r2", why="it cites the Post"),),
    )
    account = Account(
        links=(
            Link(source="r2", target="r1", kind="cites", evidence=(), score=0.9, why="It says so."),
            Link(source="r2", target=None, outside="Axios", kind="cites", evidence=(), score=0.9, why="It says so."),
        ),
        claims=(claim,),
        contradictions=(
            Contradiction(
                id="k1",
                kind="number",
                members=(one, other),
                sides=("a", "b"),
                why="40 and 90",
                score=0.9,
                claims=("c-r1-x2",),
            ),
        ),
        forecasts=(
            Entry(
                id="f-r1-f1",
                at=ahead,
                who="Anna Vidal",
                term="likely",
                low=0.55,
                high=0.8,
                due="2024-05-17",
                condition=None,
                outcome="did_not_occur",
                evidence=(other,),
                why="It is denied there.",
                resolved_by="ana",
            ),
        ),
    )
    return Material(
        name="The bridge",
        reports=filed,
        abstracts=tuple(abstract(id_, record, meanings()) for id_, record in records.items()),
        account=account,
        records=lambda: iter(records.items()),
        judgements=(
            Judgement(number=1, at="2024-06-01T09:00:00Z", by="ana", verb="accept", subject="c-r1-x2"),
            Judgement(
                number=2, at="2024-06-01", by="ana", verb="rate", subject="hypothesis/h1", details={"text": "Ice."}
            ),
            Judgement(
                number=3,
                at="2024-06-01",
                by="ana",
                verb="rate",
                subject="c-r1-x2",
                details={"hypothesis": "h1", "rating": "I"},
            ),
        ),
    )


def empty() -> Material:
    return Material(name="", reports=(), abstracts=(), account=Account(), records=lambda: iter(()))


def read(case: Material, name: str) -> Any:
    return json.loads(case_format(name).render(case))


def members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("name", [*REPORTS, *DATA])
def test_every_format_has_a_suffix_and_is_the_same_each_time(case: Material, name: str) -> None:
    found = case_format(name)
    assert found.SUFFIX.startswith(".")
    assert found.render(case) == found.render(case)


@pytest.mark.parametrize("name", [*REPORTS, *DATA])
def test_an_empty_case_has_a_file(name: str) -> None:
    assert isinstance(case_format(name).render(empty()), bytes)


def test_json_has_what_the_account_has(case: Material) -> None:
    found = read(case, "json")
    assert {key: len(found[key]) for key in ("reports", "links", "claims", "contradictions", "forecasts")} == {
        "reports": 2, "links": 2, "claims": 1, "contradictions": 1, "forecasts": 1,
    }  # fmt: skip
    assert found["forecasts"][0]["resolved_by"] == "ana"


def words_of(case: Material) -> Iterator[str]:
    yield from ("The bridge", "1 to 2 origins in 2 outlets", "Not counted, Mail & Co (r2): It cites the Post.")
    yield from (
        "At least 40 lorries were stranded there, the mayor, Anna Vidal, said.",
        "two figures",
        "likely (55% to 80%)",
        "resolved by ana",
        "accepted by ana, 2024-06-01",
        "found by machine",
    )
    yield from ("Source audit", "Competing hypotheses", "Ice.", "Anna Vidal (person), in The Post (r1).", "characters")
    yield from ("cites The Post (r1); ", "police (organisation), in Mail & Co (r2). May be one with another origin.")


def test_the_brief_as_a_page_tells_all_and_loads_nothing(case: Material) -> None:
    content = case_format("html").render(case).decode()
    page = Page(content)
    for words in words_of(case):
        assert words.replace("&", "&amp;") in content
    assert "<b>will</b>" not in content
    fragments = [link for link in page.links if link.startswith("#")]
    assert fragments
    assert {link[1:] for link in fragments} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert not re.search(r"<(?:script|img|link|iframe)|url\(", content)
    policy = next(tag[1]["content"] for tag in page.tags if "http-equiv" in tag[1])
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "light-dark(" in page.style
    assert "@media print" in page.style
    assert ("html", {"lang": "en"}) in page.tags


def test_the_brief_as_markdown_shows_words_and_never_obeys_them(case: Material) -> None:
    content = case_format("markdown").render(case).decode()
    assert "# The bridge" in content
    assert "\\<b\\>will\\</b\\>" in content
    numbers = set(re.findall(r"\(#c(\d+)\)", content))
    assert numbers
    assert numbers <= set(re.findall(r'<a id="c(\d+)">', content))


def test_the_brief_as_a_document_can_be_opened(case: Material) -> None:
    paper = Document(BytesIO(case_format("docx").render(case)))
    text = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    text += "\n".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    for words in words_of(case):
        assert words in text
    assert [each.text for each in paper.paragraphs if each.style.name == "Heading 1"][-1] == "Citations"


def test_numbers_in_the_document_lead_to_their_citations_and_heads_come_again(case: Material) -> None:
    with ZipFile(BytesIO(case_format("docx").render(case))) as packed:
        root = Xml.fromstring(packed.read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    anchors = {link.get(f"{w}anchor") for link in root.iter(f"{w}hyperlink")}
    assert anchors
    assert anchors <= {mark.get(f"{w}name") for mark in root.iter(f"{w}bookmarkStart")}
    assert all(len(list(table.iter(f"{w}tblHeader"))) == 1 for table in root.iter(f"{w}tbl"))


def test_citations_are_numbered_from_one_and_give_the_very_words(case: Material) -> None:
    citations = brief(case).citations
    assert [cited.number for cited in citations] == list(range(1, len(citations) + 1))
    texts = {each.report: each.text for each in case.abstracts}
    for cited in citations:
        assert cited.words == " ".join(texts[cited.at.report][cited.at.start : cited.at.end].split())


def test_csv_files_are_read_back_with_their_rows(case: Material) -> None:
    files = members(case_format("csv").render(case))
    rows = {name: list(csv.DictReader(StringIO(data.decode(), newline=""))) for name, data in files.items()}
    assert rows["claims.csv"][0]["origins_high"] == "2"
    assert [row["words"] for row in rows["members.csv"]] == [
        "At least 40 lorries were stranded",
        "About 90 lorries were stranded",
    ]
    assert rows["timeline.csv"]


def test_no_cell_is_a_formula(case: Material) -> None:
    risky = replace(case, reports=(replace(case.reports[0], title='=HYPERLINK("x")'), case.reports[1]))
    files = members(case_format("csv").render(risky))
    assert "'=HYPERLINK" in files["reports.csv"].decode()


def test_parquet_files_have_typed_columns(case: Material) -> None:
    tables = {
        name: parquet.read_table(BytesIO(data)) for name, data in members(case_format("parquet").render(case)).items()
    }
    assert tables["forecasts.parquet"].column("low").to_pylist() == [0.55]
    assert str(tables["claims.parquet"].schema.field("outlets").type) == "int64"
    assert tables["reports.parquet"].num_rows == 2
    nothing = members(case_format("parquet").render(empty()))
    assert parquet.read_table(BytesIO(nothing["claims.parquet"])).schema == tables["claims.parquet"].schema


def test_geojson_points_lie_on_earth_with_longitude_first(case: Material) -> None:
    found = read(case, "geojson")
    assert found["type"] == "FeatureCollection"
    (plovdiv,) = [each for each in found["features"] if each["properties"]["name"] == "Plovdiv"]
    longitude, latitude = plovdiv["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (25, 42)
    assert plovdiv["properties"]["told"][0]["report"] == "r1"
    for told in plovdiv["properties"]["told"]:
        assert told["words"] in told["sentence"]


def test_the_graph_has_nodes_for_both_ends_of_every_edge(case: Material) -> None:
    root = Xml.fromstring(case_format("gexf").render(case))
    space = {"g": "http://gexf.net/1.3"}
    nodes = [node.get("id") for node in root.iterfind(".//g:node", space)]
    edges = [(edge.get("source"), edge.get("target")) for edge in root.iterfind(".//g:edge", space)]
    assert len(nodes) == len(set(nodes))
    assert {end for edge in edges for end in edge} <= set(nodes)
    assert ("r2", "r1") in edges
    assert ("speaker:Anna Vidal", "c-r1-x2") in edges


def test_ftm_entities_point_at_each_other(case: Material) -> None:
    entities = [json.loads(line) for line in case_format("ftm").render(case).splitlines()]
    ids = {each["id"] for each in entities}
    assert len(ids) == len(entities)
    assert all(isinstance(value, list) for each in entities for value in each["properties"].values())
    mentions = [each for each in entities if each["schema"] == "Mention"]
    assert mentions
    assert {each["properties"][end][0] for each in mentions for end in ("document", "resolved")} <= ids
    assert "Anna Vidal" in [each["properties"].get("name", [""])[0] for each in entities if each["schema"] == "Person"]


def test_ftm_has_countries_in_two_letters_and_times_in_utc(case: Material) -> None:
    records = [
        (id_, replace(record, entities=tuple(replace(each, country="BGR") for each in record.entities)))
        for id_, record in case.records()
    ]
    told = case_format("ftm").render(replace(case, records=lambda: iter(records)))
    entities = [json.loads(line)["properties"] for line in told.splitlines()]
    assert {each["publishedAt"][0] for each in entities if "publishedAt" in each} == {
        "2024-05-10T05:00:00",
        "2024-05-11",
    }
    assert {country for each in entities for country in each.get("country", ())} == {"bg"}


def test_outlets_that_nobody_names_are_no_bodies(case: Material) -> None:
    outside = Origin(name="unnamed outlets (r2)", kind="outside", path=("r2",), why="names no outlet")
    claim = replace(case.account.claims[0], named=(outside,))
    vague = replace(case, account=replace(case.account, claims=(claim,)))
    assert "unnamed outlets" not in [each.get("name") for each in read(vague, "stix")["objects"]]
    assert [each["author"] for each in read(vague, "jsonld")["@graph"] if each["@type"] == "Claim"] == [[]]


def test_jsonld_claims_appear_in_articles_of_the_graph(case: Material) -> None:
    found = read(case, "jsonld")
    assert found["@context"][0] == "https://schema.org"
    articles = {each["@id"] for each in found["@graph"] if each["@type"] == "NewsArticle"}
    (claim,) = [each for each in found["@graph"] if each["@type"] == "Claim"]
    assert {each["@id"] for each in claim["appearance"]} == articles
    assert claim["independentOrigins"] == {"@type": "QuantitativeValue", "minValue": 1, "maxValue": 2}
    assert "reviewRating" not in json.dumps(found)


def test_annotations_select_the_same_words_by_position_and_by_quotation(case: Material) -> None:
    page = read(case, "webannotation")["first"]
    texts = {each.url: abstract.text for each, abstract in zip(case.reports, case.abstracts, strict=True)}
    ids = [item["id"] for item in page["items"]]
    assert len(ids) == len(set(ids)) == 5
    for item in page["items"]:
        position, quotation = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quotation["exact"]
        assert f"{quotation['prefix']}{quotation['exact']}{quotation['suffix']}" in text


def test_the_stix_bundle_keeps_the_rules_of_its_objects(case: Material) -> None:
    bundle = read(case, "stix")
    ids = {each["id"] for each in bundle["objects"]}
    assert len(ids) == len(bundle["objects"])
    needed = {
        "identity": {"name"},
        "note": {"content", "object_refs"},
        "report": {"name", "published", "object_refs"},
    }
    for each in bundle["objects"]:
        kind, _, number = each["id"].partition("--")
        assert kind == each["type"]
        assert UUID(number).version == 5
        assert needed[kind] | {"spec_version", "created", "modified"} <= set(each)
        assert not any(name.startswith("_") for name in each)
        assert set(each.get("object_refs", ids)) <= ids
        for moment in ("created", "modified"):
            datetime.strptime(each[moment], "%Y-%m-%dT%H:%M:%S.%fZ")
    times = {each["name"]: each["published"] for each in bundle["objects"] if each["type"] == "report"}
    assert times["Bridge *shut* <r1>"] == "2024-05-10T05:00:00.000Z"


@pytest.mark.parametrize("name", [*REPORTS, *DATA])
def test_odd_characters_break_no_format(case: Material, name: str) -> None:
    odd = "\x00\x1b \u202e |]]>\ufffe"
    claim = replace(case.account.claims[0], text=odd, id="c\x01")
    risky = replace(case, name=odd, account=replace(case.account, claims=(claim,)))
    content = case_format(name).render(risky)
    if name == "gexf":
        Xml.fromstring(content)
    if name in ("json", "jsonld", "webannotation", "stix"):
        json.loads(content)
