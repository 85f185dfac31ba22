"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Attribution, Entity, Statement

NAME = "link/speakers"
VERSION = "1"


def name_speakers(
    markup: Markup, attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]
) -> tuple[Statement, ...]:
    return ()
