"""What the words right beside an event say: negation, modal verbs, conditions, doubting adverbs, adjectives of plan."""

from collections.abc import Callable, Iterator

from onrecord.extract.events.factuality.verdict import Verdict, kinds, words
from onrecord.markup import Markup, Token
from onrecord.markup.modality import is_undone, modal_of

STEPS = 6
"""How many words joined by "and" or "or" are followed."""
QUOTES = frozenset('“"‘«„') | {"``"}


def beside(markup: Markup, i: int) -> Verdict | None:
    """What stands beside token `i`; None when nothing there says anything."""
    token = markup.tokens[i]
    mark = supposition(markup, i)
    if mark:
        return Verdict(kinds("suppositions").get(mark, "hypothetical"), f"it stands after “{mark}”", final=True)
    if token.pos in ("NOUN", "PROPN"):
        return _described(markup, i)
    return _auxiliary(markup, i) or _adverb(markup, i) or _ordered(markup, i)


def _joined(markup: Markup, i: int, shares: Callable[[Token], bool]) -> Iterator[int]:
    """Token `i` and what it is joined to by "and" or "or", as long as it shares that one's words."""
    token = markup.tokens[i]
    for _ in range(STEPS):
        yield token.i
        if token.dep != "conj" or token.head == token.i or not shares(token):
            return
        token = markup.tokens[token.head]


def supposition(markup: Markup, i: int) -> str | None:
    """The conjunction that only supposes the clause of token `i`, shared along "and", or the verb put first for it."""
    for j in _joined(markup, i, lambda token: token.pos in ("VERB", "AUX")):
        for mark in markup.dependents(j, "mark", "advmod"):
            if mark.lower in kinds("suppositions"):
                return "whether" if mark.lower == "if" and _is_asked(markup, j) else mark.lower
        if inverted := _inverted(markup, j):
            return inverted
    return None


def _is_asked(markup: Markup, i: int) -> bool:
    """ "asked if troops shelled the camp"."""
    token = markup.tokens[i]
    return token.dep == "ccomp" and markup.tokens[token.head].lemma.lower() in words("only", "asking")


def _inverted(markup: Markup, i: int) -> str | None:
    """The verb that stands before its subject instead of an "if" ("Had the guards fled", "Should the talks fail")."""
    subject = next(markup.dependents(i, "nsubj", "nsubjpass"), None)
    opening = next((aux for aux in markup.dependents(i, "aux") if aux.lower in ("had", "should", "were")), None)
    if subject is None or opening is None or opening.i > subject.i or is_question(markup, i):
        return None
    return opening.lower


def is_question(markup: Markup, i: int) -> bool:
    """Whether the sentence of token `i` asks."""
    return any(word.text == "?" for word in markup.tokens_of(markup.sentences[markup.tokens[i].sentence])[-2:])


def _auxiliary(markup: Markup, i: int) -> Verdict | None:
    """What the auxiliaries say: "will", "may have", "did not", "must"."""
    modal = modal_of(markup, i)
    if is_undone(markup, i) and modal not in words("negated", "open"):
        return Verdict("denied", "the sentence says it did not happen")
    return _modal(markup, i, modal) if modal in kinds("modals") else None


def _modal(markup: Markup, i: int, modal: str) -> Verdict:
    kind = kinds("modals")[modal]
    if modal in kinds("perfect") and any(aux.lower == "have" for aux in markup.dependents(i, "aux")):
        return Verdict(kinds("perfect")[modal], f"it stands with “{modal} have”")
    if modal in words("reported", "future") and _is_foretold(markup, i):
        return Verdict("planned", f"“{modal}” is reported future")
    if kind == "planned" and _is_ultimatum(markup, i):
        return Verdict("threatened", "it is to come unless others give way")
    doubt = _adverb(markup, i) if kind == "planned" else None
    return doubt or Verdict(kind, f"it stands with “{modal}”")


def hangs_on_a_condition(markup: Markup, i: int) -> bool:
    """Whether an "if" stands beside token `i`, or beside the verb it belongs to ("said it would leave if")."""
    return any(_conditions(markup, i))


def _conditions(markup: Markup, i: int) -> Iterator[str]:
    token = markup.tokens[i]
    above = (token.head,) if token.dep in ("xcomp", "ccomp") else ()
    for j in (i, *above):
        for clause in markup.dependents(j, "advcl", "ccomp"):
            mark = supposition(markup, clause.i)
            if clause.i != i and mark in ("if", "unless", "should", "had", "were"):
                yield mark


def _is_ultimatum(markup: Markup, i: int) -> bool:
    """ "we will shoot if you cross", "we will leave unless you pay"."""
    marks = set(_conditions(markup, i))
    own = any(subject.lower in words("wishing", "own") for subject in markup.dependents(i, "nsubj"))
    return bool(marks) and (
        markup.tokens[i].lemma.lower() in words("wishing", "hostile") or (own and "unless" in marks)
    )


def _is_foretold(markup: Markup, i: int) -> bool:
    """Whether "would" is the "will" of a past report or of a plan ("said it would withdraw", "a plan that would")."""
    if hangs_on_a_condition(markup, i):
        return False
    *_, first = _joined(markup, i, lambda token: markup.tokens[token.head].pos in ("VERB", "AUX"))
    token, plans = markup.tokens[first], words("reported", "plans")
    head = markup.tokens[token.head]
    if token.dep == "ccomp":
        return head.tag in ("VBD", "VBN")
    under_plan = (end for link in markup.dependents(first, "prep") for end in markup.dependents(link.i, "pobj"))
    return (token.dep == "relcl" and head.lemma in plans) or any(end.lemma in plans for end in under_plan)


def _adverb(markup: Markup, i: int) -> Verdict | None:
    for word in markup.dependents(i, "advmod", "amod"):
        if word.lower in kinds("adverbs"):
            return Verdict(kinds("adverbs")[word.lower], f"it stands with “{word.lower}”")
    return None


def _described(markup: Markup, i: int) -> Verdict | None:
    """What is said of a noun: "no talks", "a planned attack", "the alleged raid"."""
    for owner in markup.dependents(i, "poss"):
        if owner.lower == "tomorrow" or any(word.lower == "next" for word in markup.dependents(owner.i, "amod")):
            return Verdict("planned", "its day is still to come")
    for word in markup.dependents(i, "det", "amod", "neg", "compound", "nmod"):
        if word.lower == "no":
            return Verdict("denied", "the sentence says there was none")
        if word.lower in kinds("adjectives"):
            return Verdict(kinds("adjectives")[word.lower], f"it stands with “{word.lower}”")
    return None


def _ordered(markup: Markup, i: int) -> Verdict | None:
    """An order or a question put to somebody: "Withdraw your troops!", "Did they attack?"."""
    token, sentence = markup.tokens[i], markup.sentences[markup.tokens[i].sentence]
    opens = i == sentence.first or markup.tokens[i - 1].text in QUOTES
    if (
        token.tag == "VB"
        and (opens or token.dep == "ROOT")
        and not any(markup.dependents(i, "nsubj", "nsubjpass", "aux", "auxpass", "expl"))
    ):
        return Verdict("requested", "it is an order")
    if is_question(markup, i) and markup.tokens[sentence.first].pos == "AUX":
        return Verdict("possible", "it is asked whether it happened")
    return None


def is_indefinite(markup: Markup, token: Token) -> bool:
    """Whether a noun names an event nobody has spoken of yet ("an attack", "strikes"), so that it hangs on its verb."""
    beside = list(markup.dependents(token.i, "det", "poss", "amod"))
    return all(
        word.lower in ("a", "an", "any", "some", "another", "more", "further", "new", "fresh") or word.dep == "amod"
        for word in beside
    )
