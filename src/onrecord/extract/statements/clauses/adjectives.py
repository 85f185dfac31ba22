"""What hangs on an adjective: "is confident that ...", "it is unclear whether ..."."""

from onrecord.extract.statements.clauses.verbs import draft_of
from onrecord.extract.statements.draft import Draft
from onrecord.extract.statements.lexicon import acts, lemma
from onrecord.extract.statements.roles import cue_of
from onrecord.markup import Markup, Token


def adjective(markup: Markup, token: Token) -> Draft | None:
    """ "is confident that ...", "it is unclear whether ...", "was critical of ..." """
    for word in markup.dependents(token.i, "acomp"):
        draft = _with_clause(markup, token, word) or _with_preposition(markup, token, word)
        if draft is not None:
            return draft
    return None


def _with_clause(markup: Markup, token: Token, word: Token) -> Draft | None:
    act = acts("adjective").get(lemma(word))
    if word.lower == "clear" and any(True for _ in markup.dependents(token.i, "neg")):
        act = "doubt"
    clauses = (*markup.dependents(word.i, "ccomp", "xcomp"), *markup.dependents(token.i, "ccomp", "advcl"))
    for child in clauses:
        if act is not None and child.i > word.i and (child.dep != "advcl" or _is_open(markup, word, child)):
            more = cue_of(markup, word.i)
            return draft_of(markup, "cue/adjective", act, token, set(markup.subtree(child.i)), *more)
    return None


def _with_preposition(markup: Markup, token: Token, word: Token) -> Draft | None:
    for prep in markup.dependents(word.i, "prep"):
        act = acts("adjabout").get(f"{lemma(word)} {prep.lower}")
        if act is not None:
            content = set(markup.subtree(prep.i)) - {prep.i}
            return draft_of(markup, "cue/attitude", act, token, content, word.i, prep.i)
    return None


def _is_open(markup: Markup, adjective: Token, clause: Token) -> bool:
    """Whether a clause is what is unclear, not when it is: "unclear when the road was built"."""
    first = markup.tokens[markup.subtree(clause.i)[0]]
    return first.i == adjective.i + 1 and first.tag in ("WRB", "WP", "WDT", "WP$")
