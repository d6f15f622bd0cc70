"""The service's commands as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.storage import Database, rows


def _run(*words: object, sent: str = "", db: str | None = None) -> Result:
    return CliRunner().invoke(app, [*(str(word) for word in words), *(["--db", db] if db else [])], input=sent)


@pytest.fixture
def db(database_url: str) -> str:
    """The URL of a database that is up to date and empty."""
    return database_url


def test_a_new_database_is_made(tmp_path: Path) -> None:
    db = f"sqlite:///{tmp_path / 'new.db'}"
    assert _run("audit", "verify", db=db).exit_code == 2
    made = _run("db", "upgrade", db=db)
    assert (made.exit_code, made.output.startswith("Migrations run: 0001")) == (0, True)
    assert "already" in _run("db", "upgrade", db=db).output
    assert _run("db", "upgrade", "--grant-to", "app", db=db).exit_code == 2


def test_an_account_is_added_and_the_trail_proved(db: str) -> None:
    password = "correct horse battery\n"
    assert _run("user", "add", "ada", "--role", "admin", "--password-stdin", sent=password, db=db).exit_code == 0
    asked = _run("user", "add", "bob", "--role", "admin", sent=password * 2, db=db)
    assert (asked.exit_code, "correct" in asked.output) == (0, False)
    proved = json.loads(_run("audit", "verify", "--json", db=db).output)
    assert proved["rows"] == 4
    assert _run("audit", "verify", "--expect", proved["head"], db=db).exit_code == 0
    broken = _run("audit", "verify", "--expect", "0" * 64, "--json", db=db)
    assert broken.exit_code == 5
    assert json.loads(broken.output)["error"]["problems"][0]["place"] == "row 5"


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        (("ada", "--role", "king"), "correct horse battery"),
        (("ada", "--role", "admin"), "short"),
        (("ada", "--role", "planner", "--board", "nowhere"), "correct horse battery"),
        (("ada", "--role", "ward manager", "--ward", "nowhere"), "correct horse battery"),
    ],
)
def test_an_account_that_cannot_be_is_refused(db: str, words: tuple[str, ...], sent: str) -> None:
    refused = _run("user", "add", *words, "--password-stdin", sent=sent, db=db)
    assert refused.exit_code == 2
    database = Database(db)
    with database.read() as session:
        assert session.query(rows.Account).count() == 0
    database.close()


def test_backup_and_restore(db: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    assert _run("backup", file, db=db).exit_code == 0
    assert _run("restore", file, db=db).exit_code == 2
    restored = _run("restore", file, "--replace", db=db)
    assert (restored.exit_code, "whole" in restored.output) == (0, True)
    assert _run("backup", tmp_path / "nowhere" / "backup", db=db).exit_code == 2


@pytest.mark.parametrize("words", [("--host", "0.0.0.0"), ("--environment", "production"), ("--db", "mysql://host/x")])
def test_what_cannot_be_served_is_refused(words: tuple[str, ...]) -> None:
    assert _run("serve", *words).exit_code == 2


def test_an_account_of_an_identity_provider_has_no_password(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("--role", "admin", "--subject", "subject-1")
    refused = _run("user", "add", "ada", *words, db=db)
    assert (refused.exit_code, "oidc_issuer" in refused.output) == (2, True)
    monkeypatch.setenv("ROSTER_OIDC_ISSUER", "https://login.example.scot")
    monkeypatch.setenv("ROSTER_OIDC_CLIENT_ID", "rosters")
    assert _run("user", "add", "ada", *words, db=db).exit_code == 0
    assert _run("user", "add", "bob", *words, db=db).exit_code == 2
    database = Database(db)
    with database.read() as session:
        account = session.query(rows.Account).one()
    database.close()
    assert (account.issuer, account.subject) == ("https://login.example.scot", "subject-1")
    assert account.password_hash is None
