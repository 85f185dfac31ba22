"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Place, Report, Toponym

NAME = "link/gazetteer"
VERSION = "1"


def resolve_places(report: Report, markup: Markup, toponyms: tuple[Toponym, ...]) -> tuple[Place, ...]:
    return ()
