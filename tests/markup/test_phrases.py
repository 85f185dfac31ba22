"""Words of a kind and the rows of them that rules accept."""

from onrecord.markup.phrases import BLANK, Grammar, Lexicon, pieces

LEXICON = Lexicon({"fruit": {"apple": "A", "sea buckthorn": "S"}, "colour": {"red": 1, "dark red": 2}})
GRAMMAR = Grammar({"one": "fruit", "painted": "colour+ fruit"}, {})


def words(text: str) -> list:
    return list(LEXICON.words(pieces(text, 0, len(text))))


def test_an_entry_of_several_words_becomes_one_word() -> None:
    assert [(word.lower, word.kind, word.meaning) for word in words("dark red Sea\nbuckthorn")] == [
        ("dark red", "colour", 2),
        ("sea buckthorn", "fruit", "S"),
    ]


def test_phrases_come_in_text_order_the_longer_first() -> None:
    found = [(rule, phrase.first, phrase.last) for rule, phrase in GRAMMAR.phrases(words("a red red apple, apple"))]
    assert found == [("painted", 1, 4), ("one", 3, 4), ("one", 5, 6)]


def test_a_phrase_knows_the_words_around_it() -> None:
    phrase = next(phrase for rule, phrase in GRAMMAR.phrases(words("red apple")) if rule == "one")
    assert phrase.before().lower == "red"
    assert phrase.before(2) is BLANK
    assert phrase.after() is BLANK
    assert phrase.meaning("fruit") == "A"
    assert phrase.get("colour") is None


def test_addresses_and_letters_with_figures_are_one_piece() -> None:
    text = "see http://a.example/5 or me@a.example, F16 and U.S. on 2024-11-17"
    cut = [piece.lower for piece in pieces(text, 0, len(text))]
    assert {"http://a.example/5", "me@a.example", "f16", "u.s.", "2024-11-17"} <= set(cut)
