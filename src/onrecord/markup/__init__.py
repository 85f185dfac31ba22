"""Tokens, sentences, dependency parse and name mentions of a report, behind one protocol.

The only room that knows spaCy. Everyone else reads `Markup`.
"""

from onrecord.markup.encoder import Encoder, meanings
from onrecord.markup.markup import Marker, Markup, Name, Sentence, Token
from onrecord.markup.spacy_marker import MODEL_PACKAGE, SpacyMarker

__all__ = ["MODEL_PACKAGE", "Encoder", "Marker", "Markup", "Name", "Sentence", "SpacyMarker", "Token", "meanings"]
