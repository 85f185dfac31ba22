"""The names of a report as the words beside them bear out, where the tagger missed one, cut it short or mistook it.

"The deputy head of the delegation Farrukh Mamadov", "its operator, Three Rivers Transport", "Kwabena, a taxi driver":
a title, a form of address or an apposition tells a person from a body, whatever the tagger made of the name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from onrecord.link.speakers.gender import of_name
from onrecord.link.speakers.kinds import is_body, is_letters, is_outlet
from onrecord.markup import Markup, Name, Token
from onrecord.model import Span
from onrecord.tables import toml

Label = Literal["PERSON", "ORG"]
_KNOWN = frozenset(
    {"PERSON", "ORG", "GPE", "NORP", "DATE", "TIME", "LOC", "MONEY", "LAW"}
)  # else the tagger only guesses
NICKNAME = re.compile(r"(?:[^\W\d_a-z][\w.-]* )?[“\"‘][^\W\d][^“”\"‘’.,!?\n]{1,24}[”\"’] ([^\W\d_a-z][\w-]+)")
_SUBJECTS = ("nsubj", "nsubjpass")
_DOUBTFUL = frozenset({"owner", "landlord", "founder", "agent", "opponent", "supporter", "witness", "seller", "buyer"})
_LINKS = frozenset({"of", "for", "in", "at", "the", "a", "an", "'s", "’s", "and", "-"})
_BRANDS = frozenset(
    {"general", "major", "private", "king", "queen", "prince", "captain", "farmer", "baker", "pilot", "head", "chief"}
)
_WALK = 10  # words before a name in which its title is looked for
_TRUSTING = frozenset({"believe", "trust", "faith", "confidence", "interest", "invest", "confide"})
_OLDEST = 3  # digits of an age


@dataclass(frozen=True, slots=True)
class _Run:
    """An unbroken run of capitals; `titled` if words for an office stood before it, within the capitals."""

    first: int
    last: int
    titled: bool


def read_names(markup: Markup) -> Markup:
    """The same markup with its names set right."""
    runs = tuple(_runs(markup))
    told = {run: _told(markup, run) for run in runs}
    people = {_words(markup, run) for run, label in told.items() if label == "PERSON"}
    lasts = {name[-1] for name in people if len(name) > 1}
    found: list[Name] = []
    found += _nicknamed(markup)
    taken = {i for name in found for i in range(name.first, name.last)}
    for run in (_with_first(markup, run, people) for run in runs):
        words = _words(markup, run)
        again = words in people or (len(words) == 1 and words[0] in lasts)
        name = _mended(markup, run, told.get(run) or ("PERSON" if again else None))
        if name is not None and taken.isdisjoint(range(name.first, name.last)):
            taken |= {*range(name.first, name.last)}
            found.append(name)
    kept = (
        n for n in markup.names if taken.isdisjoint(range(n.first, n.last)) and not is_letters(n.span.of(markup.text))
    )
    places = _ruled(markup)
    right = [_as_place(markup, name, places) for name in (*kept, *found)]
    known = {i for name in right for i in range(name.first, name.last)}
    right += (_place(token) for token in markup.tokens if token.i not in known and _is_place(token, places))
    return replace(markup, names=tuple(sorted(right, key=lambda name: name.start)))


def _is_place(token: Token, places: frozenset[str]) -> bool:
    return token.text in places and token.pos == "PROPN" and token.dep not in ("compound", "flat")


def _place(token: Token) -> Name:
    return Name(token.i, token.i + 1, token.start, token.end, "GPE")


def _as_place(markup: Markup, name: Name, places: frozenset[str]) -> Name:
    """The name of a town in a dateline, or of a country that somebody rules, as one of a place."""
    is_place = name.label == "PERSON" and name.span.of(markup.text) in places
    return replace(name, label="GPE") if is_place or _is_dateline(markup, name) else name


def _ruled(markup: Markup) -> frozenset[str]:
    """The single names that are places: they have an army or a president, or things stand in them."""
    owned = (
        owner.text
        for noun in markup.tokens
        if noun.lemma.lower() in _rule()
        for owner in (*markup.dependents(noun.i, "poss", "nmod"), *_of(markup, noun))
        if owner.pos == "PROPN" and not any(markup.dependents(owner.i, "compound", "flat"))
    )
    inside = (token.text for token in markup.tokens if token.dep == "pobj" and _is_inside(markup, token))
    parts = {word for name in markup.names if name.label == "PERSON" for word in _parts(markup, name)}
    return frozenset((*owned, *inside)) - parts


def _parts(markup: Markup, name: Name) -> list[str]:
    """The words of a name of several: those of a person's full name."""
    words = name.span.of(markup.text).split()
    return words if len(words) > 1 else []


def _is_inside(markup: Markup, token: Token) -> bool:
    """ "In Aldmark", "across Selvia"."""
    link = markup.tokens[token.head]
    alone = token.pos == "PROPN" and not any(markup.dependents(token.i, "compound", "flat"))
    return alone and link.lower in ("in", "across", "throughout") and markup.tokens[link.head].lemma not in _TRUSTING


def _of(markup: Markup, noun: Token) -> Iterator[Token]:
    for link in markup.dependents(noun.i, "prep"):
        if link.lower == "of":
            yield from markup.dependents(link.i, "pobj")


def _is_dateline(markup: Markup, name: Name) -> bool:
    """Whether a name stands in a line without a verb that a dash ends: "BRASK, Tolvania, 2 March (NTA) —"."""
    words = markup.tokens_of(markup.sentences[markup.tokens[name.first].sentence])
    ends = words[-1].text in ("—", "–", "-", "--") and not any(word.pos == "VERB" for word in words)
    return ends and name.label in ("PERSON", "ORG")


def _runs(markup: Markup) -> Iterator[_Run]:
    """The runs of capitals that may be names, without the titles and the sentence's first word before them."""
    tokens, i = markup.tokens, 0
    while i < len(tokens):
        last = _end(markup, i)
        if last > i:
            first = i + 1 if _only_opens(markup, i, last) else i
            titles = [place for place in range(first, last) if tokens[place].lower in _titles()]
            start = titles[-1] + 1 if titles else _after_seat(markup, first, last)
            while start < last and not _is_capital(tokens[start]):
                start += 1
            if start < last:
                yield _Run(start, last, start > first)
        i = max(last, i + 1)


def _nicknamed(markup: Markup) -> Iterator[Name]:
    """Names with a nickname in them: "Viktor “the Bear” Malen"."""
    for match in NICKNAME.finditer(markup.text):
        inside = markup.tokens_in(Span(*match.span()))
        if inside and inside[0].sentence == inside[-1].sentence:
            yield Name(inside[0].i, inside[-1].i + 1, inside[0].start, inside[-1].end, "PERSON")


def _after_seat(markup: Markup, first: int, last: int) -> int:
    """Where the name begins after the seat of an office: "the mayor of Sumsk Oleh Petryk"."""
    before = markup.tokens[max(first - 2, 0) : first]
    if len(before) == 2 and before[1].lower == "of" and before[0].lemma.lower() in _persons():
        for start in range(first + 1, last - 1):
            if of_name(markup.span(start, last).of(markup.text)) is not None:
                return start
    return first


def _with_first(markup: Markup, run: _Run, people: set[tuple[str, ...]]) -> _Run:
    """The run with a first name that opens its sentence and is one elsewhere: "Per Lund, an analyst, ... Per Lund"."""
    longer = replace(run, first=max(run.first - 1, 0))
    return longer if _words(markup, longer) in people else run


def _end(markup: Markup, i: int) -> int:
    """Where a run of capitals that begins at `i` ends; particles and hyphens may stand inside."""
    tokens, last, place = markup.tokens, i, i
    while place < len(tokens) and tokens[place].sentence == tokens[i].sentence:
        token = tokens[place]
        if _is_capital(token):
            last = place + 1
        elif last == i or not (
            token.lower in _particles() or (token.text == "-" and token.start == tokens[place - 1].end)
        ):
            break
        place += 1
    return last


def _is_capital(token: Token) -> bool:
    """Whether a word begins as a name does: "Berg", "d'Aubigny"; not "I" or "He"."""
    bare = token.text[2:] if token.text[1:2] in ("'", "’") else token.text
    return bare[:1].isupper() and token.pos not in ("PRON", "DET", "AUX", "VERB", "SCONJ", "CCONJ")


def _only_opens(markup: Markup, i: int, last: int) -> bool:
    """Whether the first word of a run has its capital from the sentence alone."""
    token = markup.tokens[i]
    opens = markup.sentences[token.sentence].first == i
    return opens and token.pos not in ("PROPN", "NOUN", "ADJ") and last > i + 1


def _told(markup: Markup, run: _Run) -> Label | None:
    """What the words beside a name say it is."""
    words = markup.span(run.first, run.last).of(markup.text)
    if is_body(words) or is_outlet(words):
        return "ORG"
    if not _may_be_person(markup, run) or _is_brand(markup, run):
        return "ORG" if _by_noun_before(markup, run) == "ORG" else None
    if run.titled or _has_age_or_who(markup, run):
        return "PERSON"
    if _speaks_as_it(markup, run):
        return "ORG"
    return (
        _by_noun_before(markup, run) or _by_noun_after(markup, run) or _by_given(markup, run) or _by_place(markup, run)
    )


def _may_be_person(markup: Markup, run: _Run) -> bool:
    """Whether no word of it is one for a body or a place, and it is not all in capitals."""
    words = [markup.tokens[i] for i in range(run.first, run.last)]
    common = _bodies() | _places() | _persons()
    return not any(word.lower in common for word in words) and not all(word.text.isupper() for word in words)


def _is_brand(markup: Markup, run: _Run) -> bool:
    """Whether the tagger has a word for a body that is also a title, and one word more, for a body: "General Mills"."""
    whole = any(name.label == "ORG" and name.first < run.first for name in _old(markup, run))
    return whole and run.titled and run.last - run.first == 1 and markup.tokens[run.first - 1].lower in _BRANDS


def _has_age_or_who(markup: Markup, run: _Run) -> bool:
    """ "Zhang Wei, 52, ...", "Nguyen Thi Hoa, who ..."; not "KOSTRIN, Maravia, 15 April", "the mayor of Korm, who"."""
    after = [token.text for token in markup.tokens[run.last : run.last + 3]]
    aged = after[:1] == [","] and len(after) > 1 and after[1].isdigit() and len(after[1]) < _OLDEST
    if aged and not any(word == "people" or word[0].isupper() for word in after[2:3]):
        return True
    of_place = markup.tokens[max(run.first - 1, 0)].pos == "ADP" and any(n.label == "GPE" for n in _old(markup, run))
    return (after[:1] == ["who"] or after[:2] == [",", "who"]) and not of_place


def _speaks_as_it(markup: Markup, run: _Run) -> bool:
    """ "Nordtek said it had no plans": whoever is "it" to himself is no person."""
    top = _top(markup, run)
    if top.dep not in _SUBJECTS or top.pos != "PROPN" or of_name(_joined(markup, run)) is not None:
        return False
    clauses = [clause for clause in markup.dependents(top.head, "ccomp") if clause.i > top.head]
    subjects = [it for clause in clauses for it in markup.dependents(clause.i, *_SUBJECTS)]
    return any(
        it.lower == "it" and _follows(markup, top.head, it.i) and markup.tokens[it.head].lemma != "be"
        for it in subjects
    )


def _follows(markup: Markup, verb: int, i: int) -> bool:
    """Whether nothing but "that" stands between a verb and a word."""
    return all(token.lower == "that" for token in markup.tokens[verb + 1 : i])


def _by_noun_before(markup: Markup, run: _Run) -> Label | None:
    """By the noun it stands beside or is added to: "referee Pascal Onguene", "the insurer, Polaris Mutual"."""
    before, top = markup.tokens[max(run.first - 1, 0)], _top(markup, run)
    if run.first == 0 or before.sentence != top.sentence:
        return None
    if before.pos == "NOUN" and before.text.islower():
        return _by_noun(markup, run, before) or _by_title_of_body(markup, run, before)
    above = markup.tokens[top.head]
    if before.text != "," or top.dep != "appos" or above.i >= run.first:
        return None
    if above.lower == "one":
        return "PERSON" if of_name(_joined(markup, run)) and _guessed(markup, run) else None
    return _by_noun(markup, run, above) if above.text.islower() or above.lower in _persons() else None


def _by_noun_after(markup: Markup, run: _Run) -> Label | None:
    """By what is added to it: "Kwabena, a taxi driver", "Lark Capital, the seller"."""
    after = markup.tokens[run.last : run.last + 1]
    if not after or after[0].text != ",":
        return None
    added = next(
        (t for t in markup.dependents(_top(markup, run).i, "appos") if t.i > run.last and t.pos == "NOUN"), None
    )
    return _by_noun(markup, run, added) if added is not None else None


def _by_noun(markup: Markup, run: _Run, noun: Token) -> Label | None:
    tied = markup.tokens[noun.i - 2 : noun.i + 1] if noun.i > 1 and markup.tokens[noun.i - 1].text == "-" else ()
    word = (tied[0] if tied and tied[0].end == tied[1].start else noun).lemma.lower()
    if noun.tag == "NNS":
        return None
    if word in _persons() - _DOUBTFUL - _bodies():
        return "PERSON"
    if word in _DOUBTFUL and not _guessed(markup, run):
        return None
    if word in _bodies() and not _is_led(markup, noun):
        return "ORG"
    return "PERSON" if word in _DOUBTFUL and of_name(_joined(markup, run)) else None


def _by_title_of_body(markup: Markup, run: _Run, noun: Token) -> Label | None:
    """ "The head of the village council Olena Bondarchuk": a title before the noun the name stands beside."""
    if run.last - run.first == 1 or not _is_led(markup, noun):
        return None
    known = of_name(_joined(markup, run)) is not None or not _guessed(markup, run, "PERSON")
    return "PERSON" if known or noun.lemma.lower() not in toml("people")["bodies"] else None


def _is_led(markup: Markup, noun: Token) -> bool:
    """Whether the words before a noun make it somebody's: "the head of the district"."""
    place = noun.i - 1
    while place >= max(0, noun.i - _WALK) and markup.tokens[place].sentence == noun.sentence:
        token = markup.tokens[place]
        if token.lemma.lower() in _persons() and token.tag not in ("NNS", "NNPS"):
            return markup.tokens[place + 1].lower in ("of", "for", "in", "at")
        if token.lower not in _LINKS and token.pos not in ("NOUN", "ADJ", "PROPN", "ADP", "NUM"):
            return False
        place -= 1
    return False


def _by_given(markup: Markup, run: _Run) -> Label | None:
    """A first name before another, where the tagger sees a body or only guesses: "Nadia Rahman"."""
    alone = markup.tokens[max(run.first - 1, 0)].pos != "DET" and run.last - run.first > 1
    return "PERSON" if alone and _guessed(markup, run, "ORG") and of_name(_joined(markup, run)) else None


def _by_place(markup: Markup, run: _Run) -> Label | None:
    """A name of several words, of a kind the tagger only guesses, that does something: a person."""
    top = _top(markup, run)
    acts = top.dep in _SUBJECTS and next(markup.dependents(top.i, "det", "prep"), None) is None
    return "PERSON" if acts and run.last - run.first > 1 and _guessed(markup, run) else None


def _guessed(markup: Markup, run: _Run, *more: str) -> bool:
    """Whether the tagger says nothing sure about a name."""
    return not any(name.label in _KNOWN - {*more} for name in _old(markup, run))


def _mended(markup: Markup, run: _Run, label: Label | None) -> Name | None:
    """The name of a run where it is another than the tagger's; None where that stands, or reaches further."""
    old = _old(markup, run)
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


def _old(markup: Markup, run: _Run) -> list[Name]:
    """The tagger's names that share a word with a run."""
    sentence = markup.sentences[markup.tokens[run.first].sentence]
    near = markup.names_in(markup.span(sentence.first, run.last))
    return [name for name in near if name.first < run.last and run.first < name.last]


def _top(markup: Markup, run: _Run) -> Token:
    """The word of a run that the rest of it hangs on."""
    inside = range(run.first, run.last)
    return next(
        (t for t in markup.tokens[run.first : run.last] if t.head not in inside or t.head == t.i),
        markup.tokens[run.last - 1],
    )


def _words(markup: Markup, run: _Run) -> tuple[str, ...]:
    return tuple(token.text for token in markup.tokens[run.first : run.last])


def _joined(markup: Markup, run: _Run) -> str:
    return markup.span(run.first, run.last).of(markup.text)


@cache
def _persons() -> frozenset[str]:
    sources = toml("sources")
    return frozenset((*sources["person"], *sources["anonymous"], *sources["role"]))


@cache
def _rule() -> frozenset[str]:
    return frozenset(toml("people")["rule"])


@cache
def _titles() -> frozenset[str]:
    mentions = toml("mentions")
    return (_persons() | frozenset((*mentions["offices"], *mentions["addresses"]))) - {"people", "he", "st", "st."} | {
        "fr",
        "rev",
        "sr",
        "br",
        "mgr",
        "sister",
        "brother",
        "father",
    }


@cache
def _bodies() -> frozenset[str]:
    sources, people = toml("sources"), toml("people")
    return frozenset((*sources["organisation"], *sources["media"], *people["bodies"], *people["body_names"]))


@cache
def _places() -> frozenset[str]:
    return frozenset(toml("mentions")["spots"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(toml("mentions")["particles"]) - {"mr", "mrs", "ms", "dr"}
