"""What the words beside a name say it is, a person or a body, whatever the tagger made of it."""

from functools import cache
from typing import Literal

from onrecord.link.speakers.gender import of_name
from onrecord.link.speakers.kinds import is_body, is_outlet
from onrecord.link.speakers.names.runs import Run, persons
from onrecord.markup import Markup, Token
from onrecord.tables import toml

Label = Literal["PERSON", "ORG"]
_KNOWN = frozenset(
    {"PERSON", "ORG", "GPE", "NORP", "DATE", "TIME", "LOC", "MONEY", "LAW"}
)  # else the tagger only guesses
_SUBJECTS = ("nsubj", "nsubjpass")
_DOUBTFUL = frozenset({"owner", "landlord", "founder", "agent", "opponent", "supporter", "witness", "seller", "buyer"})
_LINKS = frozenset({"of", "for", "in", "at", "the", "a", "an", "'s", "’s", "and", "-"})
_BRANDS = frozenset(
    {"general", "major", "private", "king", "queen", "prince", "captain", "farmer", "baker", "pilot", "head", "chief"}
)
_WALK = 10  # words before a name in which its title is looked for
_OLDEST = 3  # digits of an age


def told(markup: Markup, run: Run) -> Label | None:
    """What the words beside a name say it is."""
    words = run.text(markup)
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


def _may_be_person(markup: Markup, run: Run) -> bool:
    """Whether no word of it is one for a body or a place, and it is not all in capitals."""
    words = [markup.tokens[i] for i in range(run.first, run.last)]
    common = _bodies() | _places() | persons()
    return not any(word.lower in common for word in words) and not all(word.text.isupper() for word in words)


def _is_brand(markup: Markup, run: Run) -> bool:
    """Whether the tagger has a word for a body that is also a title, and one word more, for a body: "General Mills"."""
    whole = any(name.label == "ORG" and name.first < run.first for name in run.tagged(markup))
    return whole and run.titled and run.last - run.first == 1 and markup.tokens[run.first - 1].lower in _BRANDS


def _has_age_or_who(markup: Markup, run: Run) -> bool:
    """ "Zhang Wei, 52, ...", "Nguyen Thi Hoa, who ..."; not "KOSTRIN, Maravia, 15 April", "the mayor of Korm, who"."""
    after = [token.text for token in markup.tokens[run.last : run.last + 3]]
    aged = after[:1] == [","] and len(after) > 1 and after[1].isdigit() and len(after[1]) < _OLDEST
    if aged and not any(word == "people" or word[0].isupper() for word in after[2:3]):
        return True
    of_place = markup.tokens[max(run.first - 1, 0)].pos == "ADP" and any(n.label == "GPE" for n in run.tagged(markup))
    return (after[:1] == ["who"] or after[:2] == [",", "who"]) and not of_place


def _speaks_as_it(markup: Markup, run: Run) -> bool:
    """ "Nordtek said it had no plans": whoever is "it" to himself is no person."""
    top = run.top(markup)
    if top.dep not in _SUBJECTS or top.pos != "PROPN" or of_name(run.text(markup)) is not None:
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


def _by_noun_before(markup: Markup, run: Run) -> Label | None:
    """By the noun it stands beside or is added to: "referee Pascal Onguene", "the insurer, Polaris Mutual"."""
    before, top = markup.tokens[max(run.first - 1, 0)], run.top(markup)
    if run.first == 0 or before.sentence != top.sentence:
        return None
    if before.pos == "NOUN" and before.text.islower():
        return _by_noun(markup, run, before) or _by_title_of_body(markup, run, before)
    above = markup.tokens[top.head]
    if before.text != "," or top.dep != "appos" or above.i >= run.first:
        return None
    if above.lower == "one":
        return "PERSON" if of_name(run.text(markup)) and _guessed(markup, run) else None
    return _by_noun(markup, run, above) if above.text.islower() or above.lower in persons() else None


def _by_noun_after(markup: Markup, run: Run) -> Label | None:
    """By what is added to it: "Kwabena, a taxi driver", "Lark Capital, the seller"."""
    after = markup.tokens[run.last : run.last + 1]
    if not after or after[0].text != ",":
        return None
    added = next((t for t in markup.dependents(run.top(markup).i, "appos") if t.i > run.last and t.pos == "NOUN"), None)
    return _by_noun(markup, run, added) if added is not None else None


def _by_noun(markup: Markup, run: Run, noun: Token) -> Label | None:
    tied = markup.tokens[noun.i - 2 : noun.i + 1] if noun.i > 1 and markup.tokens[noun.i - 1].text == "-" else ()
    word = (tied[0] if tied and tied[0].end == tied[1].start else noun).lemma.lower()
    if noun.tag == "NNS":
        return None
    if word in persons() - _DOUBTFUL - _bodies():
        return "PERSON"
    if word in _DOUBTFUL and not _guessed(markup, run):
        return None
    if word in _bodies() and not _is_led(markup, noun):
        return "ORG"
    return "PERSON" if word in _DOUBTFUL and of_name(run.text(markup)) else None


def _by_title_of_body(markup: Markup, run: Run, noun: Token) -> Label | None:
    """ "The head of the village council Olena Bondarchuk": a title before the noun the name stands beside."""
    if run.last - run.first == 1 or not _is_led(markup, noun):
        return None
    known = of_name(run.text(markup)) is not None or not _guessed(markup, run, "PERSON")
    return "PERSON" if known or noun.lemma.lower() not in toml("people")["bodies"] else None


def _is_led(markup: Markup, noun: Token) -> bool:
    """Whether the words before a noun make it somebody's: "the head of the district"."""
    place = noun.i - 1
    while place >= max(0, noun.i - _WALK) and markup.tokens[place].sentence == noun.sentence:
        token = markup.tokens[place]
        if token.lemma.lower() in persons() and token.tag not in ("NNS", "NNPS"):
            return markup.tokens[place + 1].lower in ("of", "for", "in", "at")
        if token.lower not in _LINKS and token.pos not in ("NOUN", "ADJ", "PROPN", "ADP", "NUM"):
            return False
        place -= 1
    return False


def _by_given(markup: Markup, run: Run) -> Label | None:
    """A first name before another, where the tagger sees a body or only guesses: "Nadia Rahman"."""
    alone = markup.tokens[max(run.first - 1, 0)].pos != "DET" and run.last - run.first > 1
    return "PERSON" if alone and _guessed(markup, run, "ORG") and of_name(run.text(markup)) else None


def _by_place(markup: Markup, run: Run) -> Label | None:
    """A name of several words, of a kind the tagger only guesses, that does something: a person."""
    top = run.top(markup)
    acts = top.dep in _SUBJECTS and next(markup.dependents(top.i, "det", "prep"), None) is None
    return "PERSON" if acts and run.last - run.first > 1 and _guessed(markup, run) else None


def _guessed(markup: Markup, run: Run, *more: str) -> bool:
    """Whether the tagger says nothing sure about a name."""
    return not any(name.label in _KNOWN - {*more} for name in run.tagged(markup))


@cache
def _bodies() -> frozenset[str]:
    sources, people = toml("sources"), toml("people")
    return frozenset((*sources["organisation"], *sources["media"], *people["bodies"], *people["body_names"]))


@cache
def _places() -> frozenset[str]:
    return frozenset(toml("mentions")["spots"])
