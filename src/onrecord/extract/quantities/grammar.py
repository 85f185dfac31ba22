"""What a quantity looks like: patterns over the word kinds of `tables/quantities.toml`, the units and the currencies.

Each rule has a reading of the same name in `readings`. The longest phrase wins, then the earlier rule.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.quantities.units import marks, money_marks, money_names, names
from onrecord.markup import Markup
from onrecord.markup.numerals import Piece
from onrecord.markup.phrases import BLANK, OTHER, Grammar, Lexicon, Phrase, Word, passages, pieces
from onrecord.tables import toml

_TABLE = {kind: entries for kind, entries in toml("quantities").items() if kind not in ("names", "things", "leads")}
_LEXICON = Lexicon({**_TABLE, "unit": names(), "money": money_names(), "symbol": money_marks()})
_MARKS, _UNIT_OF_MARK = marks()

_FAMILIES = {
    "how": ("qualifier", "place_word"),
    "measure": ("unit", "money"),
    "figure": ("number", "dozen"),
    "joint": ("to", "dash", "minus"),
    "each": ("unit", OTHER),
}
_HOW = "(how+ added)? how*"  # at least another 12
_AMOUNT = "minus? symbol? figure magnitude? (dash? measure)?"
_RATE = "(per each | article unit)"

PATTERNS = {
    "range/between": f"how? between how? {_AMOUNT} and how? {_AMOUNT} {_RATE}?",
    "range/from-to": f"from how? {_AMOUNT} joint how? {_AMOUNT} {_RATE}?",
    "range/to": f"{_HOW} {_AMOUNT} joint {_AMOUNT} afterthought? {_RATE}?",
    "range/tolerance": "how? number measure? tolerance number measure?",
    "amount/age": "figure dash? unit dash? old",
    "amount/aged": "aged number",
    "amount/person-age": "(?<= comma) number (?= comma)",
    "amount/fraction": "how* fraction (article? measure)?",
    "amount/in-so-many": "how* number (out_of | in) number",
    "amount/scale": "unit (dash | of)? number",
    "amount/number": f"{_HOW} {_AMOUNT} afterthought? money?",
    "amount/rate": f"how* minus? symbol figure magnitude? measure? {_RATE}"
    f"| how* minus? figure magnitude? dash? measure {_RATE}",
    "amount/compound": "how* number dash? unit (and | dash)? number dash? unit",
    "amount/single": "how? article unit",
    "amount/bound": "how? bound (scale | measure | scale measure)",
    "amount/vague": "how? vague (of vague)? (of? measure)?",
}

_GRAMMAR = Grammar(PATTERNS, _FAMILIES)


def phrases(markup: Markup) -> Iterator[tuple[str, Phrase]]:
    """Everything in the report that looks like a quantity, with its rule, in text order."""
    for start, end in passages(markup):
        yield from _GRAMMAR.phrases(list(_with_marks(markup.text, pieces(markup.text, start, end))))


def _with_marks(text: str, found: Sequence[Piece]) -> Iterator[Word]:
    """The words, where a unit's mark right behind a number ("km", "°C", "km/h") is one word with its unit.

    Behind a sum of money "m" and "K" are millions and thousands; a glued "K" is thousands anywhere. A dash glued to the
    figure behind it and to nothing before it is a minus.
    """
    before, last, skip = BLANK, BLANK, 0
    for word in _LEXICON.words(found):
        if word.start < skip:
            continue
        mark = _MARKS.match(text, last.end) if last.kind == "number" or last.lower == "/" else None
        if mark and mark.group() != "K" and not (before.kind == "symbol" and word.kind == "magnitude"):
            skip, group = mark.end(), mark.lastindex or 1
            word = Word(mark.start(group), skip, mark.group(group), "unit", _UNIT_OF_MARK[mark.group(group)])  # noqa: PLW2901
        elif word.kind == "dash" and last.kind != "number" and _is_minus(text, word):
            word = word._replace(kind="minus")  # noqa: PLW2901
        yield word
        before, last = last, word


def _is_minus(text: str, dash: Word) -> bool:
    before = text[dash.start - 1 : dash.start]
    return (not before or before in " (\t\n\u00a0") and text[dash.end : dash.end + 1].isdigit()
