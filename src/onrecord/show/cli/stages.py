"""`onrecord stages`: what happens to a report, step by step."""


def stages() -> None:
    """Print the pipeline: each stage with what it needs, what it gives, its version and its language."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from onrecord.desk import standard_stages

    table = Table(box=box.SIMPLE_HEAD)
    for column in ("stage", "needs", "gives", "version", "language"):
        table.add_column(column, no_wrap=column in ("stage", "gives"))
    table.add_row("read", "bytes", "report", "", "any")
    table.add_row("markup", "report", "markup", "", "any")
    for stage in standard_stages():
        table.add_row(stage.name, ", ".join(stage.needs), stage.gives, stage.version, stage.language)
    Console().print(table)
