"""The stub of the native module has the native module's own words."""

from __future__ import annotations

import ast
import inspect
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from ungeindsats import _ungeindsats

if TYPE_CHECKING:
    from collections.abc import Iterator

STUB = files("ungeindsats").joinpath("_ungeindsats.pyi").read_text(encoding="utf-8")


def documented(node: ast.AST, path: str = "") -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef):
            name = f"{path}.{child.name}".lstrip(".")
            if not child.name.startswith("_"):
                yield name, ast.get_docstring(child) or ""
            yield from documented(child, name)


@pytest.mark.parametrize(("name", "text"), list(documented(ast.parse(STUB))))
def test_stub_and_module_say_the_same(name: str, text: str) -> None:
    thing: object = _ungeindsats
    for part in name.split("."):
        thing = inspect.getattr_static(thing, part)
    thing = thing.__func__ if isinstance(thing, staticmethod) else thing
    assert text == inspect.getdoc(thing) != ""
