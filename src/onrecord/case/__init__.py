"""A case: many reports on record, and what people judged about what the machine found."""

from onrecord.case.drawers import Piece
from onrecord.case.filing import Became
from onrecord.case.search import Hit
from onrecord.case.store import Case
from onrecord.case.view import CaseView, Filed

__all__ = ["Became", "Case", "CaseView", "Filed", "Hit", "Piece"]
