"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Toponym

NAME = "extract/places"
VERSION = "1"


def find_toponyms(markup: Markup) -> tuple[Toponym, ...]:
    return ()
