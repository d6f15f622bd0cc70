from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.formats import FORMATS
from benchmarks.study import Study, StudyError, read_study, shipped

FILE = """\
title = "Small"
solvers = ["portfolio", "cp-sat"]
seconds = 5
workers = 2
seeds = [1, 2]

[sets]
nrp24 = ["Instance1", "Instance2"]
"""


def small(**changes: object) -> Study:
    """A study of two instances, two solvers and two seeds, changed as told."""
    fields = {
        "title": "Small",
        "solvers": ("portfolio", "cp-sat"),
        "seconds": 5.0,
        "workers": 2,
        "seeds": (1, 2),
        "sets": {"nrp24": ("Instance1", "Instance2")},
    }
    return Study.model_validate(fields | changes)


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(FILE)
    assert read_study(str(tmp_path / "small.toml")) == small()


def test_runs_go_round_by_seed_then_instance_then_solver() -> None:
    runs = [(key.seed, key.instance, key.solver) for key in small().keys({"nrp24": Path()})]
    assert runs == [
        (1, "Instance1", "portfolio"),
        (1, "Instance1", "cp-sat"),
        (1, "Instance2", "portfolio"),
        (1, "Instance2", "cp-sat"),
        (2, "Instance1", "portfolio"),
        (2, "Instance1", "cp-sat"),
        (2, "Instance2", "portfolio"),
        (2, "Instance2", "cp-sat"),
    ]


@given(seeds=st.integers(1, 4), cut=st.integers(0, 24))
def test_a_study_cut_short_has_seeds_of_every_instance_that_differ_by_one_at_most(seeds: int, cut: int) -> None:
    study = small(seeds=tuple(range(seeds)), sets={"nrp24": ("a", "b"), "inrc1": ("c",)})
    runs = list(study.keys({"nrp24": Path(), "inrc1": Path()}))
    assert len(set(runs)) == len(runs) == seeds * 6
    made = Counter((key.instance, key.solver) for key in runs[:cut])
    counts = [made[instance, solver] for instance in "abc" for solver in study.solvers]
    assert max(counts) - min(counts) <= 1


def test_all_means_what_is_in_the_folder(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"Instance{number}.txt").touch()
    study = small(sets={"nrp24": "all"})
    assert list(study.keys({"nrp24": tmp_path})) == list(small().keys({"nrp24": tmp_path}))


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_study_names_what_there_is(name: str) -> None:
    study = read_study(name)
    assert set(study.sets) <= set(FORMATS)
    assert len(set(study.seeds)) == len(study.seeds)


def test_the_quick_study_takes_a_minute_or_two() -> None:
    quick = read_study("quick")
    keys = list(quick.keys(dict.fromkeys(quick.sets, Path())))
    assert len(keys) * quick.seconds <= 120


BROKEN = {
    'seconds = "x"': "small.toml: seconds: Input should be a valid number",
    "seconds = 0": "small.toml: seconds: Input should be greater than 0",
    "colour = 1": "small.toml: colour: Extra inputs are not permitted",
    'solvers = ["magic"]': "small.toml: solvers: Value error, there is no solver 'magic'. Write one of: ",
    "seeds = []": "small.toml: seeds: Tuple should have at least 1 item",
    "seeds = [": "small.toml: Invalid value .* Write it as TOML.",
}


@pytest.mark.parametrize(("line", "message"), BROKEN.items(), ids=BROKEN)
def test_a_broken_file_is_named(tmp_path: Path, line: str, message: str) -> None:
    field = line.split(" ")[0]
    kept = [text for text in FILE.splitlines() if not text.startswith(field)]
    (tmp_path / "small.toml").write_text("\n".join([line, *kept]))
    with pytest.raises(StudyError, match=message):
        read_study(str(tmp_path / "small.toml"))


def test_an_unknown_set_and_a_missing_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(FILE.replace("nrp24", "inrc3"))
    with pytest.raises(StudyError, match="there is no set 'inrc3'"):
        read_study(str(tmp_path / "small.toml"))
    with pytest.raises(StudyError, match=r"nowhere: there is no such file\. Write a study file or one of: .*quick"):
        read_study("nowhere")
