"""A command as somebody types it, and one that is refused."""

from __future__ import annotations

from typer.testing import CliRunner, Result

from api.cli import app


def run(*words: object) -> Result:
    """What becomes of a command in a wide terminal."""
    return CliRunner().invoke(app, [str(word) for word in words], terminal_width=200)


def assert_bad_input(result: Result, *words: str) -> None:
    """Exit code 2 with a message on standard error that says these words, not an exception that nobody caught."""
    assert result.exit_code == 2, result.output
    assert isinstance(result.exception, SystemExit)
    for word in words:
        assert word in result.stderr
