"""The ledger of forecasts: who foresaw what, how likely, by when, and how it turned out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onrecord.analyse.abstract import Abstract, Outlook
from onrecord.analyse.forecasts.figures import DEATH
from onrecord.analyse.forecasts.foreseen import Foreseen, foreseen, supposed
from onrecord.analyse.forecasts.heard import Heard
from onrecord.analyse.forecasts.outcomes import propose
from onrecord.analyse.forecasts.scores import Score, scores
from onrecord.analyse.forecasts.tellings import is_listed
from onrecord.analyse.recall import Recall, anew
from onrecord.analyse.wording import bases, core
from onrecord.model import At, Entry

__all__ = ["Score", "ledger", "scores"]

Placed = tuple[int, Outlook]
Seen = tuple[Foreseen, Foreseen | None]
SAME = 0.7  # of the words of the shorter forecast stand in the longer one, and make half of it
_OFFICE = re.compile(r"\b[Tt]he ((?:[a-z]+ ){1,3}?[a-z]+), ((?:[A-Z][\w’'-]+ ?){2,3})")
_SAYS = re.compile(r"\s*(?:said|says|told|tells|wrote|writes|added|adds|warned|warns)\b")


def ledger(abstracts: Sequence[Abstract], recall: Recall = anew) -> tuple[Entry, ...]:
    """The forecasts of reports that come in the order of publication; the same one told again is a repeat."""
    offices = _offices(abstracts)
    groups = list(_gathered(abstracts))
    seen = [_seen(abstracts[first[0]], first[1], offices, recall) for first, *_ in groups]
    wanted = {word for both in seen for each in both if each for word in each.wanted()}
    told = Heard(abstracts, {*wanted, DEATH}, recall)
    return tuple(_entry(abstracts, group, both, told) for group, both in zip(groups, seen, strict=True))


def _seen(each: Abstract, outlook: Outlook, offices: Mapping[str, frozenset[str]], recall: Recall) -> Seen:
    """What a forecast foresees, and its condition."""
    words = each.text.lower()
    roles = {
        office: names
        for office, names in offices.items()
        if all(word in words or word in bases() for word in office.split())
    }
    return recall(
        "foreseen",
        (each.report,),
        Seen,
        lambda: (foreseen(each, outlook, roles), supposed(each, outlook, roles)),
        part=outlook.id,
        given=f"{sorted((office, sorted(names)) for office, names in roles.items())}",
    )


def _entry(abstracts: Sequence[Abstract], group: Sequence[Placed], both: Seen, told: Heard) -> Entry:
    """A forecast with its repeats and what became of it."""
    (order, outlook), *others = group
    each = abstracts[order]
    repeats = tuple(At(abstracts[place].report, again.start, again.end) for place, again in others)
    outcome, evidence, why = propose(*both, told, {at.report for at in repeats} | {each.report})
    return Entry(
        id=f"f-{outlook.id.replace('/', '-')}",
        at=At(each.report, outlook.start, outlook.end),
        who=_who(each, outlook),
        term=outlook.term,
        low=outlook.low,
        high=outlook.high,
        due=both[0].outlook.due.last if both[0].outlook.due else None,
        condition=outlook.condition,
        outcome=outcome,
        evidence=evidence,
        why=why,
        repeats=repeats,
    )


def _who(each: Abstract, outlook: Outlook) -> str | None:
    """The speaker; where the report itself speaks, its author or outlet."""
    name = outlook.voice.name if outlook.voice else None
    own = outlook.voice is None or (name or "").lower() in ("i", "we")
    return (each.byline or each.outlet) if own else name


def _gathered(abstracts: Sequence[Abstract]) -> Iterator[list[Placed]]:
    """The forecasts to keep account of, each with the later places that tell the same one.

    Two that are one share half of the words of each. So they also share one of the rarer half of each, and only under
    those need they be looked for.
    """
    placed = [(order, each) for order, found in enumerate(abstracts) for each in found.outlooks if is_listed(each)]
    spoken = [core(abstracts[order].text[each.start : each.end]) for order, each in placed]
    standing = Counter(word for words in spoken for word in words)
    groups: list[tuple[frozenset[str], list[Placed]]] = []
    by_word: dict[str, list[int]] = {}
    for (order, outlook), words in zip(placed, spoken, strict=True):
        rare = sorted(words, key=lambda word: (standing[word], word))[: len(words) // 2 + 1]
        near = {place for word in rare for place in by_word.get(word, ())}
        same = next((place for place in sorted(near) if _is_same(words, outlook, *groups[place])), None)
        if same is not None:
            groups[same][1].append((order, outlook))
            continue
        for word in rare:
            by_word.setdefault(word, []).append(len(groups))
        groups.append((words, [(order, outlook)]))
    return (group for _, group in groups)


def _is_same(words: frozenset[str], outlook: Outlook, known: frozenset[str], group: list[Placed]) -> bool:
    """Whether two forecasts are one: nearly the same words, and neither two speakers nor two days."""
    other = group[0][1]
    shared, shorter, longer = len(words & known), *sorted((len(words), len(known)))
    if not shared or shared < SAME * shorter or shared < longer / 2:
        return False
    days = {each.due.last for each in (outlook, other) if each.due}
    names = {each.voice.name for each in (outlook, other) if each.voice and each.voice.name}
    return len(days) < 2 and (len(names) < 2 or len({name.split()[-1] for name in names}) < 2)


def _offices(abstracts: Sequence[Abstract]) -> dict[str, frozenset[str]]:
    """From an office ("water minister") to the names of the one who holds it, where every report means one person."""
    found: dict[str, set[str]] = {}
    for each in abstracts:
        for match in _OFFICE.finditer(each.text):
            if _SAYS.match(each.text, match.end()):
                continue  # "unless it fails, Anna Vidal said"
            found.setdefault(match[1], set()).add(match[2].strip())
    return {
        office: core(next(iter(names)))
        for office, names in found.items()
        if len({name.split()[-1] for name in names}) == 1
    }
