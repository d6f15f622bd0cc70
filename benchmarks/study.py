"""A study: which solvers run on which instances, for how long, with which seeds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from benchmarks.engines import SOLVERS
from benchmarks.formats import FORMATS
from benchmarks.lines import Key

FOLDER = Path(__file__).with_name("studies")
"""The studies that come with the project."""

Names = Annotated[tuple[str, ...], Field(min_length=1)]


class StudyError(ValueError):
    """A study file cannot be used; the message names the file, the field and the fix."""


class Study(BaseModel):
    """What a study file says. `sets` names instances by set, or "all" that are there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    solvers: Names
    seconds: float = Field(gt=0)
    workers: int = Field(ge=1)
    seeds: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(min_length=1)]
    sets: dict[str, Literal["all"] | Names] = Field(min_length=1)

    @field_validator("solvers")
    @classmethod
    def _solvers_exist(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        return _known(names, SOLVERS, "solver")

    @field_validator("sets")
    @classmethod
    def _sets_exist(cls, sets: dict[str, Literal["all"] | tuple[str, ...]]) -> dict[str, object]:
        _known(tuple(sets), FORMATS, "set")
        return dict(sets)

    def keys(self, folders: Mapping[str, Path]) -> Iterator[Key]:
        """Every run, seed by seed and within a seed instance by instance, so that a study cut short is balanced."""
        chosen = {name: self._instances(name, folders[name]) for name in self.sets}
        for seed in self.seeds:
            for set_name, instances in chosen.items():
                for instance in instances:
                    for solver in self.solvers:
                        yield Key(set_name, instance, solver, seed, self.seconds, self.workers)

    def _instances(self, set_name: str, folder: Path) -> tuple[str, ...]:
        named = self.sets[set_name]
        return FORMATS[set_name].names(folder) if named == "all" else named


def shipped() -> tuple[str, ...]:
    """The names of the studies that come with the project."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def read_study(file: str) -> Study:
    """The study in a file, or the one of this name that comes with the project. Raises StudyError."""
    path = FOLDER / f"{file}.toml" if file in shipped() else Path(file)
    try:
        return Study.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError:
        raise StudyError(
            f"{path}: there is no such file. Write a study file or one of: {', '.join(shipped())}."
        ) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StudyError(f"{path.name}: {error}. Write it as TOML.") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise StudyError(f"{path.name}: {place}: {first['msg']}") from None


def _known(names: tuple[str, ...], choices: Mapping[str, object], what: str) -> tuple[str, ...]:
    for name in names:
        if name not in choices:
            raise ValueError(f"there is no {what} {name!r}. Write one of: {', '.join(choices)}.")
    return names
