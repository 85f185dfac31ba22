"""Run by test_killed.py: work on a case in child processes, each killed in the middle of it at another point.

`python -m tests.case.killed WHERE WORK` opens the case and, for every statement that WORK sends to the database and
for its commit, forks a child that stops right before it. Stopped children say so through a pipe, are killed with
SIGKILL, and the parent prints one JSON line: where it was, what had been acknowledged, what is in the case.
"""

import json
import os
import signal
import sys

from sqlalchemy import event

from onrecord.case import Case
from onrecord.errors import OnrecordError
from tests.case.samples import record

LAST = 60  # no work sends so many statements


def main(where: str, work: str) -> None:
    """Kill one child at each point, until one gets through."""
    Case.create(where).close()
    for point in range(LAST):
        reached, acknowledged = _killed_at(point, where, work)
        with Case.open(where) as case:
            case.verify()
            records = [id_ for id_, _ in case.records()]
            found = {"reports": [each.id for each in case.reports()], "records": records, "log": len(case.log())}
            found |= {"found": [hit.report for hit in case.search("harbour", 500)]}
        print(json.dumps({"point": point, "at": reached, "acknowledged": acknowledged, **found}), flush=True)
        if reached == "end":
            return


def _killed_at(point: int, where: str, work: str) -> tuple[str, list[str]]:
    """Fork a child, kill it where it stops; what it was about to do, and what it had been told is done."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(point, where, work, writer)
    os.close(writer)
    acknowledged = []
    with os.fdopen(reader) as lines:
        for line in lines:
            what, _, said = line.strip().partition(" ")
            if what == "stopped":
                break
            acknowledged.append(said)
        else:
            raise SystemExit("the child died by itself")
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return said, acknowledged


def _work(point: int, where: str, work: str, writer: int) -> None:
    """What the child does: file three reports, or judge three times, telling each one that is done."""

    def tell(what: str) -> None:
        os.write(writer, f"{what}\n".encode())

    def stop(what: str) -> None:
        nonlocal point
        point -= 1
        if point < 0:
            tell(f"stopped {' '.join(what.split())}")
            signal.pause()

    try:
        case = Case.open(where)
        event.listen(case._engine, "before_cursor_execute", lambda *told: stop(told[2]))
        event.listen(case._engine, "commit", lambda *_: stop("commit"))
        for number in range(3):
            if work == "add":
                id_, _ = case.file(record(f"The harbour, day {os.getpid()}, part {number}."))
                tell(f"done {id_}")
            else:
                tell(f"done j{case.judge('reject', f'c{number}', by='ana').number}")
    except OnrecordError as error:
        tell(f"stopped error {error}")
    tell("stopped end")
    signal.pause()


if __name__ == "__main__":
    main(*sys.argv[1:])
