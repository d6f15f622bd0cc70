"""Completed records: sealed, read back the same, never altered unnoticed, only superseded."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.files import SealError
from staffing_tools.findings import FindingsError
from staffing_tools.method import (
    CompletedRecord,
    MethodRecord,
    assess,
    check_chain,
    complete,
    read_completed,
    read_draft,
    write_completed,
    write_draft,
)
from staffing_tools.tool import write_entries
from tests.staffing_tools.cases import WARD, run
from tests.staffing_tools.method.records import DECISION, FINISHED, assessment, record

SUFFIXES = [".json", ".toml"]


def completed(of: MethodRecord | None = None, previous: CompletedRecord | None = None) -> CompletedRecord:
    return complete(assess(assessment(record=of or record())), previous)


def second(**changes: Any) -> MethodRecord:
    return record(version=2, superseding_because="A figure was mistyped.", **changes)


lines = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
prose = st.lists(lines, min_size=1, max_size=3).map("\n".join)
wte = st.decimals(0, 60, places=4)


@st.composite
def records(draw: st.DrawFn) -> MethodRecord:
    """Finished records with drawn words, numbers and optional parts."""
    decision = DECISION | {
        "staffing_changes": [
            {"role": "RN", "wte": draw(st.decimals(-9, 9, places=3)), "start": "2026-01-01"}
            for _ in range(draw(st.integers(1, 3)))
        ],
        "care_reasons": draw(prose),
        "agreed_wte": draw(st.none() | wte),
    }
    risks = [
        {"id": f"r{number}", "words": draw(prose), "mitigations": [{"words": draw(prose), "owner": draw(lines)}]}
        for number in range(draw(st.integers(1, 3)))
    ]
    steps = [step | ({"words": draw(prose)} if "words" in step else {}) for step in FINISHED["steps"]]
    return record(decision=decision, risks=risks, steps=steps, led_by=draw(lines))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=25)
@given(of=records())
def test_a_draft_reads_back_the_same(suffix: str, of: MethodRecord) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"draft{suffix}"
        write_draft(of, path)
        assert read_draft(path) == of


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(of=records())
def test_a_completed_record_reads_back_whole(suffix: str, of: MethodRecord) -> None:
    sealed = completed(of)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"completed{suffix}"
        write_completed(sealed, path)
        again = read_completed(path)
        assert again == sealed
        assert again.is_whole


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in _leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for place, inner in enumerate(value) for leaf in _leaves(inner, (*path, place))]
    return [path]


def _altered(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case _:
            return f"{value}9"


WHOLE = completed()


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_any_altered_value_is_noticed(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "completed.json"
        write_completed(WHOLE, path)
        document = json.loads(path.read_text())
        *outer, last = data.draw(st.sampled_from(_leaves(document)))
        inner = document
        for key in outer:
            inner = inner[key]
        inner[last] = _altered(inner[last])
        path.write_text(json.dumps(document))
        with pytest.raises(SealError, match="altered after it was completed"):
            read_completed(path)


def test_a_removed_or_added_field_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "completed.json"
    write_completed(WHOLE, path)
    document = json.loads(path.read_text())
    for changed in ({k: v for k, v in document.items() if k != "findings"}, document | {"later": None}):
        path.write_text(json.dumps(changed))
        with pytest.raises(SealError, match="altered"):
            read_completed(path)


def test_another_layout_of_the_same_content_is_the_same_record(tmp_path: Path) -> None:
    write_completed(WHOLE, tmp_path / "one.json")
    text = json.dumps(json.loads((tmp_path / "one.json").read_text()), indent=3, sort_keys=True)
    (tmp_path / "two.json").write_text(text)
    assert read_completed(tmp_path / "two.json") == WHOLE


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_is_written_over_a_completed_record(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"completed{suffix}"
    write_completed(WHOLE, path)
    before = path.read_bytes()
    write_completed(WHOLE, path)
    with pytest.raises(SealError, match="never written over"):
        write_draft(record(), path)
    with pytest.raises(SealError, match="never written over"):
        write_completed(completed(second(), WHOLE), path)
    if suffix == ".json":
        with pytest.raises(SealError, match="never written over"):
            write_entries(run(), path)
    assert path.read_bytes() == before
    path.write_bytes(before[:-40])
    with pytest.raises(SealError, match="never written over"):
        write_draft(record(), path)


def test_a_draft_is_no_completed_record_and_is_not_written_over_by_one(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    write_draft(record(), path)
    with pytest.raises(SealError, match="no seal"):
        read_completed(path)
    with pytest.raises(SealError, match="no seal"):
        write_completed(WHOLE, path)
    assert read_draft(path) == record()


def test_an_altered_record_is_not_written(tmp_path: Path) -> None:
    changed = WHOLE.model_copy(update={"record": record(led_by="Somebody else")})
    with pytest.raises(SealError, match="supersede it instead"):
        write_completed(changed, tmp_path / "completed.json")
    assert not (tmp_path / "completed.json").exists()


def test_bad_content_under_a_good_seal_names_its_place(tmp_path: Path) -> None:
    from staffing_tools.files import seal_of

    path = tmp_path / "completed.json"
    write_completed(WHOLE, path)
    document = json.loads(path.read_text())
    document["record"]["year"] = "soon"
    path.write_text(json.dumps(document | {"seal": seal_of(document)}))
    with pytest.raises(InputError, match=r"record\.year: is not a financial year"):
        read_completed(path)


def test_a_record_with_open_steps_is_not_completed() -> None:
    with pytest.raises(FindingsError, match=r"12IJ\(2\)\(d\)"):
        completed(record(risks=()))


def test_a_record_without_staffing_figures_can_be_completed(tmp_path: Path) -> None:
    reason = {"step": "c-1", "not_relevant_because": "The ward opens next year."}
    sealed = completed(record(staffing=None, steps=[*FINISHED["steps"], reason]))
    assert sealed.triangulation is None
    write_completed(sealed, tmp_path / "completed.toml")
    assert read_completed(tmp_path / "completed.toml") == sealed


def test_a_record_is_superseded_by_the_next_version() -> None:
    after = completed(second(), WHOLE)
    assert after.supersedes == WHOLE.reference
    assert check_chain([WHOLE, after]) == ()


def test_a_chain_shows_which_record_was_altered_even_under_a_new_seal() -> None:
    from staffing_tools.files import plain_record, seal_of

    after = completed(second(), WHOLE)
    altered = WHOLE.model_copy(update={"record": record(led_by="Somebody else")})
    assert [finding.code for finding in check_chain([altered, after])] == ["record-altered"]
    resealed = altered.model_copy(update={"seal": seal_of(plain_record(altered))})
    assert [(finding.code, finding.where) for finding in check_chain([resealed, after])] == [
        ("chain-broken", "records[2]")
    ]
    assert [finding.code for finding in check_chain([after])] == ["chain-broken"]


@pytest.mark.parametrize(
    ("of", "previous", "said"),
    [
        (second(), None, "give that record, or begin with 1"),
        (record(), WHOLE, "should be version 2"),
        (second(ward=WARD.model_dump() | {"title": "Ward A, moved"}), WHOLE, "describes it otherwise"),
    ],
)
def test_the_wrong_place_in_the_chain_is_refused(of: MethodRecord, previous: CompletedRecord | None, said: str) -> None:
    with pytest.raises(FindingsError, match=said):
        completed(of, previous)


def test_an_altered_record_is_not_superseded() -> None:
    altered = WHOLE.model_copy(update={"record": record(led_by="Somebody else")})
    with pytest.raises(SealError, match="find the original"):
        completed(second(), altered)


def test_a_completed_record_holds_every_input() -> None:
    inputs = WHOLE.inputs
    assert inputs.national is not None
    assert inputs.tool_run is not None
    assert len(inputs.tool_run.entries) == 14
    assert inputs.coefficients is not None
    assert len(inputs.coefficients.digest) == 64
    assert inputs.judgement is not None
    assert inputs.quality is not None
    assert WHOLE.real_time is not None
    assert WHOLE.real_time.after == {"green": 1, "amber": 0, "red": 1}
