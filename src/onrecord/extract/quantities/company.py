"""What stands around a number: the thing it counts, or the name it is only part of."""

from collections.abc import Sequence

from onrecord.markup import Markup, Token
from onrecord.markup.phrases import OTHER, Phrase, Word
from onrecord.model import Span
from onrecord.tables import toml

_NAMES = {name: frozenset(words) for name, words in toml("quantities")["names"].items()}
_LONGEST_NAME = 6  # words of a counted thing
_INSIDE = ("ADJ", "NOUN", "PROPN", "NUM", "VERB", "PART")
_BEFORE_HEAD = ("compound", "nmod", "amod", "poss")


def tokens_at(markup: Markup, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a stretch of text."""
    return markup.tokens_in(Span(start, end))


def last_token(phrase: Phrase, markup: Markup) -> Token | None:
    """The token of the last number word of the phrase."""
    words = [word for word in phrase if word.kind in ("number", "dozen", "scale", "vague", "bound", "magnitude")]
    tokens = tokens_at(markup, words[-1].start, words[-1].end) if words else ()
    return tokens[-1] if tokens else None


def counted(phrase: Phrase, markup: Markup) -> str | None:
    """What a bare number counts: the noun it hangs on ("50,000 troops"), or the one behind "of" ("dozens of men")."""
    last = last_token(phrase, markup)
    if last is None:
        return None
    if phrase.after().kind == "of":
        return _noun_after(last.i + 2, markup)
    head = last
    while head.dep in ("nummod", "quantmod", "compound", "amod", "advmod", "appos") and head.head > last.i:
        head = markup.tokens[head.head]
        if head.pos in ("NOUN", "PROPN"):
            break
    if head.i > last.i and head.pos in ("NOUN", "PROPN") and head.i - last.i <= _LONGEST_NAME:
        words = markup.text[phrase.end : markup.tokens[head.i].end]
        return words.strip("-–‑ ") or None
    return None


def measured(phrase: Phrase, markup: Markup) -> str | None:
    """What a measure is a measure of: "tons of wheat", "12% of voters"."""
    if phrase.after().kind != "of":
        return None
    tokens = tokens_at(markup, phrase.after().start, phrase.after().end)
    return _noun_after(tokens[-1].i + 1, markup) if tokens else None


def _noun_after(first: int, markup: Markup) -> str | None:
    """The noun phrase that begins at token `first`, without its article, up to its head."""
    tokens = markup.tokens
    while first < len(tokens) and tokens[first].pos in ("DET", "PRON") and tokens[first].dep in ("det", "poss"):
        first += 1
    last = first
    while last < min(len(tokens), first + _LONGEST_NAME) and tokens[last].pos in _INSIDE:
        last += 1
        if tokens[last - 1].pos in ("NOUN", "PROPN") and tokens[last - 1].dep not in _BEFORE_HEAD:
            break
    return markup.span(first, last).of(markup.text) if last > first else None


def is_modifier(phrase: Phrase, markup: Markup) -> bool:
    """Whether the parse hangs the number on a noun."""
    last = last_token(phrase, markup)
    return last is not None and last.dep == "nummod"


def stands_alone(phrase: Phrase, markup: Markup) -> bool:
    """Whether a number stands for things by itself: "killed 15", "two were hurt", "seven of them"."""
    last = last_token(phrase, markup)
    if last is None:
        return False
    if phrase.after().kind == "of":
        return True
    return last.dep in ("nsubj", "nsubjpass", "dobj", "attr")


def is_name(phrase: Phrase, number: Word, markup: Markup) -> bool:
    """Whether the number only names something: "Section 5", "Boeing 737", "Su-27", "555-0199", "[12]"."""
    if _is_glued(markup.text, phrase.start, phrase.end):
        return True
    if phrase.get("unit", "money", "symbol"):
        return False
    if _is_joined(phrase):
        return True
    return phrase.get("qualifier") is None and (_is_numbered(phrase) or _is_model(phrase, number, markup))


def _is_joined(phrase: Phrase) -> bool:
    """Whether a hyphen makes it part of a word: "one-time", "3-for-2", but not "27-member"."""
    dash, word = phrase.after(), phrase.after(2)
    joined = dash.kind == "dash" and dash.start == phrase.end and word.start == dash.end
    return joined and word.lower not in _NAMES["company"]


def _is_numbered(phrase: Phrase) -> bool:
    """Whether a word before it says that it only numbers something: "Fig. 8", "flight 1549", "[12]"."""
    before, after = phrase.before(), phrase.after()
    lead = phrase.before(2).lower if before.lower == "." else before.lower
    if lead in _NAMES["before"] or lead.rstrip("s") in _NAMES["before"]:
        return True
    return (before.lower, after.lower) in (("[", "]"), ("(", ")")) or after.lower == "/"


def _is_model(phrase: Phrase, number: Word, markup: Markup) -> bool:
    """Whether figures close a name ("Boeing 737"): a capitalised name before them and nothing counted behind."""
    before, last = phrase.before(), last_token(phrase, markup)
    if before.kind != OTHER or not before.end or not markup.text[before.start].isupper() or number.lower[0].isalpha():
        return False
    tokens = tokens_at(markup, before.start, before.end)
    return bool(tokens) and tokens[-1].pos == "PROPN" and (last is None or last.head <= last.i)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether letters or more figures are glued to it: "F-16", "555-0199-2", "3:10"."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before and (before[-1].isalnum() or before[-1] in "#@_" or (before[-1] in "-–/.:" and before[:-1].isalnum())):
        return True
    return bool(after) and (after[0].isalnum() or after[0] == "_" or (after[0] in "-–/.:" and after[1:].isdigit()))


def is_score(phrase: Phrase, markup: Markup, numbers: Sequence[Word]) -> bool:
    """Whether a glued pair of bare numbers is a result: "3-1", "voted 5-4"."""
    between = markup.text[numbers[0].end : numbers[1].start]
    if between.strip() == between and between in ("-", "–", "‑"):
        around = {phrase.before().lower, phrase.after().lower, phrase.before(2).lower, phrase.after(2).lower}
        return bool(around & _NAMES["score"]) or counted(phrase, markup) is None
    return False
