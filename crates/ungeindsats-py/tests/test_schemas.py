"""Every document that crosses the border is what its JSON Schema says, and nothing else is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import suite
from ungeindsats import InputError, Policy, assess, rules, schema, schemas, shipped_policies

REGISTER = suite.repository() / "examples/data/viborg-2021-01-08.ndjson"
POLICIES = suite.repository() / "crates/ungeindsats-core/policies"


def faults(name: str, document: Any) -> list[str]:  # noqa: ANN401 (a document may hold anything)
    """Tell what a schema finds wrong with a document."""
    validator = Draft202012Validator(json.loads(schema(name)))
    return [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema(name)))


def test_the_register_and_its_answers_are_what_the_schemas_say() -> None:
    for line in REGISTER.read_text(encoding="utf-8").splitlines()[::9]:
        assert faults("case", json.loads(line)) == []
        assert faults("assessment", assess(line, as_of="2021-01-08").to_dict()) == []


def test_rules_are_what_the_schema_says() -> None:
    for rule in rules():
        assert faults("rule", rule.to_dict()) == []


@pytest.mark.parametrize("name", shipped_policies())
def test_policy_files_are_what_the_schema_says(name: str) -> None:
    file = suite.read_yaml(POLICIES / f"{name}.yaml")
    assert faults("policy", json.loads(json.dumps(file, default=str))) == []
    assert Policy.from_file(POLICIES / f"{name}.yaml").authority == name


@pytest.mark.parametrize(
    "case",
    [
        {"contacts": [{"area": "huset"}]},
        {"contacts": [["social"]]},
        {"contacts": {"area": "social"}},
        {"birthdate": "2003-01-01"},
        {"birth_date": "2003-1-1"},
        {"guide": {"wishes": [{"wants_guide": "yes"}]}},
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(case: dict[str, Any]) -> None:
    assert faults("case", case)
    with pytest.raises(InputError):
        assess(case, as_of="2021-01-08")
