"""What must be there before a solve's seconds count."""

from __future__ import annotations

import typer


def ready() -> None:
    """Have the kernels compiled, once, and say so on standard error while that takes time."""
    from solvers.warm import warm_once

    warm_once(lambda words: typer.echo(words, err=True))
