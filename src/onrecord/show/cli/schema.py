"""`onrecord schema`: what a record looks like, for programs."""

import typer


def schema() -> None:
    """Print the JSON Schema of a record, as `read --to jsonl` writes it."""
    import msgspec

    from onrecord.model import Record
    from onrecord.model.codec import schema as schema_of

    typer.echo(msgspec.json.format(msgspec.json.encode(schema_of(Record)), indent=2).decode())
