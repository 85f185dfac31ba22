"""The dossier: everything a case has on record about one person, body, place or thing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.analyse.naming import Roll, answers_to, plain, roll
from onrecord.case.view import CaseView, Filed
from onrecord.model import Account, At, Entity, Event, Quantity, Record, Span, Statement, cover, overlap, surface
from onrecord.model.proposition import Proposition

NEAR = 1.05  # figures nearer than this are one figure, rounded or converted


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on record: `words` in the `sentence` they stand in, with the outlet and the day of publication."""

    at: At
    words: str
    sentence: str
    outlet: str | None
    published: str | None
    who: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is said of one property ("range"): the values side by side, and whether they differ."""

    name: str
    values: tuple[Line, ...]
    differ: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """`others` are the names that the words could mean as well: then nothing else is filled in but what is sure.

    `titles` is what reports call it; `claims` the ids of claims of the account with a member that names it; `unread`
    how many older reports may name it too and were left aside.
    """

    name: str | None
    types: tuple[str, ...] = ()
    titles: tuple[Line, ...] = ()
    by: tuple[Line, ...] = ()
    about: tuple[Line, ...] = ()
    events: tuple[Line, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    mentions: tuple[Line, ...] = ()
    claims: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    unread: int = 0


def about(view: CaseView, account: Account, name: str) -> Dossier:
    """The dossier of whoever or whatever is asked for: full name, last name, acronym, or the name it is known under."""
    if not plain(name):
        return Dossier(name=None)
    pages = list(_pages(view, name))
    names = roll(_name(entity) for page in pages for entity in page.entities)
    full = {names.fullest(_name(entity)) for page in pages for entity in page.entities} or {name}
    exact = {each for each in full if plain(each) == plain(name)} or full
    if len(exact) != 1:
        return Dossier(name=None, others=tuple(sorted(exact)))
    meant = next(iter(exact))
    kept = [page for page in pages if page.keep(meant, names)]
    return _dossier(meant, tuple(sorted(full - exact)), kept, account) if kept else Dossier(name=None)


def _pages(view: CaseView, name: str) -> Iterator["_Page"]:
    """The reports that may name it."""
    asked = plain(name)
    filed = {each.id: each for each in view.reports}
    for id_, record in view.records():
        found = _answering(record, name)
        if found or asked in record.report.text.casefold():
            yield _Page(filed[id_], record, asked, found)


@dataclass(slots=True)
class _Page:
    """A report with the entities in it that are asked for."""

    filed: Filed
    record: Record
    asked: str
    entities: list[Entity]
    ids: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)

    def keep(self, name: str, names: Roll) -> bool:
        """Keep only who is meant, by entity or by the bare words; False where the report does not name it."""
        self.entities = [each for each in self.entities if names.fullest(_name(each)) == name]
        self.ids = {each.id for each in self.entities}
        known = [mention for each in self.entities for mention in each.mentions]
        written = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.record.report.text, re.IGNORECASE)
        spans = [Span(*match.span()) for match in written]
        loose = [span for span in spans if not any(overlap(span, each) for each in known)]
        self.mentions = sorted([*known, *loose])
        return bool(self.mentions)

    def is_speaker(self, statement: Statement) -> bool:
        """Whether it says this."""
        said_by = plain(statement.speaker.name or "")
        if statement.speaker.entity in self.ids:
            return True
        return bool(said_by) and f" {self.asked}".endswith(f" {said_by}") and self.names(statement.source)

    def line(self, span: Span, words: str | None = None, who: str | None = None, kind: str | None = None) -> Line:
        text = self.record.report.text
        return Line(
            at=At(self.filed.id, span.start, span.end),
            words=words or surface((span,), text),
            sentence=" ".join(self.sentence(span).of(text).split()),
            outlet=self.filed.outlet,
            published=self.filed.published,
            who=who,
            kind=kind,
        )

    def sentence(self, span: Span) -> Span:
        """The sentence around, as far as a proposition knows it."""
        around = (each.sentence for each in self.record.propositions if each.sentence.contains(span))
        return next(around, span)

    def names(self, spans: Iterable[Span]) -> bool:
        """Whether one of the mentions stands in these stretches."""
        return any(span.contains(mention) for span in spans for mention in self.mentions)


def _dossier(name: str, others: tuple[str, ...], pages: list[_Page], account: Account) -> Dossier:
    sections = (_titles, _by, _about, _events, _mentions)
    titles, by, said_about, events, mentions = (
        tuple(_once(line for page in pages for line in section(page))) for section in sections
    )
    spans = {page.filed.id: page for page in pages}
    claims = tuple(
        claim.id
        for claim in account.claims
        if any(
            member.at.report in spans and spans[member.at.report].names((Span(member.at.start, member.at.end),))
            for member in claim.members
        )
    )
    return Dossier(
        name=name,
        types=tuple(dict.fromkeys(entity.type for page in pages for entity in page.entities)),
        titles=titles,
        by=by,
        about=said_about,
        events=events,
        attributes=_attributes(pages),
        mentions=mentions,
        claims=claims,
        others=others,
    )


def _answering(record: Record, name: str) -> list[Entity]:
    """The entities of a report that may be asked for by these words."""
    return [
        each
        for each in record.entities
        if any(answers_to(form, name) for form in (each.name, each.known_as) if form) and each.mentions
    ]


def _name(entity: Entity) -> str:
    return entity.known_as or entity.name


def _titles(page: _Page) -> Iterator[Line]:
    """What it is called: titles of speakers and roles of entities."""
    told: dict[str, Line] = {}
    for statement in page.record.statements:
        if page.is_speaker(statement) and statement.speaker.title and statement.source:
            line = page.line(statement.source[0], statement.speaker.title)
            told.setdefault(line.words.casefold(), line)
    for entity in page.entities:
        if entity.role:
            told.setdefault(entity.role.casefold(), page.line(entity.mentions[0], entity.role))
    yield from told.values()


def _by(page: _Page) -> Iterator[Line]:
    for statement in page.record.statements:
        if page.is_speaker(statement) and statement.content:
            yield _statement(page, statement)


def _about(page: _Page) -> Iterator[Line]:
    for statement in page.record.statements:
        if not page.is_speaker(statement) and page.names(statement.content):
            yield _statement(page, statement)


def _statement(page: _Page, statement: Statement) -> Line:
    span = cover(statement.content) or Span(0, 0)
    words = surface(statement.content, page.record.report.text)
    return page.line(span, words, statement.speaker.name, statement.act)


def _events(page: _Page) -> Iterator[Line]:
    """What it did and what was done to it."""
    for event in page.record.events:
        if any(actor.entity in page.ids for actor in (*event.actors, *event.recipients)) and event.trigger:
            yield page.line(event.trigger[0], _told(event), None, event.factuality)


def _told(event: Event) -> str:
    actors = ", ".join(dict.fromkeys(actor.text for actor in event.actors)) or "somebody"
    recipients = ", ".join(dict.fromkeys(actor.text for actor in event.recipients))
    return f"{actors} · {event.type.lower()}" + (f" · {recipients}" if recipients else "")


def _mentions(page: _Page) -> Iterator[Line]:
    for mention in page.mentions:
        yield page.line(mention)


def _attributes(pages: list[_Page]) -> tuple[Attribute, ...]:
    """Its figures by what they measure: those counted or measured of it, and those of a clause it is the subject of."""
    found: dict[str, list[tuple[Quantity, Line]]] = {}
    for page in pages:
        for quantity in page.record.quantities:
            slot = _slot(page, quantity)
            if slot and quantity.same_as is None:
                found.setdefault(slot, []).append((quantity, page.line(quantity.span)))
    return tuple(
        Attribute(slot, tuple(_once(line for _, line in values)), _differ(values))
        for slot, values in sorted(found.items())
    )


def _slot(page: _Page, quantity: Quantity) -> str | None:
    """What a figure is of, None where it is not of the thing asked for."""
    around = [each for each in page.record.propositions if each.start <= quantity.start and quantity.end <= each.end]
    clause = min(around, key=lambda each: each.end - each.start, default=None)
    of = plain(quantity.of or "")
    is_own = any(of and answers_to(_name(entity), of) for entity in page.entities)
    is_subject = clause is not None and (page.names(clause.subject) or _leads(page, clause))
    if not is_own and not is_subject:
        return None
    if of and not is_own:
        return of
    if quantity.dimension == "time" and quantity.span.of(page.record.report.text).isdigit():
        return "age"
    return quantity.dimension if quantity.dimension != "count" else clause.predicate if clause else "count"


def _leads(page: _Page, clause: Proposition) -> bool:
    """Whether the clause begins with a mention, where no subject was marked."""
    return not clause.subject and page.names((Span(clause.start, min(clause.end, clause.start + 40)),))


def _differ(values: list[tuple[Quantity, Line]]) -> bool:
    """Whether figures of two sentences cannot both be so, in one unit; open ends give room."""
    ranges = [
        (
            quantity.si_unit or quantity.unit,
            line.sentence,
            _end(quantity.si_low, quantity.low, float("-inf")),
            _end(quantity.si_high, quantity.high, float("inf")),
        )
        for quantity, line in values
    ]
    return any(
        one[0] == other[0] and one[1] != other[1] and (one[2] > other[3] * NEAR or other[2] > one[3] * NEAR)
        for place, one in enumerate(ranges)
        for other in ranges[:place]
    )


def _end(si: float | None, own: float | None, open_: float) -> float:
    return si if si is not None else own if own is not None else open_


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Each once: what copies carry word for word is told by its first report."""
    seen = set()
    for line in lines:
        key = (line.words, line.sentence, line.kind)
        if key not in seen:
            seen.add(key)
            yield line
