"""Examples of how the service is run name commands and settings that there are, and settings that are safe."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from configparser import RawConfigParser
from typing import Any

import pytest
import yaml
from typer.core import TyperGroup
from typer.main import get_command

from api.cli.app import app
from api.settings import Settings, settings_of
from tests.examples.files import FOLDER

DEPLOY = FOLDER / "deploy"
PREFIX = "ROSTER_"
SIGNS = "replaced-by-somebody-who-knows-what-to-put-here"


def _unit() -> RawConfigParser:
    found = RawConfigParser(strict=True)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(DEPLOY / "roster.service", "utf-8")
    return found


def _environment_file() -> dict[str, str]:
    lines = (DEPLOY / "roster.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def _services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    return found


def _set_by(environment: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix(PREFIX).lower(): value for name, value in environment.items() if name.startswith(PREFIX)}


def _is_a_command(*words: str) -> bool:
    """Whether the command line knows a command of these words."""
    group = get_command(app)
    for word in words:
        assert isinstance(group, TyperGroup)
        if word not in group.commands:
            return False
        group = group.commands[word]
    return True


def test_every_setting_that_is_named_exists() -> None:
    named = [_environment_file(), *(each.get("environment", {}) for each in _services().values())]
    known = set(Settings.model_fields)
    assert [name for each in named for name in _set_by(each) if name not in known] == []
    assert len(_set_by(_environment_file())) > 5


@pytest.mark.parametrize("source", ["unit", "compose"])
def test_the_settings_are_safe_for_real_wards(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = _environment_file() if source == "unit" else _services()["roster"]["environment"]
    for name, value in given.items():
        monkeypatch.setenv(name, value.replace("${SECRET:?}", SIGNS))
    settings = settings_of()
    assert not settings.is_development
    assert settings.database_url.startswith("postgresql://")


def test_the_unit_starts_the_service_and_waits_for_its_end() -> None:
    service = _unit()["Service"]
    program, *words = shlex.split(service["ExecStart"])
    assert program.endswith("/roster")
    assert _is_a_command(*words)
    assert service["KillMode"] == "mixed"
    assert int(service["TimeoutStopSec"]) > 40


def test_the_containers_do_what_there_is_to_do_in_order() -> None:
    services = _services()
    assert _is_a_command(*services["roster"]["command"])
    assert _is_a_command(*services["upgrade"]["command"][:2])
    assert list(services["roster"]["depends_on"]) == ["upgrade"]
    for each in services.values():
        assert set(each.get("depends_on", {})) <= set(services)
    image = services["roster"]["build"]
    assert (DEPLOY / image["context"] / image["dockerfile"]).resolve() == (DEPLOY / "Dockerfile").resolve()


def test_nothing_listens_to_other_machines_by_itself() -> None:
    assert _environment_file()["ROSTER_HOST"] == "127.0.0.1"
    ports = [port for each in _services().values() for port in each.get("ports", [])]
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert ports
