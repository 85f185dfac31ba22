"""The shipped encoder: what a trained model says of each word of a report. Only this room knows an inference engine."""

from onrecord.markup.encoder.reader import Encoder
from onrecord.markup.encoder.reading import Encoded, Reading
from onrecord.markup.encoder.words import Words, line_spans, split

__all__ = ["Encoded", "Encoder", "Reading", "Words", "line_spans", "split"]
