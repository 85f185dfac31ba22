"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Mention, Toponym

NAME = "extract/entities"
VERSION = "1"


def find_mentions(markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Mention, ...]:
    return ()
