"""Marks: cutting a text under crossing spans loses nothing and nests properly."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Entity, Span
from onrecord.show.marks import LAYERS, Close, Mark, Open, Words, by_passage, marks_of, segments, walk

from .sample import BY, bare, sample


@st.composite
def marked(draw: st.DrawFn) -> tuple[int, tuple[Mark, ...]]:
    """A length and any marks inside it, in the order of `marks_of`."""
    length = draw(st.integers(0, 40))
    marks = []
    for number in range(draw(st.integers(0, 8)) if length else 0):
        start = draw(st.integers(0, length - 1))
        end = draw(st.integers(start + 1, length))
        marks.append(Mark(draw(st.sampled_from(LAYERS)), f"x{number}", start, end))
    rank = LAYERS.index
    return length, tuple(sorted(marks, key=lambda m: (m.start, -m.end, rank(m.layer), m.id)))


@given(marked())
def test_segments_partition_the_text_and_know_what_covers_them(case: tuple[int, tuple[Mark, ...]]) -> None:
    length, marks = case
    found = list(segments(length, marks))
    assert [at for piece in found for at in range(piece.start, piece.end)] == list(range(length))
    for piece in found:
        assert set(piece.marks) == {mark for mark in marks if mark.start <= piece.start < mark.end}
        assert len(piece.marks) == len(set(piece.marks))


@given(marked())
def test_openings_and_closings_nest_and_cover_each_mark_exactly(case: tuple[int, tuple[Mark, ...]]) -> None:
    length, marks = case
    stack: list[Mark] = []
    covered: dict[Mark, list[int]] = {mark: [] for mark in marks}
    for step in walk(segments(length, marks)):
        if isinstance(step, Open):
            stack.append(step.mark)
        elif isinstance(step, Close):
            assert stack.pop() == step.mark
        else:
            assert isinstance(step, Words)
            for mark in stack:
                covered[mark].extend(range(step.start, step.end))
    assert not stack
    assert covered == {mark: list(range(mark.start, mark.end)) for mark in marks}


def test_the_outer_mark_opens_first_and_a_crossing_one_is_resumed() -> None:
    marks = (Mark("content", "s1", 0, 6), Mark("content", "s2", 3, 9))
    steps = [
        f"{'…' if step.resumed else ''}<{step.mark.id}" if isinstance(step, Open) else f"{step.mark.id}>"
        for step in walk(segments(9, marks))
        if not isinstance(step, Words)
    ]
    assert steps == ["<s1", "<s2", "s2>", "s1>", "…<s2", "s2>"]


def test_spans_outside_the_text_are_cut_to_it_or_left_out() -> None:
    record = bare(
        "short", entities=(Entity(id="n1", by=BY, type="Other", name="x", mentions=(Span(3, 99), Span(7, 9))),)
    )
    assert [(mark.start, mark.end) for mark in marks_of(record)] == [(3, 5)]


def test_only_the_layers_asked_for_cut_the_text() -> None:
    record = sample()
    assert {mark.layer for mark in marks_of(record, ("time", "issue"))} == {"time", "issue"}


def test_each_passage_gets_its_own_segments() -> None:
    record = sample()
    spans = [passage.span for passage in record.report.passages]
    for span, pieces in zip(spans, by_passage(record, spans), strict=True):
        assert "".join(record.report.text[piece.start : piece.end] for piece in pieces) == span.of(record.report.text)
