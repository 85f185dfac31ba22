"""What kind of event: the trained scorer beside the lexicon, on sentences in our own words."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord import tables, weights
from onrecord.errors import Missing
from onrecord.extract.events import find_events
from onrecord.extract.events.fitting import Predicate
from onrecord.extract.events.kinds import BINS, KINDS, bins, kind_of, meanings, scorer
from onrecord.extract.events.lexicon import frames, open_frame
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.reading import acts, candidates
from onrecord.extract.events.traits import SLOTS, Traits, traits
from onrecord.markup import Markup
from onrecord.model import Report

Mark = Callable[..., tuple[Report, Markup]]


def traits_of(mark: Mark, text: str, word: str) -> Traits:
    _, markup = mark(text)
    token = next(token for token in markup.tokens if token.text == word)
    return traits(Predicate.at(markup, Parties(markup, (), ()), token.i))


def types_in(mark: Mark, text: str) -> list[str]:
    return [event.type for event in find_events(mark(text)[1], (), (), (), ())]


class TestTheTraits:
    @pytest.mark.parametrize(
        ("text", "word", "expected"),
        [
            ("Chad will not send troops to Mali.", "send", {"v=send|VERB", "aux=will", "neg=not", "send|object=troop"}),
            (
                "The town was shelled by rebels.",
                "shelled",
                {"passive", "v=shell|VERB", "done_to=none"} - {"done_to=none"},
            ),
            ("Iran called off the talks.", "called", {"prt=off", "prt=off|call"}),
            ("Kenya agreed to withdraw its troops.", "withdraw", {"a=xcomp|agree"}),
            ("Kenya agreed to withdraw its troops.", "agreed", {"clause=withdraw", "below=troop", "frame=AGREE"}),
            ("Rebels fired on a convoy.", "fired", {"p=on", "p=on|convoy"}),
        ],
    )
    def test_name_what_stands_around_the_word(self, mark: Mark, text: str, word: str, expected: set[str]) -> None:
        assert expected <= set(traits_of(mark, text, word).named)

    def test_group_the_words_by_where_they_stand(self, mark: Mark) -> None:
        found = dict(zip(SLOTS, traits_of(mark, "Ghana sent food to Mali.", "sent").words, strict=True))
        assert (found["self"], found["object"], found["behind"]) == (("send",), ("food",), ("mali",))
        assert "food" in found["around"]
        assert found["above"] == ()


class TestTheWords:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Russia deployed missiles in Belarus.", ["MOBILIZE"]),
            ("Poland sent generators to Ukraine.", ["AID"]),
            ("The leaders of Chad and Niger met on Monday.", ["CONSULT"]),
            ("Gunmen kidnapped three nuns in Nigeria.", ["ASSAULT"]),
            ("Canada imposed an embargo on Nicaragua.", ["COERCE"]),
            ("Canada halted its aid to Nicaragua.", ["SANCTION"]),
            ("The United States called off a strike on Syria.", ["RETREAT"]),
            ("The Peruvian miners called off their strike.", ["CONCEDE"]),
            ("Eleven people were killed in an air strike on a market.", ["ASSAULT"]),
            ("Seven soldiers were killed when two helicopters crashed near Kidal.", []),
            ("Seven soldiers were killed in a road accident near Kidal.", []),
            ("The Danish minister declined to comment.", []),
            ("Hundreds of people gathered on the beach near Accra.", []),
        ],
    )
    def test_tell_acts_from_one_another_and_from_accidents(self, mark: Mark, text: str, expected: list[str]) -> None:
        assert types_in(mark, text) == expected

    def test_a_goal_is_no_sport_beside_an_army(self, mark: Mark) -> None:
        assert types_in(mark, "The Chadian army attacked the rebels with the goal of retaking the town.") == ["ASSAULT"]
        assert types_in(mark, "The winger attacked the defender and shot the goal.") == []


class TestTheScorer:
    def test_knows_a_kind_for_every_type(self) -> None:
        types = {frame.type for fitting in frames().values() for frame in fitting}
        assert {kind_of(type_) for type_ in types} == set(KINDS)

    def test_scores_each_kind_of_each_predicate(self, mark: Mark) -> None:
        seen = traits_of(mark, "Ghana sent food to Mali.", "sent")
        odds = scorer()([seen, seen])
        assert odds.shape == (2, len(KINDS))
        assert np.array_equal(odds[0], odds[1])
        assert KINDS[int(odds[0].argmax())] == "AID"

    def test_scores_nothing_where_there_is_nothing(self) -> None:
        assert scorer()([]).shape == (0, len(KINDS))

    def test_gives_an_unknown_word_no_meaning(self) -> None:
        seen = Traits(("v=zzyzx|VERB",), (("zzyzx",), *[()] * (len(SLOTS) - 1)))
        assert not meanings(seen, scorer().at, scorer().vectors).any()
        assert all(0 <= number < BINS for number in bins(seen))

    def test_is_the_file_that_was_shipped(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(weights, "about", lambda name: {"sha256": {"model": "0"}})
        with pytest.raises(Missing, match="checksum"):
            weights.arrays.__wrapped__("events")

    def test_is_small(self) -> None:
        stored = weights.arrays("events")
        assert sum(array.nbytes for array in stored.values()) < 2_000_000


class TestWithoutAFrame:
    @pytest.mark.parametrize(
        ("text", "type_"),
        [
            ("The Libyan authorities rounded up forty Eritrean migrants.", "COERCE"),
            ("Bulgarian prosecutors opened proceedings against the former prime minister.", "ACCUSE"),
            ("The Tunisian foreign minister conferred in Rome with his Italian counterpart.", "CONSULT"),
            ("The United States gifted Nepal two helicopters.", "AID"),
            ("Burmese soldiers slaughtered villagers in Kachin state.", "ASSAULT"),
        ],
    )
    def test_the_scorer_speaks_alone(self, mark: Mark, text: str, type_: str) -> None:
        assert types_in(mark, text) == [type_]

    def test_says_that_it_did(self, mark: Mark) -> None:
        (event,) = find_events(mark("Burmese soldiers slaughtered villagers in Kachin state.")[1], (), (), (), ())
        assert event.by.rule == "scorer/assault-slaughter"

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_has_a_place_for_the_recipient(self, mark: Mark, kind: str) -> None:
        _, markup = mark("Rebels withdrew.")
        frame = open_frame(kind, markup.tokens[1])
        assert kind_of(frame.type) == kind
        assert frame.recipient

    @pytest.mark.parametrize(
        ("word", "type_"), [("Rebels withdrew.", "RETREAT"), ("Rebels quit.", "RETREAT"), ("Rebels bent.", "CONCEDE")]
    )
    def test_yielding_is_retreat_or_concession(self, mark: Mark, word: str, type_: str) -> None:
        _, markup = mark(word)
        assert open_frame("YIELD", markup.tokens[1]).type == type_

    @pytest.mark.parametrize(
        "text",
        [
            "The Canadian company ships equipment to mines in Chile.",
            "The Spanish bank bought its rival in Poland.",
            "The French goalkeeper saved two penalties.",
            "The Greek actress moved to London.",
        ],
    )
    def test_business_and_play_are_left_alone(self, mark: Mark, text: str) -> None:
        assert types_in(mark, text) == []


class TestTheLexiconAndTheScorer:
    def test_a_blow_in_words_is_an_accusation(self, mark: Mark) -> None:
        text = "Former chancellor Ruth Adler launched a scathing attack on the health minister."
        assert types_in(mark, text) == ["ACCUSE"]

    def test_candidates_are_verbs_and_deeds(self, mark: Mark) -> None:
        _, markup = mark("The army began its withdrawal and sent a map of the lake.")
        found = [markup.tokens[one.i].text for one in candidates(markup, Parties(markup, (), ()))]
        assert found == ["began", "withdrawal", "sent"]

    def test_sport_is_no_candidate(self, mark: Mark) -> None:
        _, markup = mark("The striker attacked twice.")
        assert acts(markup, Parties(markup, (), ())) == []

    def test_every_frame_has_an_example_of_its_own(self) -> None:
        examples = [frame["example"] for frame in tables.toml("events")["frame"]]
        assert all(examples)
        assert len(set(examples)) == len(examples)
