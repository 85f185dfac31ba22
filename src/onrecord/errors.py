"""Everything that can go wrong, in one tree.

    OnrecordError            catch this one to catch them all
    ├── Unreadable           an input that is no report: missing, empty, binary, too large, without an article
    │   └── Unreachable      a URL that could not be fetched, or may not be
    ├── BadOption            a word of the user that cannot be taken: a date that is none, an unknown kind
    ├── BadCase              a case that cannot be used
    │   ├── NoCase           there is none at that place, or something else
    │   ├── NewerCase        written by a newer onrecord than this one
    │   ├── BrokenCase       damaged: a record that cannot be read, a log that was tampered with
    │   ├── BusyCase         another process is writing to it, for too long
    │   └── ReadOnlyCase     it may be read but not written
    ├── BadJudgement         a judgement that cannot be made: of something that is not there, an undo of nothing
    ├── UnmetNeed            a pipeline whose stages do not fit together
    └── Missing              a part of the installation that is not there: model, table, weights

Each carries what it is about and what to do. `str(error)` is the one line a person sees:

>>> str(Unreadable("notes.txt", "the file is empty", "give a file with the text of a report"))
'cannot read notes.txt: the file is empty (give a file with the text of a report)'
"""


class OnrecordError(Exception):
    """Something went wrong with `subject`; `reason` says what and `remedy` what to do about it."""

    lead = "{subject}"

    def __init__(self, subject: str, reason: str, remedy: str) -> None:
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
        super().__init__(subject, reason, remedy)

    def __str__(self) -> str:
        return f"{self.lead.format(subject=self.subject)}: {self.reason} ({self.remedy})"


class Unreadable(OnrecordError):
    """An input that no report can be read from. The rest of the batch goes on."""

    lead = "cannot read {subject}"


class Unreachable(Unreadable):
    """A URL that could not be fetched, or that the rules of the house do not fetch."""

    lead = "cannot fetch {subject}"


class BadOption(OnrecordError):
    """Something the user typed that cannot be taken."""

    lead = "{subject}"


class BadCase(OnrecordError):
    """A case that cannot be used: a file by its path, a database by its URL (its password left out)."""

    lead = "case {subject}"


class NoCase(BadCase):
    """There is no case there: nothing, or something else."""


class NewerCase(BadCase):
    """A case written by a newer onrecord, in a form that this one does not know."""


class BrokenCase(BadCase):
    """A damaged case: a record that cannot be read, a log whose entries do not follow from one another."""


class BusyCase(BadCase):
    """Another process is writing to the case and did not finish in time."""


class ReadOnlyCase(BadCase):
    """A case that may be read but not written."""


class BadJudgement(OnrecordError):
    """A judgement that cannot be made."""

    lead = "{subject}"


class UnmetNeed(OnrecordError):
    """A pipeline that cannot run: a stage needs what no earlier stage gives, or gives what is there already."""

    lead = "stage {subject}"


class Missing(OnrecordError):
    """A part of the installation that is not there."""

    lead = "missing {subject}"
