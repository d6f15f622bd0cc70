"""The command line. Each command is a file; heavy libraries load only in the command that needs them."""

from __future__ import annotations

from api.cli.app import app


def main() -> None:
    """Run the command line."""
    app()


__all__ = ["app", "main"]
