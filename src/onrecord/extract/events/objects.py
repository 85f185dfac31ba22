"""What an act permits, forbids or supplies, and how far: its object and its scope.

"Authorised Kenya to use the base against pirates" has the object "use the base" and the scope "against pirates".
"""

from collections.abc import Iterator
from functools import cache

from onrecord import tables
from onrecord.extract.events.clauses import behind, clause_of, object_of
from onrecord.markup import Markup, Token
from onrecord.model import Actor, Spans

Pieces = tuple[Spans, Spans]
WHEN = frozenset({"DATE", "TIME"})
SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("xcomp", "ccomp")


def object_and_scope(markup: Markup, trigger: tuple[int, ...], recipients: tuple[Actor, ...]) -> Pieces:
    """The object and the scope of an act; both empty where it is no permission, restriction or supply."""
    for carrier in _carriers(markup, trigger):
        kind = _kinds().get(markup.tokens[carrier].lemma.lower())
        thing = _thing(markup, carrier, kind, recipients) if kind else None
        if kind and thing is not None and markup.tokens[thing].pos not in ("ADP", "ADV", "PART"):
            return _pieces(markup, thing, carrier, kind)
    return (), ()


def _carriers(markup: Markup, trigger: tuple[int, ...]) -> Iterator[int]:
    """The words of an act that may say what it permits: its trigger, and what was agreed or decided."""
    for i in trigger:
        yield i
        clause = clause_of(markup, i)
        if clause is not None:
            yield clause
        done_to = object_of(markup, i)
        if done_to is not None:
            yield done_to


def _thing(markup: Markup, carrier: int, kind: str, recipients: tuple[Actor, ...]) -> int | None:
    """The head of what is permitted, forbidden or supplied."""
    done_to = object_of(markup, carrier)
    if done_to is None:
        done_to = next((token.i for token in markup.dependents(carrier, "nsubjpass")), None)
    given = done_to if done_to is not None and not _is_among(markup, done_to, recipients) else None
    if kind == "permit":
        clause = next((token.i for token in markup.dependents(carrier, *CLAUSES, "acl")), given)
        if clause is None:
            clause = clause_of(markup, carrier)
        return _end(markup, carrier, {"for", "of", "to"}) if clause is None else clause
    if kind == "restrict":
        found = _end(markup, carrier, {"on", "of", "from"})
        return given if found is None or _is_among(markup, found, recipients) else found
    return _end(markup, carrier, {"with"}) if given is None else given


def _end(markup: Markup, i: int, prepositions: set[str]) -> int | None:
    return next(behind(markup, i, prepositions), None)


def _is_among(markup: Markup, i: int, recipients: tuple[Actor, ...]) -> bool:
    token = markup.tokens[i]
    return any(actor.start <= token.start and token.end <= actor.end for actor in recipients)


def _pieces(markup: Markup, thing: int, carrier: int, kind: str) -> Pieces:
    """The words of the thing without what bounds it, and what bounds it."""
    bounds = [t.i for i in _core(markup, thing) for t in markup.dependents(i) if _bounds(markup, t, ("beside", kind))]
    behind_it = (token for token in markup.dependents(carrier) if token.i > max(carrier, thing))
    bounds += [token.i for token in behind_it if _bounds(markup, token, ("above", f"above_{kind}"))]
    scope = {i for bound in bounds for i in markup.subtree(bound)}
    left_out = {i for token in _aside(markup, thing) for i in markup.subtree(token.i)} | scope
    words = [i for i in markup.subtree(thing) if i not in left_out and i != carrier]
    return markup.spans(_run(markup, words, thing)), markup.spans(i for i in scope if not _is_mark(markup, i))


def _core(markup: Markup, thing: int) -> Iterator[int]:
    """The head of the thing and the nouns it is made of ("the use of missiles")."""
    yield thing
    for token in markup.dependents(thing, "dobj", "prep", "pobj"):
        if token.dep != "prep" or token.lower == "of":
            yield from _core(markup, token.i)


def _aside(markup: Markup, thing: int) -> Iterator[Token]:
    """What stands around the thing without being part of it: subjects, "to", remarks, dates."""
    for i in _core(markup, thing):
        for token in markup.dependents(i):
            is_opening = token.dep in ("mark", *SUBJECTS) or (token.dep == "aux" and token.lower == "to")
            is_when = token.lower != "until" and _is_when(markup, token)
            if is_opening or is_when or token.dep in ("relcl", "appos", "parataxis"):
                yield token


def _bounds(markup: Markup, token: Token, lists: tuple[str, str]) -> bool:
    """Whether a word opens a place, an aim or a condition that bounds an act."""
    scope = tables.toml("objects")["scope"]
    if token.dep == "prep":
        is_condition = any(end.lemma.lower() in scope["terms"] for end in markup.dependents(token.i, "pobj"))
        opens = any(token.lower in scope[name] for name in lists)
        return is_condition or (opens and (token.lower == "until" or not _is_when(markup, token)))
    openings = {mark.lower for mark in markup.dependents(token.i, "mark", "aux", "advmod", "prep")}
    is_aim = "beside" in lists and "to" in openings and (token.dep == "advcl" or _has_object(markup, token))
    return is_aim or (token.dep == "advcl" and bool(openings & set(scope["conditions"])))


def _has_object(markup: Markup, clause: Token) -> bool:
    """Whether a clause of purpose stands behind a verb that has its object ("use the missiles to strike")."""
    return clause.dep == "xcomp" and object_of(markup, clause.head) is not None


def _is_when(markup: Markup, token: Token) -> bool:
    """Whether a phrase says when or how often ("on Monday", "for the first time")."""
    times = tables.toml("objects")["scope"]["times"]
    ends = [token, *markup.dependents(token.i, "pobj")] if token.dep in ("prep", "npadvmod") else []
    return any(end.lemma.lower() in times or _is_dated(markup, end) for end in ends)


def _is_dated(markup: Markup, token: Token) -> bool:
    sentence = markup.sentences[token.sentence]
    dated = (name for name in markup.names_in(sentence.span) if name.label in WHEN)
    return any(name.first <= token.i < name.last for name in dated)


def _run(markup: Markup, words: list[int], head: int) -> list[int]:
    """The unbroken run of words around the head, up to the next comma or dash."""
    first = last = head
    inside = {i for i in words if not _is_mark(markup, i)}
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return list(range(first, last + 1))


def _is_mark(markup: Markup, i: int) -> bool:
    """Whether a token is a mark that parts phrases."""
    return markup.tokens[i].pos == "PUNCT" and not markup.tokens[i].text.startswith(("-", "’", "'"))


@cache
def _kinds() -> dict[str, str]:
    table = tables.toml("objects")
    return {word: kind for kind in ("permit", "restrict", "supply") for word in table[kind]["words"]}
