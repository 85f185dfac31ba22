"""Meant: what the "it", "they" or "she" of a forecast stands for, or the subject its clause shares with another."""

import re

from onrecord.analyse.abstract import Abstract, Outlook, Point

_PRONOUN = re.compile(
    r"^\W*(?:that )?(?:(?:it|they|he|she)\b|this (?:will|would|shall|may|might|could|can|is)\b)", re.IGNORECASE
)
_PERSON = re.compile(r"^\W*(?:that )?(?:he|she)\b", re.IGNORECASE)
_THEM = re.compile(r"\b(?:of|have|see|get|bring|let|send) them\b")
_HEADLESS = re.compile(r"^\W*(?:will|would|shall|should|may|might|could|is|are|was|were)\b")
_BARE = re.compile(r"(?:all )?(?:those|these|they)$", re.IGNORECASE)
_NEXT = re.compile(r"\s+[a-z]+(?:ed|en)\b")
_NAME = re.compile(r"(?<=\w )\b[A-Z][\w’'-]*")
_TURN = re.compile(r",? (?:but|and|so|while)\b|;")


def is_named_before(text: str) -> bool:
    """Whether a forecast is of somebody or something that was named before."""
    return bool(_PRONOUN.match(text))


def is_person(text: str) -> bool:
    """Whether a forecast is of a man or woman who was named before."""
    return bool(_PERSON.match(text))


def meant(each: Abstract, outlook: Outlook, about: str) -> str:
    """The words of what the forecast is of where it does not name it itself, "" where it does."""
    if _HEADLESS.match(about):
        return next((point.subject for point in each.points if point.start <= outlook.start < point.end), "")
    if not _PRONOUN.match(about) and not _THEM.search(about):
        return ""
    return _beside(each, outlook) or _before(each, outlook)


def said_before(each: Abstract, outlook: Outlook) -> str:
    """The last sentence with a clause before that of the forecast, without its names; "" for none."""
    last = _last(each, outlook)
    return _NAME.sub(" ", each.text[slice(*last.sentence)]) if last else ""


def _last(each: Abstract, outlook: Outlook) -> Point | None:
    """The first clause of that sentence."""
    before = (point for point in each.points if point.sentence[1] <= outlook.sentence[0])
    return max(before, key=lambda point: (point.sentence, -point.start), default=None)


def _beside(each: Abstract, outlook: Outlook) -> str:
    """The subject of a clause of the same sentence that a "but" or "and" follows."""
    for point in each.points:
        is_led = point.sentence == outlook.sentence and point.end <= outlook.start and _TURN.match(each.text, point.end)
        if is_led and point.kind == "root" and not _PRONOUN.match(point.subject):
            return point.subject
    return ""


def _before(each: Abstract, outlook: Outlook) -> str:
    """The subject of the sentence before."""
    last = _last(each, outlook)
    if last is None:
        return ""
    if _BARE.match(last.subject) and (of := _NEXT.match(each.text, last.start + len(last.subject))):
        return f"{last.subject}{of.group()}"
    return last.subject
