"""A record as a person reads it in a terminal: marks are labelled brackets, colour only adds to them."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.model import Passage, Record
from onrecord.show.legible import one_line
from onrecord.show.marks import Close, Layer, Open, Segment, by_passage, label, walk
from onrecord.show.views import (
    STANDINGS,
    Card,
    Clipping,
    Clippings,
    Moment,
    Row,
    SourceAudit,
    Timeline,
    facts,
    passages_shown,
    row_lists,
    source_audit,
    statement_cards,
    time_words,
    timeline,
    title_of,
)

SUFFIX = ".txt"
LINE = 24  # columns of a bar or a timeline

# The layers bracketed in the text; the others would drown it and have their lists below.
_STYLES: dict[Layer, str] = {
    "content": "cyan",
    "source": "bold cyan",
    "cue": "italic cyan",
    "place": "magenta",
    "time": "green",
    "quantity": "yellow",
    "issue": "bold red",
}
_SPOKEN = ("content",)  # the brackets have the colour, the words keep their own


def render(record: Record, *, width: int = 100, color: bool = True) -> str:
    """The record for a terminal of this width; with or without colour the characters are the same."""
    console = Console(
        file=StringIO(),
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as caught:
        for part in _parts(record):
            console.print(part)
    return "\n".join(line.rstrip() for line in caught.get().splitlines()).rstrip("\n") + "\n"


def _parts(record: Record) -> Iterator[RenderableType]:
    clippings = Clippings(record.report)
    yield from _head(record)
    yield from _audit(source_audit(record))
    yield _heading("The text")
    yield from _text(record)
    if record.statements:
        yield _heading(f"Statements ({len(record.statements)})")
        for card in statement_cards(record, clippings):
            yield from _card(card)
    line = timeline(record)
    if line.moments or line.loose:
        yield _heading("Timeline")
        yield from _timeline(line, clippings)
    for each in row_lists(record, clippings):
        yield _heading(f"{each.heading} ({len(each.rows)})")
        yield from map(_row, each.rows)


def _head(record: Record) -> Iterator[RenderableType]:
    yield _words(title_of(record.report), "bold")
    grid = Table.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(overflow="fold")
    for fact in facts(record.report)[1:]:
        learned = f"  ({fact.learned})" if fact.learned and fact.value else ""
        grid.add_row(_words(fact.name, "dim"), _words(fact.value or "not known").append(learned, "dim"))
    yield grid
    if record.report.issues:
        yield _heading("Doubtful about this report")
    for number, issue in enumerate(record.report.issues, 1):
        where = f" [{label(f'i{number}')}]" if issue.start is not None else ""
        yield Text.assemble("! ", (one_line(issue.code), "bold red"), f" {one_line(issue.message)}{where}")


def _audit(audit: SourceAudit) -> Iterator[RenderableType]:
    yield _heading("On whose word")
    yield _words(audit.sentence)
    if audit.total:
        bars = Table.grid(padding=(0, 2))
        for standing, count in audit.standings.items():
            bars.add_row(
                STANDINGS[standing].heading, str(count), Text("█" * max(1, round(LINE * count / audit.total)), "cyan")
            )
        yield Padding(bars, (1, 0, 1, 2))
    for source in audit.sources:
        ids = " ".join(map(label, source.statements))
        yield _inset(_words(source.name, "bold").append(f"  {STANDINGS[source.standing].one}  {ids}"))


def _text(record: Record) -> Iterator[RenderableType]:
    passages = passages_shown(record.report)
    pieces = by_passage(record, (passage.span for passage in passages), _STYLES.keys())
    for passage, segments in zip(passages, pieces, strict=True):
        yield _passage(record.report.text, passage, segments)
        yield Text()


def _passage(text: str, passage: Passage, segments: tuple[Segment, ...]) -> Text:
    drawn = Text(style="dim" if passage.is_furniture else "")
    if passage.kind != "paragraph":
        drawn.append(f"{passage.kind}: ", "dim")
    styles: list[str] = []
    for step in walk(segments):
        if isinstance(step, Open):
            style = _STYLES[step.mark.layer]
            drawn.append(f"[{'…' if step.resumed else ''}{one_line(step.mark.label)}: ", style)
            styles.append("" if step.mark.layer in _SPOKEN else style)
        elif isinstance(step, Close):
            styles.pop()
            drawn.append("]", _STYLES[step.mark.layer])
        else:
            drawn.append(one_line(text[step.start : step.end]), " ".join(styles).strip())
    return drawn


def _card(card: Card) -> Iterator[RenderableType]:
    about = (card.kind, card.title, f"in the text “{card.as_written}”" if card.as_written else None, *card.notes)
    head = Text.assemble(
        (f"{one_line(label(card.id))} ", "bold cyan"),
        (one_line(card.who), "bold"),
        (f" · {one_line(card.act)}", "italic"),
    )
    yield head
    yield _inset(_words(" · ".join(part for part in about if part), "dim"))
    if card.words:
        yield _inset(_words(card.words), 4)
    origin = (
        f"within {label(card.within)}" if card.within else "",
        f"through {label(card.via)}" if card.via else "",
        f"on its standing: “{card.justification}”" if card.justification else "",
    )
    if any(origin):
        yield _inset(_words(" · ".join(part for part in origin if part)))
    why = f"{card.why} " if card.why else ""
    yield _inset(_words(f"{why}confidence {card.confidence:.2f} · {card.rule}", "dim"))
    yield Text()


def _timeline(line: Timeline, clippings: Clippings) -> Iterator[RenderableType]:
    if line.moments:
        yield _words(line.scale, "dim")
        grid = Table.grid(padding=(0, 2))
        grid.add_column(max_width=24)
        grid.add_column(no_wrap=True, width=LINE)
        grid.add_column(ratio=1, overflow="fold")
        for moment in line.moments:
            named = Text("\n").join(_clip(clippings.cut(time.span), label(time.id)) for time in moment.times)
            grid.add_row(moment.days, Text(_stretch(moment), "green"), named)
        yield grid
    for time in line.loose:
        yield _inset(
            _clip(clippings.cut(time.span), label(time.id)).append(f" ({' · '.join(time_words(time))})", "dim")
        )


def _stretch(moment: Moment) -> str:
    """A dot for a day, a bar for what may be any day of several."""
    left = round(moment.left * (LINE - 1))
    if moment.is_point:
        return "·" * left + "●" + "·" * (LINE - 1 - left)
    width = max(round(moment.right * (LINE - 1)) - left + 1, 1)
    return "·" * left + "━" * width + "·" * (LINE - left - width)


def _row(row: Row) -> RenderableType:
    times = f" × {row.mentions}" if row.mentions > 1 else ""
    head = Text.assemble((f"{' '.join(map(label, row.ids[:6]))} ", "cyan"), (one_line(row.name), "bold"), times)
    head.append(f"  {one_line(' · '.join(row.facts))}\n", "dim")
    return _inset(head.append_text(_clip(row.clipping)))


def _clip(clipping: Clipping, name: str = "") -> Text:
    head = (f"{one_line(name)} ", "cyan") if name else ""
    return Text.assemble(head, one_line(clipping.before), (one_line(clipping.words), "bold"), one_line(clipping.after))


def _heading(words: str) -> RenderableType:
    return Padding(Rule(Text(words, "bold"), align="left", style="dim"), (1, 0, 0, 0))


def _inset(words: Text, columns: int = 2) -> RenderableType:
    return Padding(words, (0, 0, 0, columns))


def _words(words: str, style: str = "") -> Text:
    return Text(one_line(words), style)
