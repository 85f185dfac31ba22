"""The shipped encoders: what trained models say of each word of a report, and what its clauses mean.

Only this room knows an inference engine.
"""

from onrecord.markup.encoder.clauses import Meanings, meanings
from onrecord.markup.encoder.reader import Encoder
from onrecord.markup.encoder.reading import Encoded, Reading
from onrecord.markup.encoder.words import Words, line_spans, split

__all__ = ["Encoded", "Encoder", "Meanings", "Reading", "Words", "line_spans", "meanings", "split"]
