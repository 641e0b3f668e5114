"""Every notebook runs from start to end, and says what it says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbclient import NotebookClient

import suite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTEBOOKS = sorted((suite.repository() / "examples" / "notebooks").glob("*.ipynb"))


def said(notebook: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (nbformat has no types)
    """Give what each cell says as text; pictures are looked at by people."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            text = output.get("text") or output.get("data", {}).get("text/plain", "")
            yield cell.id, text


def test_the_notebooks_are_found() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in NOTEBOOKS])
def test_notebook(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    before = list(said(notebook))
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=300, resources=where).execute()
    assert list(said(notebook)) == before, "run it again, look at it, and save it"
