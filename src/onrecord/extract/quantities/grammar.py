"""What a quantity looks like: patterns over the word kinds of `tables/quantities.toml`, the units and the currencies.

Each rule has a reading of the same name in `readings`. The longest phrase wins, then the earlier rule.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.quantities.units import marks, money_marks, money_names, names
from onrecord.markup import Markup
from onrecord.markup.numerals import Piece
from onrecord.markup.phrases import BLANK, Grammar, Lexicon, Phrase, Word, passages, pieces
from onrecord.tables import toml

_TABLE = {kind: entries for kind, entries in toml("quantities").items() if kind != "names"}
_LEXICON = Lexicon({**_TABLE, "unit": names(), "money": money_names(), "symbol": money_marks()})
_MARKS, _UNIT_OF_MARK = marks()

_FAMILIES = {
    "how": ("qualifier", "place_word"),
    "measure": ("unit", "money"),
    "figure": ("number", "dozen"),
    "joint": ("to", "dash", "minus"),
}
_AMOUNT = "minus? symbol? figure magnitude? (dash? measure)?"

PATTERNS = {
    "range/between": f"how? between how? {_AMOUNT} and how? {_AMOUNT}",
    "range/from-to": f"from how? {_AMOUNT} joint how? {_AMOUNT}",
    "range/to": f"how* {_AMOUNT} joint {_AMOUNT} afterthought?",
    "range/tolerance": "how? number measure? tolerance number measure?",
    "amount/age": "figure dash? unit dash? old",
    "amount/aged": "aged number",
    "amount/person-age": "(?<= comma) number (?= comma)",
    "amount/fraction": "how? fraction (article? measure)?",
    "amount/number": f"how* {_AMOUNT} afterthought? money?",
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

    Behind a sum of money "m" and "K" are millions and thousands; a glued "K" is thousands anywhere.
    """
    before, last, skip = BLANK, BLANK, 0
    for word in _LEXICON.words(found):
        if word.start < skip:
            continue
        mark = _MARKS.match(text, last.end) if last.kind == "number" else None
        if mark and mark.group() != "K" and not (before.kind == "symbol" and word.kind == "magnitude"):
            skip = mark.end()
            word = Word(mark.start(1), skip, mark.group(1), "unit", _UNIT_OF_MARK[mark.group(1)])  # noqa: PLW2901
        yield word
        before, last = last, word
