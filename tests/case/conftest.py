"""Cases to test with, on both engines: a file, and a schema of its own in a PostgreSQL database."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from onrecord.case import Case

POSTGRESQL = "ONRECORD_TEST_POSTGRESQL"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A place for a case where there is none yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "story.case")
        return
    url = os.environ.get(POSTGRESQL)
    if not url:
        missing = f"no PostgreSQL server: set {POSTGRESQL} to the URL of an empty database (.ci/postgresql starts one)"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    schema = f"case_{uuid4().hex[:12]}"
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:", 1), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
        yield f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{schema}"
        connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    engine.dispose()


@pytest.fixture
def case(where: str) -> Iterator[Case]:
    """A new, empty case."""
    with Case.create(where) as made:
        yield made
