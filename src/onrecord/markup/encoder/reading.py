"""What the encoder says of a report: scores for each of its words, window by window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.markup.encoder.words import Window, Words

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder says of the words of one window.

    `tags` (words, 7) scores the roles of each word. `links` (2 pointers, 3 kinds, words, width) holds vectors for the
    pointers from content to cue and from cue to source; `distance` (2 pointers, classes) is what the distance between
    two words adds to a link.
    """

    window: Window
    tags: Floats
    links: Floats
    distance: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """The words of a report and what a model read in each window of them."""

    model: str
    words: Words
    readings: Sequence[Reading]
