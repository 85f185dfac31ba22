"""Reports, speakers and claims as a graph in GEXF 1.3: who says what where, and who takes it from whom."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from onrecord.show.views.case import Material

SUFFIX = ".gexf"
NAMESPACE = "http://gexf.net/1.3"

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Node = tuple[str, str, str]  # id, label, kind
Edge = tuple[str, str, str, float]  # from, to, kind, weight


def render(case: Material) -> bytes:
    """The graph."""
    root = Xml.Element("gexf", xmlns=NAMESPACE, version="1.3")
    graph = Xml.SubElement(root, "graph", defaultedgetype="directed")
    for kind in ("node", "edge"):
        attributes = Xml.SubElement(graph, "attributes", {"class": kind})
        Xml.SubElement(attributes, "attribute", id="kind", title="kind", type="string")
    nodes = Xml.SubElement(graph, "nodes")
    for id_, label, kind in dict.fromkeys(_nodes(case)):
        _kind(Xml.SubElement(nodes, "node", id=_fit(id_), label=_fit(label)), kind)
    edges = Xml.SubElement(graph, "edges")
    for number, (source, target, kind, weight) in enumerate(dict.fromkeys(_edges(case))):
        ends = {"source": _fit(source), "target": _fit(target)}
        _kind(Xml.SubElement(edges, "edge", {"id": f"e{number}", "weight": f"{weight:g}", **ends}), kind)
    Xml.indent(root)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _kind(parent: Xml.Element, kind: str) -> None:
    values = Xml.SubElement(parent, "attvalues")
    Xml.SubElement(values, "attvalue", {"for": "kind", "value": kind})


def _nodes(case: Material) -> Iterator[Node]:
    for each in case.reports:
        yield (
            each.id,
            ", ".join(word for word in (each.outlet, (each.published or "")[:10]) if word) or each.id,
            "report",
        )
    for claim in case.account.claims:
        yield claim.id, claim.text, "claim"
        for origin in claim.named:
            if origin.kind != "report":
                yield f"speaker:{origin.name}", origin.name, "speaker"
    for link in case.account.links:
        if link.outside:
            yield f"outside:{link.outside}", link.outside, "outside"


def _edges(case: Material) -> Iterator[Edge]:
    """Reports take from reports, claims stand in reports, and come from speakers."""
    for link in case.account.links:
        target = link.target or (f"outside:{link.outside}" if link.outside else None)
        if target:
            yield link.source, target, link.kind, link.score
    for claim in case.account.claims:
        for member in claim.members:
            yield member.at.report, claim.id, member.stance, 1.0
        for origin in claim.named:
            if origin.kind != "report":
                yield f"speaker:{origin.name}", claim.id, "deny" if origin.denies else "assert", 1.0


def _fit(words: str) -> str:
    return _UNFIT.sub("�", words)
