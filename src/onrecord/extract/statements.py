"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Attribution, Report

NAME = "extract/statements"
VERSION = "1"


def find_attributions(report: Report, markup: Markup) -> tuple[Attribution, ...]:
    return ()
