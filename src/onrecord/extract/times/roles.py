"""What a time is the time of: the thing told, the telling of it ("said on Tuesday"), or the report (its dateline)."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.markup import Markup, Token
from onrecord.model import Report, Span, Time, TimeRole
from onrecord.tables import toml

_SAYINGS = frozenset(toml("times_outlook")["tellings"])
_CLIMB = 6  # how many heads up the verb of saying may be
_PATH = ("npadvmod", "advmod", "tmod", "prep", "pobj", "nmod", "compound")


def with_roles(found: Sequence[Time], report: Report, markup: Markup) -> list[Time]:
    """The times, each with its role."""
    datelines = [passage.span for passage in report.passages if passage.kind == "dateline"]
    return [replace(time, role=_role(time, datelines, markup)) for time in found]


def _role(time: Time, datelines: Sequence[Span], markup: Markup) -> TimeRole:
    if time.type not in ("DATE", "TIME"):
        return "event"
    if any(dateline.contains(time.span) for dateline in datelines):
        return "publication"
    return "reporting" if _is_of_saying(time, markup) else "event"


def _is_of_saying(time: Time, markup: Markup) -> bool:
    """Whether the parse hangs the time on a verb of saying that has a statement: "said in a speech on Monday that"."""
    tokens = markup.tokens_in(time.span)
    inside = range(tokens[0].i, tokens[-1].i + 1) if tokens else range(0)
    token = next((token for token in tokens if token.head not in inside), None)
    for _ in range(_CLIMB):
        if token is None or token.pos in ("VERB", "AUX"):
            break
        above = markup.tokens[token.head]
        listener = token.dep == "dobj" and above.lemma in ("tell", "inform")
        token = above if token.dep in _PATH or listener else None
    return token is not None and token.i not in inside and token.lemma in _SAYINGS and _has_statement(token, markup)


def _has_statement(verb: Token, markup: Markup) -> bool:
    return any(True for _ in markup.dependents(verb.i, "ccomp")) or verb.dep == "parataxis"
