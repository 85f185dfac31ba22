"""Work on a case: add reports, and ask what they say together, with people's judgements laid over what machines found.

What an analysis makes is kept in the case and made again when reports are added or the analysis changes, so that a
question to ten thousand reports reads only what it needs.
"""

from onrecord.casework.adding import Added, add
from onrecord.casework.likeness import like
from onrecord.casework.questions import (
    LATEST,
    abstracts,
    claim,
    claims,
    contradictions,
    count,
    dossier,
    forecasts,
    happenings,
    links,
    matrix,
    sources,
)
from onrecord.casework.standing import account, judge
from onrecord.casework.upkeep import Told, bring_up_to_date

__all__ = [
    "LATEST",
    "Added",
    "Told",
    "abstracts",
    "account",
    "add",
    "bring_up_to_date",
    "claim",
    "claims",
    "contradictions",
    "count",
    "dossier",
    "forecasts",
    "happenings",
    "judge",
    "like",
    "links",
    "matrix",
    "sources",
]
