"""The title beside a person's name, read word by word: "deputy head of the city council Raisa Orlova"."""

import re

from onrecord.link.speakers.source import Source, is_office, offices
from onrecord.markup import Markup, Name, Token

_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "col", "gen", "lt", "sgt", "capt", "prof", "sir"})
_ADDRESSES = _HONORIFICS | {"dame", "lord", "lady", "maj", "monsignor"}
PREFIXES = frozenset(f"{form}{dot}" for form in (*_HONORIFICS, "fr", "rev", "the", "a", "an") for dot in ("", "."))
"""What stands before a bare name and is no part of it: forms of address and articles."""
_MARKS = frozenset('“”„"«»‘')
_AGE = re.compile(r"^[\w-]*-?year-old\b ?")
_OPENINGS = ("DET", "NUM", "CCONJ")
_WITHIN = frozenset({"of", "for", "at", "in", "to"})
_LONGEST = 10  # words


def title_before(markup: Markup, name: Name) -> str | None:
    """The office, trade or part that stands right before a name, or before the comma there; None for none."""
    last = name.first - 1
    while last >= 0 and markup.tokens[last].lower.rstrip(".") in (*_ADDRESSES, ""):
        last -= 1
    if last < 0 or markup.tokens[last].sentence != markup.tokens[name.first].sentence:
        return None
    comma = markup.tokens[last].text == ","
    if comma and not _is_added(markup, name):
        return None
    words = _phrase(markup, last - 1 if comma else last)
    start = _start(words)
    if start is None:
        return None
    outer = _of_what_it_is_added_to(markup, name, words[0])
    words = outer or _without_owner(markup, words[start:])
    title = " ".join(markup.text[words[0].start : words[-1].end].split()) if words else ""
    return _AGE.sub("", title) or None


def _of_what_it_is_added_to(markup: Markup, name: Name, first: Token) -> list[Token]:
    """The title before the comma, where the name has one after it too: "a spokesman, Major Jo Lind"."""
    before = first.i - 1
    if before < 1 or markup.tokens[before].text != "," or not _is_added(markup, name):
        return []
    words = _phrase(markup, before - 1)
    start = _start(words)
    return _without_owner(markup, words[start:]) if start is not None else []


def _is_added(markup: Markup, name: Name) -> bool:
    return any(token.dep == "appos" and token.head < name.first for token in markup.tokens[name.first : name.last])


def _phrase(markup: Markup, last: int) -> list[Token]:
    """The noun phrase that ends at a word, with what hangs on it by "of", "for" or "at"."""
    found: list[Token] = []
    for i in range(last, max(-1, last - _LONGEST), -1):
        token = markup.tokens[i]
        after = found[-1] if found else None
        if token.sentence != markup.tokens[last].sentence:
            break
        if after is not None and after.pos in (*_OPENINGS, "PRON") and token.lower not in _WITHIN:
            break
        inner = token.pos in ("NOUN", "PROPN", "ADJ", "PART", *_OPENINGS) or token.tag in ("PRP$", "VBN", "VBG")
        if not (inner or token.lower in _WITHIN or token.text == "-" or is_office(token)) or token.text in (
            "“",
            "”",
            '"',
            "—",
            "–",
        ):
            break
        found.append(token)
    return found[::-1]


def _start(words: list[Token]) -> int | None:
    """Where the title begins: at the last part that has an office in it, the name's own or one it is the head of."""
    parts = [0, *(place + 1 for place, word in enumerate(words) if word.lower in _WITHIN)]
    ends = [*(place - 1 for place in parts[1:]), len(words)]
    for first, end in zip(reversed(parts), reversed(ends), strict=True):
        if any(is_office(word) and not _only_qualifies(word, words[first:end]) for word in words[first:end]):
            return next((place for place in range(first, end) if not _is_no_part(words[place])), end - 1)
    return None


def _only_qualifies(word: Token, part: list[Token]) -> bool:
    """Whether an office is only part of a body's name: the "General" of "General Staff"."""
    return word.dep == "compound" and any(other.i == word.head and not is_office(other) for other in part)


def _is_no_part(word: Token) -> bool:
    return word.pos in _OPENINGS or word.tag == "PRP$" or word.lower.rstrip(".") in _ADDRESSES


def _without_owner(markup: Markup, words: list[Token]) -> list[Token]:
    """The same without a person it belongs to: "Vos's barrister"."""
    for place, word in enumerate(words):
        if word.tag == "POS" and place > 0 and _is_of_person(markup, words[place - 1]):
            return words[place + 1 :]
    return words


def _is_of_person(markup: Markup, token: Token) -> bool:
    sentence = markup.sentences[token.sentence]
    names = markup.names_in(markup.span(sentence.first, token.i + 1))
    return any(name.label == "PERSON" and name.first <= token.i < name.last for name in names)


def title_within(markup: Markup, source: Source) -> str | None:
    """The words before a name, or those it is added to: "ministry spokeswoman Anne Turner", "the envoy, John Lee"."""
    for name in source.names:
        if name.label != "PERSON":
            continue
        if source.plain[0] < name.first <= source.plain[-1] + 2:
            return _title(markup, [i for i in source.plain if i < name.first])
        if name.first > source.plain[-1] and source.is_named_by(markup, name):
            return _title(markup, [i for i in source.plain if i < name.first])
        if name.first <= source.plain[0]:
            inside = [i for i in range(name.first, name.last) if markup.tokens[i].lower in offices()]
            return _title(markup, list(range(name.first, inside[-1] + 1))) if inside else None
    return None


def _title(markup: Markup, indices: list[int]) -> str | None:
    """These words as a title: no article, owner's pronoun, mark or form of address at its ends, and no sentence."""
    words = [markup.tokens[i] for i in indices]
    while any(word.text == "," for word in words[:-1]):
        words = words[next(place for place, word in enumerate(words) if word.text == ",") + 1 :]
    while words and (_is_small(words[0]) or words[0].tag == "PRP$"):
        words.pop(0)
    while words and (words[-1].lower in PREFIXES or words[-1].pos in ("PUNCT", "ADP", "DET")):
        words.pop()
    is_sentence = any(word.pos in ("VERB", "AUX") and word.tag not in ("VBN", "VBG") for word in words)
    if is_sentence or any(word.text in _MARKS for word in words) or not any(word.text[0].isalpha() for word in words):
        return None
    return " ".join(markup.text[words[0].start : words[-1].end].split())


def _is_small(word: Token) -> bool:
    return word.lower in PREFIXES or word.pos in ("DET", "CCONJ", "PUNCT", "NUM")


def title_added(markup: Markup, source: Source) -> str | None:
    """The words added after a name: "Anne Turner, the envoy"."""
    for child in markup.dependents(source.head, "appos"):
        in_name = any(name.first <= child.i < name.last and name.label == "PERSON" for name in source.names)
        if child.i in source.tokens and child.pos in ("NOUN", "PROPN") and not in_name:
            inside = [i for i in markup.subtree(child.i) if i in source.tokens]
            cut = {i for c in markup.dependents(child.i, "relcl", "acl") for i in markup.subtree(c.i)}
            title = _title(markup, [i for i in inside if i not in cut])
            if title is not None:
                return title
    return None
