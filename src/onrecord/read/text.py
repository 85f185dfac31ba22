"""A plain text into a report; every other kind of input ends here too."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import islice

from onrecord.errors import Unreadable
from onrecord.model import Issue, Passage, Provenance, Report
from onrecord.read.dates import in_address
from onrecord.read.decoding import without_surrogates
from onrecord.read.facts import NOTHING, Facts, facts_in, settled
from onrecord.read.language import ENOUGH, language_of
from onrecord.read.passages import Piece, passages_of
from onrecord.read.quotation import unpaired_marks

LIMIT = 10_000_000  # characters or bytes of one report; a long book has a tenth of it
_MARKS = 20  # unpaired quotation marks to tell about; whoever has more knows it by then


def report_from_text(  # noqa: PLR0913 - each is one fact about a report that a caller may know
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the field is called so
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Report:
    """A report from its text; what is given is believed, the rest is looked for in the text.

    Raises Unreadable for a text without a word, or with more than 10 million characters.

    >>> words = "Bridge opens\\n\\nBy Ana Poe, Harbour Post, 12 March 2025\\n\\nThe bridge is open, the mayor said."
    >>> report = report_from_text(words)
    >>> report.title, report.outlet, report.published, report.provenance["published"]
    ('Bridge opens', 'Harbour Post', '2025-03-12', 'text')
    """
    given = Facts(title=title, outlet=outlet, url=url, byline=byline, published=published, language=language)
    return compose(text, "the text", given=given, id=id)


def compose(  # noqa: PLR0913 - the one place where everything known about a report comes together
    text: str,
    name: str,
    *,
    metadata: Facts = NOTHING,
    given: Facts = NOTHING,
    id: str | None = None,  # noqa: A002
    pieces: Sequence[Piece] | None = None,
    issues: tuple[Issue, ...] = (),
) -> Report:
    """A report from its text and what its page or row (`metadata`) and the user (`given`) say about it.

    What the user says fills what the page lacks; only about the language the user knows best. `name` is what an error
    calls the input. Raises Unreadable for a text that is empty or too long.
    """
    _check(text, name)
    whole = without_surrogates(text)
    text = whole.text
    title = metadata.title or given.title
    passages = passages_of(text, title, pieces)
    origins = _origins(text, passages, metadata, given)
    found = settled(origins)
    facts = found.facts
    return Report(
        id=id or f"r-{sha256(text.encode()).hexdigest()[:12]}",
        text=text,
        title=facts.title,
        outlet=facts.outlet,
        url=facts.url,
        byline=facts.byline,
        published=facts.published,
        fetched=facts.fetched,
        language=facts.language,
        credit=facts.credit,
        passages=passages,
        issues=(*issues, *whole.issues, *found.issues, *_short(text), *islice(unpaired_marks(text, passages), _MARKS)),
        provenance=found.provenance,
    )


def _origins(text: str, passages: tuple[Passage, ...], metadata: Facts, given: Facts) -> list[tuple[Provenance, Facts]]:
    """Who says what, the most trusted first. A text tells its language better than the template of a page does."""
    address = in_address(metadata.url or given.url or "")
    language: list[tuple[Provenance, Facts]] = [
        ("given", Facts(language=given.language)),
        ("text", Facts(language=None if given.language else language_of(text))),
    ]
    return [
        *language,
        ("metadata", metadata),
        ("given", given),
        ("metadata", Facts(published=address)),
        ("text", facts_in(text, passages)),
    ]


def _check(text: str, name: str) -> None:
    if not text.strip():
        reason = "there is nothing but white space in it" if text else "it is empty"
        raise Unreadable(name, reason, "give the text of a report")
    if len(text) > LIMIT:
        raise Unreadable(
            name,
            f"it has {len(text):,} characters, more than the {LIMIT:,} one report may have",
            "split it into its reports, one a file or one a line of JSONL",
        )


def _short(text: str) -> tuple[Issue, ...]:
    if sum(map(str.isalpha, text[:1_000])) >= ENOUGH:
        return ()
    return (Issue("short-text", "this is very short for a report; its language was not looked for"),)
