"""Who stands behind each statement: the fullest name, the kind of source, and why it can know or is not named.

Careful rather than clever: a pronoun is given a name only where one person alone can be meant; otherwise its own word
stays.
"""

from dataclasses import replace

from onrecord.link.speakers.behind import spoken_for
from onrecord.link.speakers.cast import Cast, Mention
from onrecord.link.speakers.grounds import grounds_for
from onrecord.link.speakers.kinds import is_body, is_outlet, kind_of
from onrecord.link.speakers.names import read_names
from onrecord.link.speakers.nominals import named_before
from onrecord.link.speakers.outlets import outlet_names, outlet_of
from onrecord.link.speakers.pronouns import antecedent, is_pronoun, outer_is_meant
from onrecord.link.speakers.roll import Roll
from onrecord.link.speakers.source import Source, is_label, read_source, source_around
from onrecord.markup import Markup
from onrecord.model import Attribution, Entity, Speaker, Statement

NAME = "link/speakers"
VERSION = "2"

_ROLES = ("id", "by", "confidence", "why", "mode", "source", "cue", "content", "act", "polarity", "certainty", "within")


def name_speakers(
    markup: Markup, attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    """The statements, each with its speaker."""
    markup = read_names(markup)
    roll = Roll(markup, entities)
    desk = _Naming(markup, roll, Cast(markup, roll))
    named: dict[str, tuple[Attribution, Speaker]] = {}
    for attribution in sorted(attributions, key=_place):
        named[attribution.id] = attribution, desk.speaker(attribution, named.get(attribution.within or ""))
    return tuple(_statement(attribution, named, desk.through(attribution)) for attribution in attributions)


def _place(attribution: Attribution) -> tuple[bool, int]:
    """Outer statements first, so that "I" inside one can be given its speaker; then in text order."""
    spans = attribution.source or attribution.cue or attribution.content
    return attribution.within is not None, min(span.start for span in spans)


def _statement(
    attribution: Attribution, named: dict[str, tuple[Attribution, Speaker]], through: str | None
) -> Statement:
    speaker = named[attribution.id][1]
    outer = named.get(attribution.within or "")
    relayed = outer is not None and outer[1].name is not None and outer[1].name != speaker.name
    roles = {role: getattr(attribution, role) for role in _ROLES}
    return Statement(**roles, speaker=speaker, via=attribution.within if relayed else None, through=through)


def _without_article(name: str) -> str:
    return name[4:] if name.lower().startswith("the ") else name


class _Naming:
    """Names the speakers of one report, one after another."""

    def __init__(self, markup: Markup, roll: Roll, cast: Cast) -> None:
        self._markup = markup
        self._roll = roll
        self._cast = cast
        self._behind: dict[str, str] = {}

    def speaker(self, attribution: Attribution, outer: tuple[Attribution, Speaker] | None) -> Speaker:
        """Who makes this statement; `outer` is the statement it stands in, with its speaker."""
        source = read_source(self._markup, attribution.source)
        if source is None:
            return Speaker(name=None, kind="unspecified")
        speaker = self._pronoun(source, outer) if is_pronoun(self._markup, source) else self._described(source)
        self._cast.hear(source, speaker)
        grounds = grounds_for(self._markup, source, speaker.kind, attribution)
        return replace(speaker, justification=grounds, speaks_for=self._speaks_for(source, speaker))

    def _speaks_for(self, source: Source, speaker: Speaker) -> str | None:
        """Whose spokesperson a speaker is, also where only an earlier place says so."""
        owner = spoken_for(self._markup, source)
        name = self._name_of(owner) if owner is not None else None
        if owner is not None and name == speaker.name:  # the "general staff" in her title is not herself
            name = _without_article(owner.words(self._markup))
        if name is not None and speaker.name is not None:
            self._behind.setdefault(speaker.name, name)
        return name or self._behind.get(speaker.name or "")

    def _name_of(self, owner: Source) -> str | None:
        """The name of an owner, its plain words without the article where it has none; None for an unclear "its"."""
        if not is_pronoun(self._markup, owner):
            return _without_article(self._described(owner).name or "")
        meant = antecedent(self._markup, self._cast, owner)
        return self._described(meant).name if isinstance(meant, Source) else meant.name if meant is not None else None

    def through(self, attribution: Attribution) -> str | None:
        """The outlet a statement was made to or taken from, by its fullest name."""
        token = outlet_of(self._markup, attribution)
        if token is None:
            return None
        names = outlet_names(self._markup, token)
        name = next((name for name in names if is_outlet(name) or (token.text.islower() and name[0].isupper())), None)
        if name is not None:
            return self._roll.short_forms.fullest(name)
        source = source_around(self._markup, token.i, tuple(self._markup.subtree(token.i)))
        return self._described(source).name

    def _pronoun(self, source: Source, outer: tuple[Attribution, Speaker] | None) -> Speaker:
        if outer is not None and outer[1].name is not None:
            quoted = outer[0].mode == "direct"
            if outer_is_meant(self._markup, source, outer[1], quoted, self._cast):
                return outer[1]
        meant = antecedent(self._markup, self._cast, source)
        if isinstance(meant, Source):
            return self._described(meant)
        if meant is not None:
            return self._meant(meant)
        return Speaker(name=source.words(self._markup), kind=kind_of(self._markup, source, None))

    def _meant(self, mention: Mention) -> Speaker:
        if mention.speaker is not None:
            return mention.speaker
        if mention.source is not None:
            return self._described(mention.source)
        title = self._roll.people.title(mention.name) if mention.kind == "person" else None
        entity = self._roll.entity_named(mention.name)
        return Speaker(name=mention.name, kind=mention.kind, title=title, entity=entity)

    def _described(self, source: Source) -> Speaker:
        """The speaker that a name or a noun stands for."""
        entity = None if source.is_several(self._markup) else self._roll.entity_of(source)
        named = self._roll.name_of(source, entity) if not source.is_several(self._markup) else None
        kind = kind_of(self._markup, source, entity)
        if named is not None and is_label(self._markup, source):
            kind = "media" if is_outlet(named) else "person" if len(named.split()) > 1 else kind
        elif is_label(self._markup, source) and kind not in ("unspecified", "media", "organisation"):
            kind = "person"
        if kind not in ("group", "media") and not is_body(named) and self._roll.is_person(source, named):
            kind = "person"
        if named is None or kind not in ("person", "organisation", "media"):
            meant = named_before(self._markup, self._roll.people, self._cast, source)
            if meant is not None and (meant.source is None or meant.source.first < source.first):
                return self._meant(meant)
            named = None
        return Speaker(
            name=named or source.words(self._markup),
            kind=kind,
            title=self._roll.people.title(named) if kind == "person" and named is not None else None,
            entity=entity.id if entity is not None else None,
        )
