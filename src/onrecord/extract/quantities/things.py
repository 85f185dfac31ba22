"""What is counted or measured: "50,000 troops", "12% of voters", "155mm shells", "the range of the gun is 40 km"."""

from collections.abc import Iterator

from onrecord.markup import Markup, Token
from onrecord.markup.phrases import Phrase
from onrecord.model import Span
from onrecord.tables import toml

_WORDS = {name: frozenset(words) for name, words in toml("quantities")["things"].items()}
_ADDED = frozenset((*toml("quantities")["added"], "more"))
_LONGEST_NAME = 6  # words of a counted thing
_CLIMB = 5  # how many heads up the verb of a measure may be
_INSIDE = ("ADJ", "NOUN", "PROPN", "NUM", "VERB", "PART", "PUNCT")
_MODIFIERS = ("compound", "nmod", "amod")
_TO_VERB = ("attr", "acomp", "npadvmod", "dobj", "pobj", "prep", "advmod", "quantmod", "oprd", "dep", "conj", "nummod")


def tokens_at(markup: Markup, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a stretch of text."""
    return markup.tokens_in(Span(start, end))


def last_token(phrase: Phrase, markup: Markup) -> Token | None:
    """The token of the last number word of the phrase."""
    words = [word for word in phrase if word.kind in ("number", "dozen", "scale", "vague", "bound", "magnitude")]
    tokens = tokens_at(markup, words[-1].start, words[-1].end) if words else ()
    return tokens[-1] if tokens else None


def counted(phrase: Phrase, markup: Markup) -> str | None:
    """What a bare number counts: the noun it hangs on, the one behind "of" ("dozens of men"), or the one behind it."""
    head = counted_head(phrase, markup)
    if head is None:
        return None
    if phrase.after().kind == "of":
        return _phrase_up_to(head, phrase.after().end, markup)
    return _phrase_up_to(head, phrase.end, markup)


def counted_head(phrase: Phrase, markup: Markup) -> Token | None:
    """The head of the noun phrase that a bare number counts."""
    last = last_token(phrase, markup)
    if last is None:
        return None
    if phrase.after().kind == "of":
        return _noun_after(phrase.after().end, markup)
    head = last
    while head.dep in ("nummod", "quantmod", "compound", "amod", "advmod", "appos") and head.head > last.i:
        head = markup.tokens[head.head]
        if head.pos in ("NOUN", "PROPN"):
            break
    between = markup.tokens[last.i + 1 : head.i]
    if head.start >= phrase.end and head.pos in ("NOUN", "PROPN") and _is_one_name(between, phrase.end):
        return head
    follower = tokens_at(markup, phrase.end, phrase.end + 2)[:1]
    noun = _noun_after(phrase.end, markup) if follower and follower[0].pos in ("NOUN", "PROPN", "ADJ") else None
    return next((token for token in (noun, *follower) if token and token.tag in ("NNS", "NNPS")), None)


def _is_one_name(between: tuple[Token, ...], start: int) -> bool:
    """Whether the words between a number and its noun are only more of the noun: no other number, no "and"."""
    inside = [token for token in between if token.start >= start]
    if any(token.pos in ("CCONJ", "ADP", "DET") for token in inside) or len(inside) >= _LONGEST_NAME:
        return False
    model = [token.pos == "PROPN" for token in inside]  # the 2 of "12 Leopard 2 tanks"
    return all(token.pos != "NUM" or (place and model[place - 1]) for place, token in enumerate(inside))


def _phrase_up_to(head: Token, start: int, markup: Markup) -> str | None:
    """The words from a place up to a noun, without articles, numbers and marks before them."""
    words = tokens_at(markup, start, head.end)
    counts = [place for place, token in enumerate(words) if token.pos == "NUM" and words[place - 1].pos != "PROPN"]
    for token in words[counts[-1] if counts else 0 :]:
        small = token.pos in ("DET", "PUNCT", "NUM", "PRON") or token.lower in _WORDS["dimensions"] | _ADDED
        if not small:
            return markup.text[token.start : head.end]
    return None


def _noun_after(position: int, markup: Markup) -> Token | None:
    """The head of the noun phrase that begins behind a place in the text."""
    found = tokens_at(markup, position, position + 1) or tokens_at(markup, position, position + 2)
    if not found:
        return None
    noun = None
    for token in markup.tokens[found[0].i : found[0].i + _LONGEST_NAME]:
        if token.pos in ("NOUN", "PROPN"):
            noun = token
            if token.dep not in (*_MODIFIERS, "poss"):
                break
        elif noun or not (token.pos in _INSIDE or token.dep in ("det", "poss")):
            break
    return noun


def measured(phrase: Phrase, markup: Markup) -> str | None:
    """What a measure is a measure of, from what stands around it: behind, before, or the subject of its verb."""
    if phrase.after().kind == "of":
        noun = _noun_after(phrase.after().end, markup)
        return _phrase_up_to(noun, phrase.after().end, markup) if noun else None
    if phrase.after().lower in _WORDS["owners"] and phrase.get("fraction"):
        noun = _noun_after(phrase.end, markup)
        return _phrase_up_to(noun, phrase.end, markup) if noun else None
    tokens = tokens_at(markup, phrase.start, phrase.end)
    if not tokens:
        return None
    return _modified(tokens, phrase, markup) or _named_before(tokens, markup) or subject(phrase, markup)


def _modified(tokens: tuple[Token, ...], phrase: Phrase, markup: Markup) -> str | None:
    """The noun that a measure stands before: "155mm shells", "a 500-kg bomb", "a three-metre-high wall"."""
    first, last = tokens[0].i, tokens[-1].i
    for token in reversed(tokens):
        head = token
        for _ in range(3):
            if head.i > last and head.pos in ("NOUN", "PROPN"):
                break
            head = markup.tokens[head.head]
        while head.i > last and head.dep in _MODIFIERS and head.head > head.i:
            head = markup.tokens[head.head]
        between = markup.tokens[last + 1 : head.i]
        if head.i > last and head.pos in ("NOUN", "PROPN") and _is_one_name(between, phrase.end):
            free = {"nsubj", "nsubjpass", "appos", "dobj"}.isdisjoint(markup.tokens[i].dep for i in (first, last))
            return _phrase_up_to(head, phrase.end, markup) if free else None
    return None


def _top(tokens: tuple[Token, ...]) -> Token:
    """The token of a phrase whose head is outside it."""
    first, last = tokens[0].i, tokens[-1].i
    return next((token for token in reversed(tokens) if not first <= token.head <= last), tokens[-1])


def _named_before(tokens: tuple[Token, ...], markup: Markup) -> str | None:
    """The noun of "a range of 80 km", "losses of $3 million", "goods worth €5"."""
    top = _top(tokens)
    link = markup.tokens[top.head]
    if link.lower not in ("of", "worth") or link.i >= top.i:
        return None
    noun = markup.tokens[link.head]
    return _name_of(noun, markup, whole=False) if noun.pos in ("NOUN", "PROPN") and noun.i < link.i else None


def subject(phrase: Phrase, markup: Markup) -> str | None:
    """The subject of a verb of measure above the phrase: "the toll rose to 43", "the range of the gun is 40 km"."""
    tokens = tokens_at(markup, phrase.start, phrase.end)
    if not tokens:
        return None
    for verb in _verbs_above(_top(tokens), markup):
        weighing = [markup.tokens[verb.head]] if verb.dep == "acl" else []
        objects = markup.dependents(verb.i, "dobj")
        changed = [noun for noun in objects if noun.i < tokens[0].i and noun.pos in ("NOUN", "PROPN")]
        for noun in (*changed, *markup.dependents(verb.i, "nsubj", "nsubjpass"), *weighing):
            told = noun.pos in ("NOUN", "PROPN") and noun.i < tokens[0].i
            return _name_of(noun, markup) if told and verb.lemma in _WORDS["measures"] else None
    return None


def _verbs_above(token: Token, markup: Markup) -> Iterator[Token]:
    """The verbs a phrase hangs on, nearest first, as long as nothing but its own small words stands between."""
    for _ in range(_CLIMB):
        if token.pos in ("VERB", "AUX"):
            yield token
            if token.dep not in ("conj", "advcl", "xcomp"):
                return
        elif token.dep not in _TO_VERB or token.head == token.i:
            return
        token = markup.tokens[token.head]


def _name_of(noun: Token, markup: Markup, whole: bool = True) -> str:
    """The noun with its own modifiers and, if `whole`, its "of": "range of HIMARS", without article."""
    first, last = noun.i, noun.i
    for child in markup.dependents(noun.i, *_MODIFIERS):
        if child.i < first and all(markup.tokens[i].pos in _INSIDE for i in range(child.i, first)):
            first = child.i
    for link in markup.dependents(noun.i, "prep"):
        if whole and link.lower == "of" and link.i == noun.i + 1:
            last = max((child.i for child in markup.dependents(link.i, "pobj") if child.pos != "NUM"), default=last)
    if last - first > _LONGEST_NAME or any(token.pos == "NUM" for token in markup.tokens[noun.i + 1 : last + 1]):
        last = noun.i
    return markup.text[_word_start(markup.tokens[first].start, markup.text) : markup.tokens[last].end]


def _word_start(place: int, text: str) -> int:
    """Where the word begins that the parser cut at a place: the "5" of "5G", the "First-" of "First-half"."""
    while place and (text[place - 1].isalnum() or text[place - 1] in "-.,&"):
        place -= 1
    return place


def is_modifier(phrase: Phrase, markup: Markup) -> bool:
    """Whether the parse hangs the number on a noun."""
    last = last_token(phrase, markup)
    return last is not None and last.dep == "nummod"


def stands_alone(phrase: Phrase, markup: Markup) -> bool:
    """Whether a number stands for things by itself: "killed 15", "two were hurt", "seven of them", not "the two"."""
    last = last_token(phrase, markup)
    if last is None:
        return False
    if phrase.after().kind == "of":
        return True
    if phrase.after().lower == "more" and markup.tokens[last.head].lower == "more":
        last = markup.tokens[last.head]
    return last.dep in ("nsubj", "nsubjpass", "dobj", "attr") and phrase.before().lower not in ("the", "these", "those")


def crowd(phrase: Phrase, markup: Markup) -> str | None:
    """The noun that a bare number gives the size of: "a crowd of 2,000"."""
    tokens = tokens_at(markup, phrase.start, phrase.end)
    before = phrase.before().kind == "of" and tokens and tokens[0].i > 1
    if not before or markup.tokens[tokens[0].i - 2].lemma not in _WORDS["crowds"]:
        return None
    return _named_before(tokens, markup)


def put_at(phrase: Phrase, markup: Markup) -> str | None:
    """What somebody puts at a level, however far before it: "put the number of dead brought out so far at 468"."""
    tokens = tokens_at(markup, phrase.start, phrase.end)
    if not tokens or phrase.before().lower not in ("at", "as"):
        return None
    before = (token for token in reversed(markup.tokens[: tokens[0].i]) if token.sentence == tokens[0].sentence)
    verb = next((token for token in before if token.lemma in _WORDS["puts"] and token.pos == "VERB"), None)
    objects = markup.dependents(verb.i, "dobj") if verb else ()
    return next((_name_of(noun, markup) for noun in objects if noun.lemma in _WORDS["sums"]), None)


def noun_before(phrase: Phrase, markup: Markup) -> str | None:
    """The noun right before a phrase: "bringing the toll up to 31"."""
    tokens = tokens_at(markup, phrase.before().start, phrase.before().end)
    return _name_of(tokens[-1], markup) if tokens and tokens[-1].pos == "NOUN" else None


def is_level(phrase: Phrase, markup: Markup) -> bool:
    """Whether a bare number is what something rose to or stands at: "the toll rose to 43"."""
    last = last_token(phrase, markup)
    clock = phrase.before(2).lower in ("half", "quarter")  # quarter to six
    return last is not None and last.dep == "pobj" and phrase.before().lower in _WORDS["level_leads"] and not clock


def is_change(phrase: Phrase, markup: Markup) -> bool:
    """Whether "from X to Y" tells a change and no range: a verb or noun of change stands shortly before it."""
    tokens = tokens_at(markup, phrase.start, phrase.end)
    if not tokens:
        return False
    before = markup.tokens[max(tokens[0].i - 2 * _LONGEST_NAME, 0) : tokens[0].i]
    return any(token.lemma in _WORDS["changes"] and token.sentence == tokens[0].sentence for token in before)
