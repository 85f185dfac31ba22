"""Under construction."""

from onrecord.markup import Markup
from onrecord.model import Quantity, Time

NAME = "extract/quantities"
VERSION = "1"


def find_quantities(markup: Markup, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    return ()
