"""Who stands behind each statement: the fullest name, the kind of source, and why it can know or is not named.

Careful rather than clever: a pronoun is given a name only where one person alone can be meant; otherwise its own word
stays.
"""

from onrecord.link.speakers.grounds import grounds_for
from onrecord.link.speakers.kinds import kind_of
from onrecord.link.speakers.naming import Roll
from onrecord.link.speakers.pronouns import antecedent, first_person, is_pronoun
from onrecord.link.speakers.source import Source, read_source
from onrecord.markup import Markup
from onrecord.model import Attribution, Entity, Speaker, Statement

NAME = "link/speakers"
VERSION = "1"

_ROLES = ("id", "by", "confidence", "why", "mode", "source", "cue", "content", "act", "polarity", "certainty", "within")


def name_speakers(
    markup: Markup, attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    """The statements, each with its speaker."""
    roll = Roll(markup, entities)
    named: dict[str, tuple[Attribution, Speaker]] = {}
    for attribution in sorted(attributions, key=_place):
        outer = named.get(attribution.within or "")
        named[attribution.id] = attribution, _speaker(markup, roll, attribution, outer[1] if outer else None)
    return tuple(_statement(attribution, named) for attribution in attributions)


def _place(attribution: Attribution) -> tuple[bool, int]:
    """Outer statements first, so that "I" inside one can be given its speaker; then in text order."""
    spans = attribution.source or attribution.cue or attribution.content
    return attribution.within is not None, min(span.start for span in spans)


def _statement(attribution: Attribution, named: dict[str, tuple[Attribution, Speaker]]) -> Statement:
    speaker = named[attribution.id][1]
    outer = named.get(attribution.within or "")
    through = outer is not None and outer[1].name is not None and outer[1].name != speaker.name
    roles = {role: getattr(attribution, role) for role in _ROLES}
    return Statement(**roles, speaker=speaker, via=attribution.within if through else None)


def _speaker(markup: Markup, roll: Roll, attribution: Attribution, outer: Speaker | None) -> Speaker:
    source = read_source(markup, attribution.source)
    if source is None:
        return Speaker(name=None, kind="unspecified")
    if first_person(markup, source) and outer is not None:
        return outer
    if is_pronoun(markup, source):
        return _pronoun(markup, roll, source)
    return _named(markup, roll, source, attribution)


def _pronoun(markup: Markup, roll: Roll, source: Source) -> Speaker:
    meant = antecedent(markup, roll, source)
    if isinstance(meant, Source):
        return _named(markup, roll, meant, None)
    if meant is not None:
        return Speaker(name=meant, kind="person", title=roll.title(meant), entity=roll.entity_named(meant))
    return Speaker(name=source.words(markup), kind=kind_of(markup, source, None))


def _named(markup: Markup, roll: Roll, source: Source, attribution: Attribution | None) -> Speaker:
    entity = None if source.is_several(markup) else roll.entity_of(source)
    kind = "person" if roll.is_person(source) else kind_of(markup, source, entity)
    named = roll.name_of(source, entity)
    name = named if named is not None and kind in ("person", "organisation", "media") else None
    title = None
    if kind == "person" and name is not None:
        roll.remember_title(name, source)
        title = roll.title(name)
    return Speaker(
        name=name or source.words(markup),
        kind=kind,
        title=title,
        entity=entity.id if entity is not None else None,
        justification=grounds_for(markup, source, kind, attribution) if attribution is not None else (),
    )
