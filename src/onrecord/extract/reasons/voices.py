"""On whose word a reason is given."""

from onrecord.extract.reasons.ties import Tie
from onrecord.markup import Markup
from onrecord.model import Span, Statement, StatementsAt


class Voices:
    """The statements of a report, ready to be asked which one gives a reason."""

    def __init__(self, markup: Markup, statements: tuple[Statement, ...], said: StatementsAt) -> None:
        self._markup, self._said = markup, said
        self._by_id = {statement.id: statement for statement in statements}
        self._stands = {token.i: each for each in statements for span in each.cue for token in markup.tokens_in(span)}

    def of(self, tie: Tie) -> str | None:
        """The id of its statement: an argument's own, else what holds cue and reason, else the stand it is for."""
        found = self._said.innermost(self._markup.span(tie.reason[0], tie.reason[-1] + 1))
        if not tie.rule.startswith("claim/"):
            while found is not None and not self._holds(found, tie.cue[0]):
                found = self._by_id.get(found.within or "")
        if found is None and tie.polarity == "against" and tie.head is not None:
            near = (tie.head, *self._markup.children[tie.head])
            found = next((self._stands[i] for i in near if i in self._stands), None)
        return found.id if found else None

    def _holds(self, statement: Statement, i: int) -> bool:
        token = self._markup.tokens[i]
        return any(piece.contains(Span(token.start, token.end)) for piece in statement.content)
