"""The brief of a case: what an analyst hands over, as headings, items and tables that any paper format can draw."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.analyse.forecasts import scores
from onrecord.analyse.hypotheses import hypotheses
from onrecord.analyse.keyed import is_disputed, is_key, weight
from onrecord.analyse.sources import Audit, Heard, Shelf, audit
from onrecord.analyse.timeline import timeline
from onrecord.model import Claim, Contradiction, Count, Entry, Origin
from onrecord.show.views.case import Citations, Cited, Material, capital, unframed

KEY = 20  # claims told in full; as with what follows, the data exports hold them all
HAPPENINGS = 80
FORECASTS = 40
HEARD = 25
LONGEST = 160  # characters of a sentence that makes a heading
MACHINE = "found by machine"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words from a report, under a label ("asserted, The Post (r1):"); `also` are other places of the same words."""

    label: str
    cited: Cited
    also: tuple[Cited, ...] = ()

    @property
    def words(self) -> str:
        """The words without what a cut left at their ends; the citation has them as they stand."""
        return unframed(self.cited.words)

    @property
    def all(self) -> tuple[Cited, ...]:
        """Every place that has the words."""
        return self.cited, *self.also


@dataclass(frozen=True, slots=True)
class Item:
    """One finding: its heading, what is known of it in short, the words it stands on, further notes, who says so."""

    heading: str
    facts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[str, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief; `id` is its fragment, `lead` its first sentence."""

    id: str
    heading: str
    lead: str
    blocks: tuple[Item | Table, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole: `lead` says what it is and how it was made."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    citations: tuple[Cited, ...]


def brief(material: Material) -> Brief:
    """The brief of a case. Sections without anything to tell are left out, the citations come last."""
    cited = Citations(material)
    people = _people(material)
    audited = audit(material.abstracts, material.account)
    sections = (
        _claims(material, cited, people),
        _contradictions(material, cited, people),
        _timeline(material, cited),
        _forecasts(material, cited),
        _matrix(material),
        _sources(audited),
        _reports(material),
    )
    return Brief(
        title=material.name,
        lead=tuple(_lead(material)),
        sections=tuple(section for section in sections if section.blocks),
        citations=tuple(cited),
    )


def _lead(material: Material) -> Iterator[str]:
    days = sorted(each.published[:10] for each in material.reports if each.published)
    outlets = len({each.outlet for each in material.reports if each.outlet})
    when = f", published {days[0]} to {days[-1]}" if days else ""
    account = material.account
    yield (
        f"{_count(len(material.reports), 'report')} of {_count(outlets, 'outlet')}{when}; "
        f"{_count(len(account.claims), 'claim')}, {_count(len(account.contradictions), 'contradiction')}, "
        f"{_count(len(account.forecasts), 'forecast')}."
    )
    yield (
        "Everything here was found by a machine in the words of the reports, but for what bears a person’s name. "
        "A count of origins says how many can know a thing independently, not whether it is true. "
        "Numbers in brackets lead to the words."
    )


def _people(material: Material) -> dict[str, str]:
    """What people decided, by what it is about."""
    past = {"accept": "accepted", "edit": "edited", "merge": "merged", "split": "split", "link": "linked"}
    return {
        each.subject: f"{past[each.verb]} by {each.by}, {each.at[:10]}"
        for each in material.judgements
        if each.verb in past
    }


def _claims(material: Material, cited: Citations, people: dict[str, str]) -> Section:
    shared = sorted(filter(is_key, material.account.claims), key=lambda each: (not is_disputed(each), weight(each)))
    rest = len(shared) - KEY
    lead = "Claims that several outlets carry or that somebody denies: the disputed ones, then those on most origins."
    if rest > 0:
        lead += f" {KEY} of {len(shared)}; the data exports hold all of them."
    items = tuple(_claim(claim, cited, people) for claim in shared[:KEY])
    return Section("claims", "Key claims", lead, items)


def _claim(claim: Claim, cited: Citations, people: dict[str, str]) -> Item:
    facts = [claim.status, f"{_range(claim.origins, 'origin')} in {_count(claim.outlets, 'outlet')}"]
    if claim.denying.high:
        facts.append(f"denied by {_range(claim.denying, 'origin')}")
    return Item(
        heading=_heading(claim, cited),
        facts=tuple(facts),
        quotes=tuple(_quotes(claim, cited)),
        notes=(
            *(_origin(origin, cited) for origin in claim.named),
            *(f"Not counted, {cited.outlet(each.report)}: {_sentence(each.why)}" for each in claim.excluded),
        ),
        made_by=people.get(claim.id, MACHINE),
    )


def _heading(claim: Claim, cited: Citations) -> str:
    """The claim in a whole sentence where it has a short one, with dots where it is a part of a long one."""
    words = unframed(claim.text)
    mine = next((each for each in claim.members if unframed(cited.cite(each.at).words) == words), None)
    sentence = cited.sentence(mine.id) if mine else words
    if sentence.startswith(words):
        return capital(words)
    return capital(sentence) if len(sentence) <= LONGEST else f"… {words}"


def _quotes(claim: Claim, cited: Citations) -> Iterator[Quote]:
    """The words of the claim, those that several reports carry once."""
    found: dict[tuple[str, str], list[Cited]] = {}
    for member in claim.members:
        place = cited.cite(member.at)
        found.setdefault((member.stance, unframed(place.words).casefold()), []).append(place)
    for (stance, _), places in found.items():
        outlets = dict.fromkeys(cited.outlet(place.at.report) for place in places)
        yield Quote(f"{_STANCES[stance]}, {', '.join(outlets)}:", places[0], tuple(places[1:]))


_STANCES = {"assert": "asserted", "deny": "denied", "report": "reported at a distance", "doubt": "doubted"}


def _origin(origin: Origin, cited: Citations) -> str:
    """An origin, the way from it to the last report, and why it is one, but where its name tells that."""
    side = "Denying origin" if origin.denies else "Origin"
    if origin.kind == "report":
        who = f"{' → '.join(map(cited.outlet, origin.path))} itself"
    else:
        who = f"{origin.name} ({origin.kind}), by way of {' → '.join(map(cited.outlet, origin.path))}"
    why = "" if origin.why == "is named" else f" {_sentence(origin.why)}"
    same = " May be one with another origin." if origin.maybe_same else ""
    return f"{side}: {who}.{why}{same}"


def _sentence(words: str) -> str:
    """Words with a capital at the front and a stop at the end."""
    return capital(words) + ("" if words.endswith((".", "!", "?")) or not words else ".")


def _contradictions(material: Material, cited: Citations, people: dict[str, str]) -> Section:
    items = tuple(_contradiction(each, cited, people) for each in material.account.contradictions)
    return Section(
        "contradictions", "Contradictions", "What cannot both be so, with the sentences of both sides.", items
    )


def _contradiction(each: Contradiction, cited: Citations, people: dict[str, str]) -> Item:
    sides = {"a": "one side", "b": "the other side"}
    pairs = sorted(zip(each.sides, each.members, strict=True))
    return Item(
        heading=each.why,
        facts=(each.kind,),
        quotes=tuple(Quote(f"{sides[side]}, {cited.outlet(at.report)}:", cited.cite(at)) for side, at in pairs),
        notes=(),
        made_by=people.get(each.id, MACHINE),
    )


def _timeline(material: Material, cited: Citations) -> Section:
    happenings = timeline(material.abstracts)
    told_most = sorted(happenings, key=lambda each: -each.outlets)[:HAPPENINGS]
    rows = tuple(
        (
            each.first if each.first == each.last else f"{each.first} – {each.last}",
            {"told": "", "foreseen": "foreseen", "denied": "said not to be so"}[each.kind],
            each.text,
            " ".join(f"[{cited.cite(told.at).number}]" for told in each.tellings),
        )
        for each in sorted(told_most, key=lambda each: (each.first, each.last))
    )
    lead = "By the day that reports give, with the first and the last day where they leave it open."
    if len(happenings) > HAPPENINGS:
        lead += f" The {HAPPENINGS} told by most outlets of {len(happenings)}; the data exports hold all of them."
    tables = (Table("Happenings", ("When", "Kind", "What", "Told in"), rows),) if rows else ()
    return Section("timeline", "Timeline", lead, tables)


def _forecasts(material: Material, cited: Citations) -> Section:
    entries = material.account.forecasts
    told = sorted(entries, key=lambda entry: (entry.low is None, entry.outcome == "open"))
    items: list[Item | Table] = [_entry(entry, cited) for entry in told[:FORECASTS]]
    scored = [score for score in scores(entries) if score.resolved or score.pending]
    if scored:
        rows = tuple(
            (score.who, _number(score.brier), str(score.resolved), _number(score.proposed), str(score.pending))
            for score in scored
        )
        head = ("Forecaster", "Brier, resolved by people", "on", "Brier, proposed outcomes", "on")
        items.append(Table("Brier scores: 0 is perfect, 0.25 is a coin", head, rows))
    lead = "Outcomes are proposals from later reports until a person resolves them."
    if len(entries) > FORECASTS:
        lead += f" {FORECASTS} of {len(entries)}, those with a likelihood and an outcome first."
    return Section("forecasts", "Forecasts", lead, tuple(items))


def _entry(entry: Entry, cited: Citations) -> Item:
    place = cited.cite(entry.at)
    facts = [entry.who or "nobody named"]
    if entry.term and entry.low is not None and entry.high is not None:
        facts.append(f"{entry.term} ({entry.low:.0%} to {entry.high:.0%})")
    elif entry.term:
        facts.append(f"{entry.term} (no figure)")
    if entry.due:
        facts.append(f"by {entry.due}")
    outcome = entry.outcome.replace("_", " ")
    facts.append(outcome if entry.outcome == "open" or entry.resolved_by else f"{outcome} (proposed)")
    return Item(
        heading=capital(unframed(place.words)),
        facts=tuple(facts),
        quotes=(
            Quote(f"foreseen, {cited.outlet(entry.at.report)}:", place),
            *(Quote(f"what came, {cited.outlet(at.report)}:", cited.cite(at)) for at in entry.evidence),
            *(Quote(f"said again, {cited.outlet(at.report)}:", cited.cite(at)) for at in entry.repeats),
        ),
        notes=(entry.why,) if entry.why else (),
        made_by=f"resolved by {entry.resolved_by}" if entry.resolved_by else MACHINE,
    )


def _matrix(material: Material) -> Section:
    """The competing hypotheses; the whole section is people's work."""
    matrix = hypotheses(material.account, material.judgements)
    names = tuple(each.id for each in matrix.hypotheses)
    if not names:
        return Section("hypotheses", "Competing hypotheses", "", ())
    ranking = tuple((str(each.rank), each.id, each.text, f"{each.inconsistency:.2f}") for each in matrix.hypotheses)
    rows = tuple(
        (
            row.text,
            row.origin or "",
            *(row.ratings.get(name, "") for name in names),
            f"{row.diagnosticity:.2f}",
            f"{row.credibility} / {row.relevance}",
            ", ".join(row.by),
        )
        for row in matrix.evidence
    )
    head = ("Evidence", "Origin", *names, "Diagnosticity", "Credibility / relevance", "Rated by")
    turns = tuple((turn.evidence, turn.why) for turn in matrix.turns)
    tables = [
        Table("Ranking: the least against it first", ("Rank", "Hypothesis", "In words", "Inconsistency"), ranking),
        Table("Evidence: one row an origin", head, rows),
    ]
    if turns:
        tables.append(Table("What the ranking hangs on", ("Evidence", "Without it"), turns))
    return Section("hypotheses", "Competing hypotheses", "Stated and rated by people.", tuple(tables))


def _sources(audited: Audit) -> Section:
    blocks = []
    if audited.outlets:
        head = ("Outlet", "Reports", "Carried over", "Citing others", "Statements", "Unnamed", "Unnamed with a reason")
        blocks.append(Table("Outlets", head, tuple(map(_shelf, audited.outlets))))
    if audited.heard:
        head = ("Source", "Kind", "Called", "Outlets", "Reports", "Statements", "On what grounds")
        blocks.append(Table("Who is heard", head, tuple(map(_heard, audited.heard[:HEARD]))))
    lead = "On whose word the reports stand."
    if audited.single:
        lead += f" {_count(len(audited.single), 'claim')} rest on one origin alone."
    return Section("sources", "Source audit", lead, tuple(blocks))


def _shelf(shelf: Shelf) -> tuple[str, ...]:
    unnamed = f"{shelf.unnamed} ({shelf.unnamed_share:.0%})"
    numbers = (shelf.reports, shelf.copied, shelf.citing, shelf.statements)
    return (shelf.outlet, *map(str, numbers), unnamed, str(shelf.grounded))


def _heard(heard: Heard) -> tuple[str, ...]:
    kind = heard.kind if heard.is_named else f"{heard.kind}, not named"
    numbers = (heard.outlets, len(heard.reports), len(heard.places))
    return (heard.name, kind, "; ".join(heard.titles), *map(str, numbers), "; ".join(heard.grounds))


def _reports(material: Material) -> Section:
    """A source descriptor for each report: what it is, and what it takes from others."""
    taken: dict[str, list[str]] = {}
    for link in material.account.links:
        upstream = link.target or link.outside or "an upstream it does not name"
        taken.setdefault(link.source, []).append(f"{link.kind.replace('_', ' ')} {upstream}")
    rows = tuple(
        (
            each.id,
            each.outlet or "not known",
            (each.published or "not known")[:10],
            each.title or "",
            each.url or "",
            "; ".join(dict.fromkeys(taken.get(each.id, []))),
        )
        for each in material.reports
    )
    head = ("Id", "Outlet", "Published", "Title", "Address", "Takes from others")
    return Section("reports", "Reports", "What was read.", (Table("Source descriptors", head, rows),) * bool(rows))


def _range(count: Count, noun: str) -> str:
    """How many, as a range where unnamed people may be one.

    >>> _range(Count(1, 2), "origin")
    '1 to 2 origins'
    """
    return _count(count.low, noun) if count.low == count.high else f"{count.low} to {_count(count.high, noun)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _number(score: float | None) -> str:
    return "" if score is None else f"{score:.2f}"
