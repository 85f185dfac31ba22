"""Drawers keep what was derived, in order, and find it again."""

from dataclasses import replace

from onrecord.case import Case, Piece
from onrecord.case.drawers import AT_ONCE


def test_a_drawer_keeps_pieces_in_order_and_finds_them_by_key_word_and_label(case: Case) -> None:
    last = Piece(key="a", data=b"2", words=("x", "y"), place=2)
    case.keep("claim", [last, Piece(key="b", data=b"1", words=("x", "x"), label="l", place=-1)])
    assert [piece.key for piece in case.kept("claim")] == ["b", "a"]
    assert list(case.kept("claim", words=["y", "z"])) == [replace(last, words=())]
    assert [piece.key for piece in case.kept("claim", label="l")] == ["b"]
    assert [piece.data for piece in case.kept("claim", keys=["a", "none"])] == [b"2"]
    assert [piece.key for piece in case.kept("claim", first=1)] == ["b"]
    assert (case.count("claim"), case.count("claim", "l"), case.count("other")) == (2, 1, 0)


def test_pieces_of_one_place_are_in_the_order_of_their_keys(case: Case) -> None:
    case.keep("claim", [Piece(key=key, data=b"1") for key in "cab"])
    assert [piece.key for piece in case.kept("claim")] == ["a", "b", "c"]


def test_a_piece_kept_again_replaces_the_old_one_with_its_words(case: Case) -> None:
    case.keep("claim", [Piece(key="a", data=b"1", words=("x",)), Piece(key="b", data=b"1")])
    case.keep("claim", [Piece(key="a", data=b"2", words=("y",))])
    assert {piece.key: piece.data for piece in case.kept("claim")} == {"a": b"2", "b": b"1"}
    assert list(case.kept("claim", words=["x"])) == []


def test_of_two_pieces_of_one_key_the_later_is_kept(case: Case) -> None:
    case.keep("claim", [Piece(key="a", data=b"1"), Piece(key="a", data=b"2")])
    assert [piece.data for piece in case.kept("claim")] == [b"2"]


def test_a_drawer_is_cleared_of_all_but_some_with_their_words_and_no_other_is(case: Case) -> None:
    pieces = [Piece(key=key, data=b"1", words=(key, "x")) for key in "abc"]
    case.keep("claim", pieces)
    case.keep("other", pieces)
    case.clear("claim", {"b", "none"})
    assert [piece.key for piece in case.kept("claim")] == case.found_by("claim", ["x", "a"]) == ["b"]
    case.clear("claim")
    assert (case.count("claim"), case.found_by("claim", ["x"])) == (0, [])
    assert case.found_by("other", ["x"]) == ["a", "b", "c"]
    assert case.found_by("other", ["x"], 2) == ["a", "b"]


def test_many_pieces_fill_a_drawer(case: Case) -> None:
    many = [Piece(key=f"{number:05}", data=b"1") for number in range(2 * AT_ONCE + 1)]
    case.keep("claim", many)
    case.keep("claim", many[1:])
    case.clear("claim", {piece.key for piece in many[1:]})
    assert list(case.kept("claim")) == many[1:]
