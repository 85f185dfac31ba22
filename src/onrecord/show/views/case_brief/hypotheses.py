"""Competing hypotheses: the ranking, the evidence, and what the ranking hangs on; all of it people's work."""

from onrecord.analyse.hypotheses import hypotheses as weighed
from onrecord.show.views.case import Material, capital, unframed
from onrecord.show.views.case_brief.paper import Section, Table


def hypotheses(material: Material) -> Section:
    """The matrix as three tables."""
    matrix = weighed(material.account, material.judgements)
    names = tuple(each.id for each in matrix.hypotheses)
    if not names:
        return Section("hypotheses", "Competing hypotheses", "", ())
    ranking = tuple((str(each.rank), each.id, each.text, f"{each.inconsistency:.2f}") for each in matrix.hypotheses)
    rows = tuple(
        (
            capital(unframed(row.text)),
            row.origin or "",
            *(row.ratings.get(name, "") for name in names),
            f"{row.diagnosticity:.2f}",
            f"{row.credibility} / {row.relevance}",
            ", ".join(row.by),
        )
        for row in matrix.evidence
    )
    head = ("Evidence", "Origin", *names, "Diagnosticity", "Credibility / relevance", "Rated by")
    texts = {row.id: capital(unframed(row.text)) for row in matrix.evidence}
    turns = tuple((texts.get(turn.evidence, turn.evidence), turn.why) for turn in matrix.turns)
    tables = (
        Table("Ranking: the least against it first", ("Rank", "Hypothesis", "In words", "Inconsistency"), ranking),
        *((Table("Evidence: one row an origin, from CC to II", head, rows),) if rows else ()),
        *((Table("What the ranking hangs on", ("Evidence", "Without it"), turns),) if turns else ()),
    )
    lead = "Stated and rated by people: CC is very consistent with a hypothesis, II very inconsistent."
    return Section("hypotheses", "Competing hypotheses", lead, tables)
