"""Forecasts: who foresaw what, how it turned out, and how good the forecasters were."""

from collections.abc import Sequence

from onrecord.analyse.forecasts import scores
from onrecord.model import Entry
from onrecord.show.views.case import Citations, Material, capital
from onrecord.show.views.case_brief.paper import Item, Section, Table
from onrecord.show.views.case_brief.quoting import quoted, quotes
from onrecord.show.views.case_brief.wording import MACHINE

FORECASTS = 40


def forecasts(material: Material, cited: Citations) -> Section:
    """Those with a likelihood and an outcome first."""
    entries = material.account.forecasts
    told = sorted(entries, key=lambda entry: (entry.low is None, entry.outcome == "open"))
    lead = "Outcomes are proposals from later reports until a person resolves them."
    if len(entries) > FORECASTS:
        lead += f" {FORECASTS} of {len(entries)}, those with a likelihood and an outcome first."
    items = (_entry(entry, cited) for entry in told[:FORECASTS])
    return Section("forecasts", "Forecasts", lead, (*items, *_scored(entries)))


def _entry(entry: Entry, cited: Citations) -> Item:
    facts = [entry.who or "nobody named"]
    if entry.term and entry.low is not None and entry.high is not None:
        facts.append(f"{entry.term} ({entry.low:.0%} to {entry.high:.0%})")
    elif entry.term:
        facts.append(f"“{entry.term}”, no figure")
    if entry.due:
        facts.append(f"by {entry.due}")
    outcome = entry.outcome.replace("_", " ")
    facts.append(outcome if entry.outcome == "open" or entry.resolved_by else f"{outcome} (proposed)")
    places = [
        ("foreseen", entry.at),
        *(("what came", at) for at in entry.evidence),
        *(("said again", at) for at in entry.repeats),
    ]
    return Item(
        heading=capital(quoted(cited, entry.at).strip("… ")),
        facts=tuple(facts),
        quotes=tuple(quotes(cited, places, whole=("foreseen", "what came", "said again"))),
        notes=(cited.named(entry.why),) if entry.why else (),
        made_by=f"resolved by {entry.resolved_by}" if entry.resolved_by else MACHINE,
    )


def _scored(entries: Sequence[Entry]) -> tuple[Table, ...]:
    """The scores of those who have a name and a forecast with an outcome."""
    found = [score for score in scores([each for each in entries if each.who]) if score.resolved or score.pending]
    rows = tuple(
        (
            score.who,
            *(("", "") if score.brier is None else (f"{score.brier:.2f}", str(score.resolved))),
            *(("", "") if score.proposed is None else (f"{score.proposed:.2f}", str(score.pending))),
        )
        for score in found
    )
    head = ("Forecaster", "On outcomes people resolved", "How many", "On outcomes the machine proposes", "How many")
    caption = "Brier scores: 0 is perfect, 0.25 is a coin, 1 is always surely wrong"
    return (Table(caption, head, rows).filled,) if rows else ()
