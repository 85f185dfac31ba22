"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Entity, Event, Place, Statement, Time

NAME = "extract/events"
VERSION = "1"


def find_events(
    markup: Markup,
    statements: tuple[Statement, ...],
    entities: tuple[Entity, ...],
    places: tuple[Place, ...],
    times: tuple[Time, ...],
) -> tuple[Event, ...]:
    return ()
