"""Whatever is written reads back the same, in every format."""

from __future__ import annotations

import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from roster.files import read_ward, write_template, write_ward, write_whole
from roster.ward import Ward, WardError
from tests.roster.files.ward_documents import wards
from tests.roster.plain_ward import plain_ward


@pytest.mark.parametrize("suffix", [".json", ".toml", ".xlsx"])
@settings(deadline=None, max_examples=25)
@given(ward=wards())
def test_a_ward_reads_back_the_same(suffix: str, ward: Ward) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"ward{suffix}"
        write_ward(ward, path)
        assert read_ward(path) == ward
        assert [entry.name for entry in Path(folder).iterdir()] == [path.name]


EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.toml"))


@pytest.mark.parametrize("suffix", [".json", ".toml", ".xlsx"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_reads_back_the_same(example: Path, suffix: str, tmp_path: Path) -> None:
    ward = read_ward(example)
    write_ward(ward, tmp_path / f"ward{suffix}")
    assert read_ward(tmp_path / f"ward{suffix}") == ward


@pytest.mark.parametrize("suffix", [".json", ".toml", ".xlsx"])
def test_the_same_ward_is_the_same_file(suffix: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_ward(plain_ward(), tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


@pytest.mark.parametrize("name", ["ward.csv", "ward", "ward.xls"])
def test_other_endings_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(WardError, match=r"\.json, \.toml or \.xlsx"):
        write_ward(plain_ward(), tmp_path / name)
    with pytest.raises(WardError, match=r"\.xlsx"):
        write_template(tmp_path / name)


def test_content_decides_where_the_ending_says_nothing(tmp_path: Path) -> None:
    for suffix in (".json", ".toml", ".xlsx"):
        write_ward(plain_ward(), tmp_path / f"ward{suffix}")
        bare = (tmp_path / f"ward{suffix}").rename(tmp_path / f"bare-{suffix[1:]}")
        assert read_ward(bare) == plain_ward()


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "ward.json"
    write_ward(plain_ward(), path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_ward(path) == plain_ward()


def test_a_failed_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ward.json"
    path.write_text("before")

    def full(_: int) -> None:
        raise OSError("no space is left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_ward(plain_ward(), path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_keeps_its_rights_and_a_link_its_target(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    write_whole(link, b"after")
    assert target.read_text() == "after"
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
