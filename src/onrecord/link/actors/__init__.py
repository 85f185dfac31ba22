"""What is known of an actor at the date of a report: country, sector (PLOVER), role, and who it is in our table.

It answers only where the words themselves or the table are sure; None is "not said".
"""

from dataclasses import dataclass

from onrecord.link.actors import persons
from onrecord.link.actors.around import Beside, acts, beside, of_words, owner, rest_of_office
from onrecord.link.actors.facts import NOTHING, Facts, together
from onrecord.link.actors.roster import by_name
from onrecord.link.actors.words import (
    atlas_country,
    body,
    body_in,
    capital,
    country,
    country_in,
    is_loose,
    is_staff,
    sector_in,
    words_of,
)
from onrecord.markup import Markup
from onrecord.model import Mention, Report
from onrecord.tables import atlas

__all__ = ["Facts", "Scene", "atlas_country", "together"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A report with its language and its date, in which actors are told."""

    markup: Markup
    date: str | None

    @classmethod
    def of(cls, report: Report, markup: Markup) -> "Scene":
        return cls(markup, _day(report.published))

    def facts(self, mention: Mention, words: str) -> Facts:
        """What a mention that names no person says; `words` is the mention without its article."""
        if mention.type == "Nationality":
            return Facts(country=country(words, self.markup.text))
        if mention.type == "Location":
            return self._place(mention, words)
        if mention.type == "Organisation":
            return self._body(mention, words)
        return NOTHING

    def beside(self, mention: Mention, title: str = "") -> Beside:
        """What stands beside a person's mention."""
        return beside(self.markup, mention.span, title)

    def office(self, mention: Mention, phrase: str) -> Facts:
        """What an office without a name says: "the Russian defence minister", "the president of Brazil"."""
        whose = of_words(self.markup, mention.span)
        full = phrase + rest_of_office(self.markup, mention.span) + (f" of {' '.join(whose)}" if whose else "")
        return persons.in_office(beside(self.markup, mention.span, full), self.date)

    def is_person(self, words: str) -> bool:
        """Whether a name taken for something else is that of one person of our table and of no place or body."""
        return len(by_name(words)) == 1 and not body(words, self.date) and (" " in words or not atlas.sites(words))

    def person(self, names: set[str], said: list[Beside]) -> Facts:
        """What is known of a person by all the names and titles of a report."""
        return persons.named(names, said, self.date)

    def _place(self, mention: Mention, words: str) -> Facts:
        code = country(words, self.markup.text)
        if code or not (code := capital(words)):
            return Facts(country=code)
        return Facts(code, "GOV") if acts(self.markup, mention.span) else NOTHING

    def _body(self, mention: Mention, words: str) -> Facts:
        if code := country(words, self.markup.text):
            return Facts(code, "GOV")
        if code := capital(words):
            return Facts(code, "GOV") if acts(self.markup, mention.span) else NOTHING
        whose = owner(self.markup, mention.span)
        if listed := body(words, self.date):
            return Facts(listed.country or whose, listed.sector)
        plain = words_of(words)
        inner = body_in(plain, self.date)
        sector = sector_in(plain)
        if inner != NOTHING and (is_staff(plain) or sector is None or inner.sector == "REB"):
            sector = inner.sector
        code = country_in(plain, self.markup.text) or inner.country or whose or persons.led_by(plain)
        return Facts(code, None if is_loose(plain) and not code and inner == NOTHING else sector)


def _day(published: str | None) -> str | None:
    """A date as YYYY-MM-DD; a month or a year alone counts as its middle.

    >>> _day("2024-11"), _day("2024-11-17T19:15:00Z"), _day(None)
    ('2024-11-15', '2024-11-17', None)
    """
    if not published:
        return None
    return {4: f"{published}-07-01", 7: f"{published}-15"}.get(len(published), published[:10])
