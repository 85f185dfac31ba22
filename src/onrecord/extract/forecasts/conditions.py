"""On what condition: the "if", "unless" or "as long as" of a clause, also where the parse lost sight of it."""

from functools import cache

from onrecord import tables
from onrecord.markup import Markup, Token
from onrecord.model import Span


@cache
def openings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that open a condition by the first of them, longer ones first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in tables.toml("forecasts")["conditions"]["words"]:
        opening = tuple(words.split())
        found[opening[0]] = (*found.get(opening[0], ()), opening)
    return found


def condition(markup: Markup, *carriers: int) -> Span | None:
    """The words of the condition that hangs on one of these words of one sentence, None when there is none."""
    sentence = markup.sentences[markup.tokens[carriers[0]].sentence]
    for token in markup.tokens_of(sentence):
        size = opening_at(markup, token)
        if size:
            found = _clause(markup, token, size, carriers)
            if found:
                return found
    return None


def opening_at(markup: Markup, token: Token) -> int:
    """How many words open a condition here, 0 for none."""
    for words in openings().get(token.lower, ()):
        there = markup.tokens[token.i : token.i + len(words)]
        if tuple(each.lower for each in there) == words:
            before = markup.tokens[max(token.i - 1, 0)].lower
            return 0 if token.i and before in ("as", "what", "not", "even", "only") else len(words)
    return 0


def _clause(markup: Markup, opening: Token, size: int, carriers: tuple[int, ...]) -> Span | None:
    marks = (each for each in markup.tokens[opening.i : opening.i + size] if each.dep == "mark")
    mark = next(marks, opening)
    verb = mark if mark.dep == "prep" else markup.tokens[mark.head]  # "in the event of a flood"
    if verb.dep in ("aux", "auxpass"):  # "if the port stays shut"
        verb = markup.tokens[verb.head]
    after = range(opening.i + size, markup.sentences[opening.sentence].last)
    comma = next((i for i in after if markup.tokens[i].text == ","), after.stop)
    if verb.i in carriers:  # "If the dam bursts, villages will ...", the whole read as one clause
        return markup.span(opening.i, comma) if comma < verb.i else None
    above = next((each for each in markup.ancestors(verb.i) if each.pos in ("VERB", "AUX")), None)
    saying = {
        markup.tokens[i].head for i in carriers if markup.tokens[i].dep == "ccomp"
    }  # "…, wrote the envoy, unless"
    hosts = {*carriers, *(i for i in saying if max(carriers) < i < opening.i)}
    hangs = verb.dep in ("advcl", "prep", "pcomp") and above is not None and above.i in hosts
    if not hangs and not (size > 1 and _follows(markup, opening, carriers)):
        return None
    below = set(markup.subtree(verb.i))
    inside = [i for i in after if i in below]
    last = next((i for i in after if i not in below), after.stop) if inside[:1] == [after.start] else comma
    while last > after.start and markup.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return markup.span(opening.i, last) if last > after.start else None


def _follows(markup: Markup, opening: Token, carriers: tuple[int, ...]) -> bool:
    """Whether it stands behind the clause, with no other clause set ahead between them."""
    between = markup.tokens[max(carriers) + 1 : opening.i]
    return opening.i > max(carriers) and not any(word.tag == "MD" for word in between)
