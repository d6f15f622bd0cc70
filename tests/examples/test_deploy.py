"""Examples of how the service is run name commands and settings that there are, and settings that are safe."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from configparser import RawConfigParser
from typing import Any

import pytest
import yaml
from distributed.cli.dask_scheduler import main as scheduler
from distributed.cli.dask_worker import main as worker
from typer.core import TyperGroup
from typer.main import get_command

from api.cli.app import app
from api.settings import Settings, settings_of
from tests.examples.files import FOLDER

DEPLOY = FOLDER / "deploy"
PREFIX = "ROSTER_"
SIGNS = "replaced-by-somebody-who-knows-what-to-put-here"


UNITS = ("roster-scheduler.service", "roster-worker.service")


def _unit(name: str = "roster.service") -> RawConfigParser:
    found = RawConfigParser(strict=True)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read_string((DEPLOY / name).read_text("utf-8").replace("\\\n", " "))
    return found


def _environment_file() -> dict[str, str]:
    lines = (DEPLOY / "roster.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def _services(name: str = "compose.yaml") -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / name).read_text("utf-8"))["services"]
    return found


def _with_cluster() -> dict[str, str]:
    """Settings of the service where both files are given: the second adds to the first."""
    first: dict[str, str]
    second: dict[str, str]
    first, second = (_services(name)["roster"]["environment"] for name in ("compose.yaml", "cluster.yaml"))
    return first | second


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
    containers = [*_services().values(), *_services("cluster.yaml").values()]
    named = [_environment_file(), *(each.get("environment", {}) for each in containers)]
    known = set(Settings.model_fields)
    assert [name for each in named for name in _set_by(each) if name not in known] == []
    assert len(_set_by(_environment_file())) > 5


@pytest.mark.parametrize("source", ["unit", "compose", "cluster"])
def test_the_settings_are_safe_for_real_wards(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compose = _services()["roster"]["environment"]
    given = {"unit": _environment_file(), "compose": compose, "cluster": _with_cluster()}[source]
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


def _dask_lines() -> list[list[str]]:
    """Words after `dask` wherever an example runs it."""
    units = [shlex.split(_unit(name)["Service"]["ExecStart"]) for name in UNITS]
    assert [line[0] for line in units] == ["/opt/roster/.venv/bin/dask"] * 2
    containers = [each for each in _services("cluster.yaml").values() if each.get("entrypoint") == ["dask"]]
    return [*(line[1:] for line in units), *(each["command"] for each in containers)]


def test_what_dask_is_told_it_understands() -> None:
    lines = _dask_lines()
    assert sorted(line[0] for line in lines) == ["scheduler", "scheduler", "worker", "worker"]
    for kind, *words in lines:
        command = {"scheduler": scheduler, "worker": worker}[kind]
        there = [__file__ if word.startswith("/etc/") else word for word in words]
        given = command.make_context(kind, there).params
        assert given["preload"] == ("api.tasks.cluster.errand",)
        assert given["dashboard"] is False
        assert given["dashboard_address"].startswith("127.0.0.1:")
        if kind == "worker":
            assert given["resources"] == f"cores={given['nthreads']}"
            assert given["nanny"] is False


def test_a_cluster_between_hosts_speaks_tls_and_comes_back_by_itself() -> None:
    for name in UNITS:
        service = _unit(name)["Service"]
        assert service["Restart"] == "always"
        assert "tls" in service["ExecStart"]
        assert {"--tls-ca-file", "--tls-cert", "--tls-key"} <= set(shlex.split(service["ExecStart"]))


def test_nobody_else_reaches_a_cluster_of_containers() -> None:
    found = yaml.safe_load((DEPLOY / "cluster.yaml").read_text("utf-8"))
    assert found["networks"]["cluster"]["internal"] is True
    for name in ("scheduler", "worker"):
        assert found["services"][name]["networks"] == ["cluster"]
        assert "ports" not in found["services"][name]
        assert found["services"][name]["restart"] == "always"
    assert set(found["services"]["worker"]["depends_on"]) <= set(found["services"])


def test_nothing_listens_to_other_machines_by_itself() -> None:
    assert _environment_file()["ROSTER_HOST"] == "127.0.0.1"
    ports = [port for each in _services().values() for port in each.get("ports", [])]
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert ports
