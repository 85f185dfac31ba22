"""The names of a report as the words beside them bear out, where the tagger missed one, cut it short or mistook it.

"The deputy head of the delegation Farrukh Mamadov", "its operator, Three Rivers Transport", "Kwabena, a taxi driver":
a title, a form of address or an apposition tells a person from a body, whatever the tagger made of the name.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.link.speakers.kinds import is_letters
from onrecord.link.speakers.names.beside import Label, told
from onrecord.link.speakers.names.places import with_places
from onrecord.link.speakers.names.runs import Run, runs
from onrecord.link.speakers.nicknames import nicknamed
from onrecord.markup import Markup, Name


def read_names(markup: Markup) -> Markup:
    """The same markup with its names set right."""
    labels = {run: told(markup, run) for run in runs(markup)}
    people = {run.words(markup) for run, label in labels.items() if label == "PERSON"}
    lasts = {name[-1] for name in people if len(name) > 1}
    found = list(_nicknamed(markup))
    taken = {i for name in found for i in range(name.first, name.last)}
    for run in (_with_first(markup, run, people) for run in labels):
        words = run.words(markup)
        again = words in people or (len(words) == 1 and words[0] in lasts)
        name = _mended(markup, run, labels.get(run) or ("PERSON" if again else None))
        if name is not None and taken.isdisjoint(range(name.first, name.last)):
            taken |= {*range(name.first, name.last)}
            found.append(name)
    kept = (
        n for n in markup.names if taken.isdisjoint(range(n.first, n.last)) and not is_letters(n.span.of(markup.text))
    )
    return replace(markup, names=tuple(sorted(with_places(markup, (*kept, *found)), key=lambda name: name.start)))


def _nicknamed(markup: Markup) -> Iterator[Name]:
    """Names with a nickname in them: "Viktor “the Bear” Malen"."""
    for span, _ in nicknamed(markup.text):
        inside = markup.tokens_in(span)
        if inside and inside[0].sentence == inside[-1].sentence:
            yield Name(inside[0].i, inside[-1].i + 1, inside[0].start, inside[-1].end, "PERSON")


def _with_first(markup: Markup, run: Run, people: set[tuple[str, ...]]) -> Run:
    """The run with a first name that opens its sentence and is one elsewhere: "Per Lund, an analyst, ... Per Lund"."""
    longer = replace(run, first=max(run.first - 1, 0))
    return longer if longer.words(markup) in people else run


def _mended(markup: Markup, run: Run, label: Label | None) -> Name | None:
    """The name of a run where it is another than the tagger's; None where that stands, or reaches further."""
    old = run.tagged(markup)
    within = all(run.first <= name.first and name.last <= run.last for name in old)
    if label is None:
        if len(old) != 1 or old[0].label not in ("PERSON", "ORG") or not within or run.titled:
            return None
        if old[0].first > run.first and markup.tokens[max(run.first - 1, 0)].pos == "ADP":
            return None
        label = "PERSON" if old[0].label == "PERSON" else "ORG"
    if any(name.last > run.last for name in old) or any(name.label in ("DATE", "NORP") for name in old):
        return None
    span = markup.span(run.first, run.last)
    name = Name(run.first, run.last, span.start, span.end, label)
    return None if name in old else name
