from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.folders import FOLDER
from tests.benchmarks.public import nrp24_folder


def test_absent_public_instances_skip_a_test_and_fail_it_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.delenv("ROSTER_CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="the public instances are not in"):
        nrp24_folder()
    monkeypatch.setenv("ROSTER_CI", "1")
    with pytest.raises(pytest.fail.Exception, match="the public instances are not in"):
        nrp24_folder()
