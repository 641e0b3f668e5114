"""The examples that print the same on every machine print what stands beside them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from suite import repository


@pytest.mark.parametrize("name", ["turning_18"])
def test_example(name: str) -> None:
    folder = repository() / "examples"
    command = [sys.executable, "-X", "utf8", str(folder / f"{name}.py")]
    ran = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")  # noqa: S603
    assert ran.stdout == (folder / f"{name}.txt").read_text(encoding="utf-8")
