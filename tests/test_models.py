"""The shipped models: there, unharmed, and better than nothing on sentences of our own."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord import weights
from onrecord.errors import Missing
from onrecord.model import surface
from onrecord.weights import MODELS
from tests.test_offsets import BREAKS, SENTENCES, check_offsets

TEXT = (
    "Ferry row deepens\n\nThe minister said on Monday that the port would reopen.\n\n“We are not going to wait,” said "
    "Ines Calder, the harbour master.\n\nAccording to the Harbour Post, two officials who asked not to be named warned "
    "that the quay could sink.\n\nPetra Lind opposes the plan."
)


@pytest.fixture(scope="module", params=MODELS)
def reader(request: pytest.FixtureRequest) -> onrecord.Desk:
    return onrecord.load(request.param)


def test_what_is_said_is_found_with_who_says_it(reader: onrecord.Desk) -> None:
    record = reader(onrecord.report_from_text(TEXT, language="en"))
    found = {(surface(said.source, TEXT), surface(said.cue, TEXT)) for said in record.statements}
    wanted = {
        ("The minister", "said"),
        ("Ines Calder, the harbour master", "said"),
        ("the Harbour Post", "According to"),
        ("Petra Lind", "opposes"),
    }
    assert len(wanted & found) >= 3, wanted - found
    assert all(said.by.rule.split("/")[0] in ("finder", "cue") for said in record.statements)
    assert all(0 < said.confidence <= 1 for said in record.statements)


def test_an_unpaired_mark_loses_nothing_after_it(reader: onrecord.Desk) -> None:
    towns = ("Vell", "Orsa", "Tarn", "Lund", "Mora", "Brek")
    later = (f"The mayor of {town} said the water was clean. Nobody there had fallen ill, he added." for town in towns)
    text = "“The pump failed, Olsen said.\n\n" + "\n\n".join(later)
    record = reader(onrecord.report_from_text(text, language="en"))
    assert max(said.content[0].start for said in record.statements) > 0.8 * len(text)


def test_a_turn_of_an_interview_is_one_statement_in_whole(reader: onrecord.Desk) -> None:
    turns = (
        "No. We have told the council that the pumps are not ready. I would rather wait.",
        "That is not what the minister said on Friday. He promised a quay by June.",
    )
    text = f"Harbour talks resume\n\nInes Calder: {turns[0]}\n\nPetra Lind: {turns[1]}"
    record = reader(onrecord.report_from_text(text, language="en"))
    found = {surface(said.content, text).rstrip(".") for said in record.statements}
    assert found & {turn.rstrip(".") for turn in turns}
    assert not [said for said in found for turn in turns if turn.startswith(said) and said != turn.rstrip(".")]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BREAKS)), min_size=1, max_size=8))
def test_offsets_hold_in_any_script_and_layout(reader: onrecord.Desk, pieces: list[tuple[str, str]]) -> None:
    text = "".join(sentence + end for sentence, end in pieces)
    check_offsets(reader(onrecord.report_from_text(text, language="en", published="2024-05-06")), text)


def test_a_higher_bar_leaves_out_the_less_sure() -> None:
    report = onrecord.report_from_text(TEXT, language="en")
    every, sure = onrecord.load("small")(report), onrecord.load("small", min_confidence=0.9)(report)
    assert 0 < len(sure.statements) < len(every.statements)
    assert all(said.confidence >= 0.9 for said in sure.statements)


def test_a_file_that_is_not_what_was_shipped_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for suffix in ("onnx", "vocab.txt", "toml"):
        (tmp_path / f"small.{suffix}").write_bytes((Path(weights.__file__).parent / f"small.{suffix}").read_bytes())
    with (tmp_path / "small.onnx").open("ab") as file:
        file.write(b"x")
    monkeypatch.setattr(weights, "_file", lambda name: tmp_path / name)
    with pytest.raises(Missing, match="checksum differs"):
        weights.shipped.__wrapped__("small")


@pytest.mark.parametrize("name", [*MODELS, "clauses", "words", "events", "factuality"])
def test_every_model_has_a_card_that_says_what_it_was_trained_on(name: str) -> None:
    card = (Path(weights.__file__).parent / f"{name}.md").read_text(encoding="utf-8")
    if name in MODELS:
        assert re.search(r"PolNeAR v1\.0\.0.*states no licence", card, re.DOTALL)
    for word in ("Intended use", "Limits", "Figures"):
        assert word in card
    assert re.search(r"Trained on|Built from", card)
