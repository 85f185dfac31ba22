"""Which person of our table a report means, and what the person is at its date; nobody when it is not sure.

A full name means its bearer unless the report gives a private calling or another country. A surname needs an office, a
country, or to be one of the few that belong to one person. An office without a name means whoever held it at the date.
"""

from collections.abc import Iterable, Sequence

from onrecord.link.actors import roster
from onrecord.link.actors.around import Beside
from onrecord.link.actors.facts import NOTHING, Facts
from onrecord.link.actors.offices import fits, is_head, listed
from onrecord.link.actors.roster import Person
from onrecord.link.actors.words import body_in, is_staff, sector_of_title, words_of


def named(names: Iterable[str], said: Sequence[Beside], date: str | None) -> Facts:
    """What is known of a person under these names, with what stands beside them."""
    person = who(names, said, date)
    if person is None:
        told = together_said(said)
        return Facts(told.country) if any(beside.calling for beside in said) else told
    former = any(beside.former for beside in said)
    return _with_title(person.facts(date, _title(said), former), said, former)


def who(names: Iterable[str], said: Sequence[Beside], date: str | None) -> Person | None:
    """The person of our table, None unless one alone can be meant."""
    forms = [*names]
    titles = [beside.title for beside in said if beside.title]
    if any(beside.calling for beside in said):
        return None
    known = [roster.by_name(name) for name in (*forms, *(f"{title} {name}" for title in titles for name in forms))]
    for found in sorted(filter(None, known), key=len):
        if person := _one(found, said, date):
            return person
    if any(" " in name for name in forms):
        return None
    return next(filter(None, (_by_surname(name, said, date) for name in forms)), None)


def in_office(beside: Beside, date: str | None) -> Facts:
    """Who held an office that is named without its holder, and what the words say in any case."""
    words = [word for word in words_of(beside.phrase) if word.lower() not in listed("standing")]
    told = together_said((beside,))
    around = body_in(words, date)
    spoken = _spoken_for(words, told, around)
    if date is None or beside.indefinite or beside.former or beside.elect or not beside.title:
        return spoken
    plain = [word for word in words if word.lower() not in ("the", "a", "an", "former")]
    held = roster.holders(beside.country, beside.title, date) or roster.holders(None, " ".join(plain), date)
    if len(held) != 1:
        return spoken
    return held[0].facts(date, beside.title if beside.country else " ".join(plain))


def led_by(words: Sequence[str]) -> str | None:
    """The country whose government goes by its leader's name: "the Trump administration"."""
    if len(words) < 2 or words[-1].lower() not in listed("governments"):
        return None
    found = {
        term.country
        for person in roster.by_surname(words[-2])
        for term in person.terms
        if is_head(term.role) and term.country
    }
    return found.pop() if len(found) == 1 else None


def together_said(said: Sequence[Beside]) -> Facts:
    """What the words beside a person say: the country, the office, and whether it is over."""
    country = next((beside.country for beside in said if beside.country), None)
    title = _title(said)
    if not title:
        return Facts(country)
    sector = sector_of_title(title.split())
    over = any(beside.former for beside in said)
    elect = any(beside.elect for beside in said) and not title.endswith("-elect")
    role = f"former {title}" if over else f"{title}-elect" if elect else title
    return Facts(country, "ELI" if over and sector in roster.LEFT else sector, role.replace("defense", "defence"))


def _spoken_for(words: Sequence[str], told: Facts, around: Facts) -> Facts:
    """An official of a body has its country, and its sector where the office has none of its own."""
    sector = told.sector or (around.sector if is_staff(words) or around != NOTHING else None)
    return Facts(told.country or around.country, sector, told.role)


def _title(said: Sequence[Beside]) -> str:
    return next((beside.title for beside in said if beside.title), "")


def _with_title(facts: Facts, said: Sequence[Beside], former: bool) -> Facts:
    """The table's facts, or the report's where it speaks of an office that the table does not know of."""
    told = together_said(said)
    newly_elected = (told.role or "").endswith("-elect") and not (facts.role or "").endswith("-elect")
    if facts.role is None or newly_elected or (former and facts.role == _title(said)):
        return Facts(facts.country, told.sector, told.role, facts.known_as, facts.wikidata)
    return facts


def _one(found: tuple[Person, ...], said: Sequence[Beside], date: str | None) -> Person | None:
    """The bearer of a name: the only one, or of several the one whose office fits the title at the date."""
    possible = [person for person in found if not _contradicted(person, said)]
    if len(possible) > 1 and date:
        title = _title(said)
        possible = [person for person in possible if (person.holds(title, date) if title else person.now(date))]
    return possible[0] if len(possible) == 1 else None


def _contradicted(person: Person, said: Sequence[Beside]) -> bool:
    """Whether the country beside the name is none of the person's; those who serve many have none to clash."""
    serves_states = all(term.country for term in person.terms)
    return any(
        beside.country is not None
        and bool(person.countries)
        and beside.country not in person.countries
        and (serves_states or not _fits_any(person, beside.title))
        for beside in said
    )


def _fits_any(person: Person, title: str) -> bool:
    return bool(title) and any(fits(title, term.role, term.sector) for term in person.terms)


def _by_surname(name: str, said: Sequence[Beside], date: str | None) -> Person | None:
    """The one person of a surname whose office at the date is the one said, or who leads the country said."""
    if date is None:
        return None
    possible = [person for person in roster.by_surname(name) if not _contradicted(person, said)]
    if any(beside.elect for beside in said):
        return _only(p for p in possible if any(term.role.endswith("-elect") for term in p.now(date)))
    if title := _title(said):
        over = any(beside.former for beside in said)
        holding = [] if over else [person for person in possible if person.holds(title, date)]
        return _only(holding or (person for person in possible if person.held(title, date)))
    if any(beside.country for beside in said):
        return _only(p for p in possible if any(is_head(term.role) for term in p.now(date)))
    return None


def _only(found: Iterable[Person]) -> Person | None:
    people = tuple(found)
    return people[0] if len(people) == 1 else None
