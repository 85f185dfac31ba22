"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Entity, Mention, Report

NAME = "link/coreference"
VERSION = "1"


def gather_entities(report: Report, markup: Markup, mentions: tuple[Mention, ...]) -> tuple[Entity, ...]:
    return ()
