"""What every finding carries, whatever it is a finding of."""

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class By:
    """Who found it: the stage, its version, and the rule or model inside it (`cue/according-to`)."""

    stage: str
    version: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The common part of all findings.

    `id` is stable across runs of one version and unique within its record; `confidence` is in 0..1;
    `why` is one English sentence that a reader is shown as the reason.
    """

    id: str
    by: By
    confidence: float = 1.0
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Located(Finding):
    """A finding that stands in one unbroken stretch of the text."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
