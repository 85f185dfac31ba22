"""Foretold: clauses that tell of what is to come, which nobody can know, beside clauses that tell that it is so.

Who hopes that all will have light by Thursday is no origin of their having it; who counts the soldiers that stayed is
none of the plan that they leave.
"""

import re
from collections.abc import Mapping

from onrecord.analyse.abstract import Abstract
from onrecord.analyse.claims import Gathered
from onrecord.analyse.claims.clause import Told
from onrecord.model import Factuality

AHEAD: frozenset[Factuality] = frozenset({"planned", "possible", "requested"})
LONG = 20  # characters that the verb before "to" may take up
FORETOLD = "tells of it as of something to come"
CAME = "tells what came of it"
_HOPING = re.compile(r"\b(?:hop(?:e|ing)|want|aim|plan|intend|expect|promis|wish|vow|pledg)\w*\s+$", re.IGNORECASE)


def out_of_time(gathered: Gathered, abstracts: Mapping[str, Abstract]) -> dict[str, str]:
    """From the ids of clauses that are of another time than the claim to the reason why they do not count.

    The claim is of the time of most of its clauses, or of the first. What denies it counts at any time.
    """
    told = [each for each, stance in zip(gathered.told, gathered.stances, strict=True) if stance != "deny"]
    ahead = {each.point.id for each in told if is_ahead(each, abstracts[each.report].text)}
    if not ahead or 2 * len(ahead) < len(told) or (2 * len(ahead) == len(told) and told[0].point.id not in ahead):
        return dict.fromkeys(ahead, FORETOLD)
    foretold = min((abstracts[each.report].published or "")[:10] for each in told if each.point.id in ahead)
    return {
        each.point.id: CAME
        for each in told
        if each.point.id not in ahead and any(day.sure and day.first > foretold for day in each.point.days)
    }


def is_ahead(told: Told, text: str) -> bool:
    """Whether a clause tells of what is to come: planned, asked for, hoped for."""
    before = text[max(0, told.point.start - LONG) : told.point.start]
    return told.point.factuality in AHEAD or (told.words.startswith("to ") and bool(_HOPING.search(before)))
