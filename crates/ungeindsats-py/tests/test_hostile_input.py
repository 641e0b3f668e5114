"""What cannot be read is an `InputError` with a place, and repeats nothing that stood there."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from datetime import datetime, timezone
from decimal import Decimal
from typing import Any

import pytest

from ungeindsats import InputError, assess

CANARY = "0103021234"


def nested(depth: int) -> dict[str, Any]:
    case: dict[str, Any] = {}
    for _ in range(depth):
        case = {CANARY: case}
    return case


def circular() -> dict[str, Any]:
    case: dict[str, Any] = {"id": CANARY}
    case["guide"] = case
    return case


@dataclass
class Person:
    """A case with a value that no case holds."""

    id: str
    birth_date: float


HOSTILE = {
    "empty": (b"", "", "malformed"),
    "cut short": (f'{{"id": "{CANARY}', "/id", "malformed"),
    "two documents": (f'{{}}{{"id": "{CANARY}"}}', "", "malformed"),
    "not an object": (f'"{CANARY}"', "", "wrong_type"),
    "null": ("null", "", "wrong_type"),
    "wrong type": ('{"birth_date": 20020301}', "/birth_date", "wrong_type"),
    "wrong type inside": ({"contacts": [{"area": 7}]}, "/contacts/0/area", "wrong_type"),
    "no such day": ({"birth_date": "2021-02-30"}, "/birth_date", "invalid_value"),
    "a time of day": (
        {"birth_date": datetime(2002, 3, 1, tzinfo=timezone.utc)},
        "/birth_date",
        "invalid_value",
    ),
    "unknown term": ({"contacts": [{"area": CANARY}]}, "/contacts/0/area", "invalid_value"),
    "unknown field": ({CANARY: 1}, "", "unknown_field"),
    "unknown field inside": ({"guide": {CANARY: 1}}, "/guide", "unknown_field"),
    "repeated field": (f'{{"id": "a", "id": "{CANARY}"}}', "", "duplicate_field"),
    "text nested 1000 deep": ("[" * 1000 + "]" * 1000, "", "wrong_type"),
    "dict nested 1000 deep": (nested(1000), "", "malformed"),
    "dict nested 100 deep": (nested(100), "", "unknown_field"),
    "dict in itself": (circular(), "", "malformed"),
    "not UTF-8": (b'{"id": "\xff"}', "/id", "malformed"),
    "half a character": ('{"id": "\ud800"}', "/id", "malformed"),
    "half a character in a dict": ({"id": "\ud800"}, "", "malformed"),
    "larger than 4 MiB": ('{"id": "' + "x" * 4 * 1024 * 1024 + '"}', "", "too_large"),
    "a key that is no text": ({7: CANARY}, "", "malformed"),
    "a type that JSON lacks": ({"id": Decimal(CANARY)}, "", "malformed"),
    "a set": ({"contacts": {CANARY}}, "", "malformed"),
    "nan": ({"birth_date": float("nan")}, "", "malformed"),
    "infinity in a list": ({"contacts": [{"area": (float("inf"),)}]}, "", "malformed"),
    "nan in a dataclass": (Person(CANARY, float("nan")), "", "malformed"),
    "a number of 65 bits": ({"id": 2**64}, "", "malformed"),
    "no case at all": (object(), "", "malformed"),
}


@pytest.mark.parametrize(("case", "pointer", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_refused_without_echo(case: object, pointer: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        assess(case, as_of="2021-01-08")
    error = caught.value
    assert (error.pointer, error.code) == (pointer, code)
    told = [str(error), repr(error), *traceback.format_exception_only(error)]
    assert not any(CANARY in text for text in told)
    assert error.__cause__ is None
    assert error.__context__ is None, "nobody finds the case behind the error"


def test_the_place_in_the_text_is_told() -> None:
    with pytest.raises(InputError) as caught:
        assess('{\n  "birth_date": "2021-02-30"\n}', as_of="2021-01-08")
    assert (caught.value.line, caught.value.column) == (2, 28)


def test_what_is_left_out_is_unknown() -> None:
    left_out = assess({}, as_of="2021-01-08").to_json()
    assert assess({"birth_date": None}, as_of="2021-01-08").to_json() == left_out
    assert assess('{"birth_date": null}', as_of="2021-01-08").to_json() == left_out
