"""What the commands say of the same ward and roster that the service has, taken from it over HTTP as files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api.cli import app
from tests.api.resources.rostered import Rostered


def printed(*words: object) -> Any:
    """What a command prints as JSON."""
    result = CliRunner().invoke(app, [str(word) for word in (*words, "--json")])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@dataclass(frozen=True)
class Files:
    """A ward file and a roster file."""

    ward: Path
    roster: Path

    def command(self, *words: object, roster: bool = True) -> Any:
        """What a command prints as JSON, of the ward, and of the roster with it."""
        group = 2 if words[0] in {"wishes", "leave"} else 1
        return printed(*words[:group], self.ward, *((self.roster,) if roster else ()), *words[group:])


def taken(here: Rostered, client: TestClient, roster: dict[str, Any], folder: Path) -> Files:
    """The files of a roster of the service."""
    files = Files(folder / "ward.json", folder / "roster.json")
    files.ward.write_bytes(client.get(f"{here.path}/ward-file").content)
    files.roster.write_bytes(client.get(f"{here.path}/rosters/{roster['id']}/exports/json").content)
    return files
