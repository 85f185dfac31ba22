"""The blocks of a page laid out as one text, with what the page says about each kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.read.furniture import is_boilerplate
from onrecord.read.passages import Piece, letters_of

BlockKind = Literal["headline", "subhead", "caption", "pull quote", "quotation"]
SPEAKER = " — "  # between a quotation that is set apart and who said it
_GAP = "\n\n"
_QUOTATIONS = 50  # each costs a search through the whole page


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page. A "quotation" is set apart; it is a pull quote only where the story has the same words."""

    words: str
    kind: BlockKind | None = None


def laid_out(blocks: Iterable[Block], title: str | None = None) -> tuple[str, list[Piece]]:
    """One text, the title first and blank lines between blocks, and its pieces; furniture of the page is left out."""
    kept = [block for block in blocks if block.words.strip() and not is_boilerplate(block.words)]
    if title:
        kept = [block for block in kept if block.kind not in ("headline", "subhead") or block.words != title]
        kept.insert(0, Block(title, "headline"))
    whole = letters_of(" ".join(block.words for block in kept))
    tried = [block for block in kept if block.kind == "quotation"][:_QUOTATIONS]
    pulled = {block for block in tried if whole.count(letters_of(block.words.split(SPEAKER)[0])) > 1}
    pieces, at = [], 0
    for block in kept:
        kind = block.kind if block.kind != "quotation" else "pull quote" if block in pulled else None
        pieces.append(Piece(at, at + len(block.words), kind))
        at += len(block.words) + len(_GAP)
    return _GAP.join(block.words for block in kept), pieces
