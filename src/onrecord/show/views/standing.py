"""How a source stands in the report: by name, by description, unnamed, or not given at all."""

from typing import Literal, NamedTuple

from onrecord.model import Speaker

Standing = Literal["named", "described", "organisation", "document", "media", "group", "anonymous", "other", "none"]


class Words(NamedTuple):
    """What a standing is called: one source of it, the heading of a row, and in a sentence for one and for many."""

    one: str
    heading: str
    single: str
    several: str


STANDINGS: dict[Standing, Words] = {
    "named": Words("named person", "Named people", "from a named person", "from named people"),
    "described": Words(
        "person, not by name", "People, not by name", "from a person described", "from people described"
    ),
    "organisation": Words("organisation", "Organisations", "from an organisation", "from organisations"),
    "document": Words("document", "Documents", "from a document", "from documents"),
    "media": Words("other media", "Other media", "from other media", "from other media"),
    "group": Words("group", "Groups", "from a group", "from groups"),
    "anonymous": Words("unnamed source", "Unnamed sources", "from an unnamed source", "from unnamed sources"),
    "other": Words("other source", "Other sources", "from another source", "from other sources"),
    "none": Words("", "No source given", "without a source", "without a source"),
}


def standing_of(speaker: Speaker) -> Standing:
    """A person counts as named when the report gives a name: "Anne Turner", not "the Kremlin spokesman".

    >>> standing_of(Speaker(name="the Kremlin spokesman", kind="person"))
    'described'
    """
    if not speaker.name:
        return "none"
    if speaker.kind == "unspecified":
        return "other"
    if speaker.kind == "person":
        return "named" if speaker.name.split()[-1][:1].isupper() else "described"
    return speaker.kind
