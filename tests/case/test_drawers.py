"""Drawers keep what was derived, in order, and find it again."""

from dataclasses import replace
from typing import Any

import pytest

from onrecord.case import Case, Piece
from onrecord.case.drawers import AT_ONCE


def test_a_drawer_keeps_pieces_in_order_and_finds_them_by_key_word_and_label(case: Case) -> None:
    case.keep(
        "claim", [Piece(key="b", data=b"1", words=("x", "x"), label="l"), Piece(key="a", data=b"2", words=("x", "y"))]
    )
    assert [piece.key for piece in case.kept("claim")] == ["b", "a"]
    assert [piece.key for piece in case.kept("claim", words=["y", "z"])] == ["a"]
    assert [piece.key for piece in case.kept("claim", label="l")] == ["b"]
    assert [piece.data for piece in case.kept("claim", keys=["a", "none"])] == [b"2"]
    assert [piece.key for piece in case.kept("claim", first=1)] == ["b"]
    assert (case.count("claim"), case.count("claim", "l"), case.count("other")) == (2, 1, 0)


def test_a_piece_kept_again_replaces_the_old_one_with_its_words(case: Case) -> None:
    case.keep("claim", [Piece(key="a", data=b"1", words=("x",)), Piece(key="b", data=b"1")])
    case.keep("claim", [Piece(key="a", data=b"2", words=("y",))])
    assert {piece.key: piece.data for piece in case.kept("claim")} == {"a": b"2", "b": b"1"}
    assert list(case.kept("claim", words=["x"])) == []
    case.keep("claim", [Piece(key="c", data=b"3")], all_of_it=True)
    assert [piece.key for piece in case.kept("claim")] == ["c"]


def test_a_drawer_filled_again_holds_the_new_pieces_in_their_order_and_no_others(case: Case) -> None:
    old = [Piece(key=key, data=b"1", words=(key, "x"), label="l", made_from="m") for key in "abcd"]
    case.keep("claim", old, all_of_it=True)
    new = [Piece(key="e", data=b"1", words=("x",)), old[2], Piece(key="a", data=b"2", words=("y",)), old[1]]
    case.keep("claim", new, all_of_it=True)
    assert [(piece.key, piece.data) for piece in case.kept("claim")] == [
        ("e", b"1"),
        ("c", b"1"),
        ("a", b"2"),
        ("b", b"1"),
    ]
    assert sorted(case.found_by("claim", ["x"])) == ["b", "c", "e"]
    assert case.found_by("claim", ["y", "d"]) == ["a"]
    case.keep("claim", [], all_of_it=True)
    assert (case.count("claim"), case.found_by("claim", ["x"])) == (0, [])


@pytest.mark.parametrize("other", [{"data": b"2"}, {"label": "2"}, {"made_from": "2"}])
def test_a_piece_with_other_data_label_or_mark_is_another(case: Case, other: dict[str, Any]) -> None:
    case.keep("claim", [Piece(key="a", data=b"1", words=("x",))], all_of_it=True)
    new = replace(Piece(key="a", data=b"1", words=("y",)), **other)
    case.keep("claim", [new], all_of_it=True)
    assert list(case.kept("claim")) == [replace(new, words=())]
    assert (case.found_by("claim", ["x"]), case.found_by("claim", ["y"])) == ([], ["a"])


def test_many_pieces_fill_a_drawer(case: Case) -> None:
    many = [Piece(key=str(number), data=b"1") for number in range(2 * AT_ONCE + 1)]
    case.keep("claim", many, all_of_it=True)
    case.keep("claim", many[1:], all_of_it=True)
    assert [piece.key for piece in case.kept("claim")] == [piece.key for piece in many[1:]]
