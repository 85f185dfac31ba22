"""What a number is only part of: a name, a date, a result."""

import re
from collections.abc import Sequence

from onrecord.extract.quantities.things import counted, last_token, tokens_at
from onrecord.extract.quantities.values import value
from onrecord.markup import Markup, Token
from onrecord.markup.phrases import OTHER, Phrase, Word
from onrecord.tables import toml

_NAMES = {name: frozenset(words) for name, words in toml("quantities")["names"].items()}
_NEARBY = 5_000  # characters
_BODIES = frozenset({"ORG", "FAC", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"})
_ITEM = re.compile(r"[.)] (?=[A-Z])")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")


def is_name(phrase: Phrase, number: Word, markup: Markup) -> bool:
    """Whether the number only names something: "Section 5", "Boeing 737", "Su-27", "555-0199", "[12]"."""
    if _is_glued(markup.text, phrase.start, phrase.end) or _is_item(markup.text, phrase.start, phrase.end):
        return True
    if phrase.get("unit", "money", "symbol"):
        return False
    if _is_joined(phrase) or _is_capital_word(number, markup):
        return True
    return phrase.get("qualifier") is None and (_is_numbered(phrase) or _is_model(phrase, number, markup))


def _is_item(text: str, start: int, end: int) -> bool:
    """Whether it only numbers a paragraph: "4. The river fell"."""
    is_first = not start or text[start - 1] == "\n"
    return is_first and bool(_ITEM.match(text, end))


def _is_joined(phrase: Phrase) -> bool:
    """Whether a hyphen makes it part of a word: "one-time", "3-for-2", but not "27-member"."""
    dash, word = phrase.after(), phrase.after(2)
    joined = dash.kind == "dash" and dash.start == phrase.end and word.start == dash.end
    return joined and word.lower not in _NAMES["company"]


def _is_capital_word(number: Word, markup: Markup) -> bool:
    """Whether a number word is written as part of a name: "the Big Four", "Two Banks Ferries"."""
    if not markup.text[number.start].isupper():
        return False
    tokens = tokens_at(markup, number.start, number.end)
    if not tokens:
        return False
    first = tokens[0]
    after = markup.tokens[tokens[-1].i + 1 : tokens[-1].i + 2]
    capital_after = bool(after) and after[0].text[0].isupper()
    names = markup.names_in(markup.span(first.i, first.i + 1))
    if any(name.label in _BODIES and name.last > tokens[-1].i + 1 for name in names):
        return capital_after
    before = markup.tokens[first.i - 1] if first.i and markup.tokens[first.i - 1].sentence == first.sentence else None
    group = markup.tokens[first.i - 2] if before and before.lower == "of" and first.i > 1 else before
    if before is None:
        return capital_after and _is_name_elsewhere(markup.text[first.start : after[0].end], first.start, markup.text)
    in_name = capital_after or (group is not None and group.text[0].isupper())
    return before.text[0].isalnum() and in_name and not _is_title(first, markup)


def _is_name_elsewhere(words: str, start: int, text: str) -> bool:
    """Whether the same words stand nearby with their capital inside a sentence, as a name does: "Two Banks"."""
    near = text[max(0, start - _NEARBY) : start + _NEARBY]
    return re.search(rf"(?<=[a-z,] ){re.escape(words)}\b", near) is not None


def _is_title(token: Token, markup: Markup) -> bool:
    """Whether the sentence is written like a title, nearly all words with a capital: then capitals tell nothing."""
    words = [other for other in markup.tokens_of(markup.sentences[token.sentence]) if len(other.text) > 3]
    return sum(word.text[0].isupper() for word in words) * 4 > len(words) * 3


def _is_numbered(phrase: Phrase) -> bool:
    """Whether a word before it says that it only numbers something: "Fig. 8", "flight 1549", "[12]"."""
    before, after = phrase.before(), phrase.after()
    lead = phrase.before(2).lower if before.lower == "." else before.lower
    if lead in _NAMES["before"] or lead.rstrip("s") in _NAMES["before"]:
        return True
    if after.lower == "/" or any(phrase.after(place).lower in _NAMES["streets"] for place in (2, 3)):
        return True
    return (before.lower, after.lower) in (("[", "]"), ("(", ")"))


def _is_model(phrase: Phrase, number: Word, markup: Markup) -> bool:
    """Whether figures close a name ("the Boeing 737 hangar"): a capital before them, nothing counted behind."""
    before, last = phrase.before(), last_token(phrase, markup)
    if before.kind != OTHER or not before.end or not markup.text[before.start].isupper() or number.lower[0].isalpha():
        return False
    if _WEEKDAY.fullmatch(before.lower):
        return False  # "on Friday 2,284 people left"
    tokens = tokens_at(markup, before.start, before.end)
    if not tokens or tokens[-1].pos != "PROPN":
        return False
    head = markup.tokens[last.head] if last else None
    if head and head.i > tokens[-1].i and tokens[-1].head == head.i and tokens[-1].dep in ("compound", "nmod", "amod"):
        return True  # a Leopard 2 tank
    return head is None or head.i <= tokens[-1].i + 1 or (head.tag == "NN" and value(number) > 1)


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
