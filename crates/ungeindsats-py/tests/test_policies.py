"""Policies: those that ship, a user's own with every fault of it, other readings, earlier days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ungeindsats import Policy, PolicyError, PolicyFault, assess, shipped_policies

if TYPE_CHECKING:
    from pathlib import Path

OWN = """\
authority: testby
name: { da: Testby Kommune, en: Testby }
over: lku
records:
  - id: testby-2020
    revision: 1
    recorded: 2020-01-01
    valid_from: 2020-01-01
    valid_until: 2021-01-01
"""


@pytest.mark.parametrize("name", shipped_policies())
def test_shipped_policies_are_found_by_name(name: str) -> None:
    policy = Policy.named(name)
    assert policy.authority == name
    assert policy.name.da
    assert repr(policy).startswith(f"<Policy of {name}: ")


def test_a_policy_lists_its_records() -> None:
    first, second = Policy.named("viborg").policies
    assert (first.id, second.id) == ("viborg-2019", "viborg-2020")
    assert first.valid_from == date(2019, 8, 1)
    assert first.valid_until == second.valid_from == date(2020, 9, 9)
    assert second.valid_until is None
    assert first.recorded <= second.recorded
    assert repr(second) == f"<PolicyRecord viborg-2020 revision {second.revision} from 2020-09-09>"
    record = second.to_dict()
    assert record["valid_until"] == "ongoing"
    assert record["parameters"]["age_until"]["source"]


def test_what_was_known_earlier_can_be_asked() -> None:
    earlier = Policy.named("viborg").known_on(date(2020, 12, 1))
    assert [record.id for record in earlier.policies] == ["viborg-2019"]
    assert assess({}, as_of="2020-12-01", policy=earlier).policy.id == "viborg-2019"


def test_a_reading_can_be_switched() -> None:
    born = {"birth_date": date(1992, 2, 29)}
    viborg = Policy.named("viborg")
    other = viborg.with_reading("I-29", "last_of_february")
    layers = [
        assess(born, as_of="2022-02-28", policy=policy).classification.covered_by.value
        for policy in (viborg, other)
    ]
    assert layers == ["municipal", "too_old"]
    for interpretation, reading in [("I-29", "never"), ("I-999", "until_birthday")]:
        with pytest.raises(PolicyError):
            viborg.with_reading(interpretation, reading)


def test_an_own_policy_is_read_from_text_or_file(tmp_path: Path) -> None:
    path = tmp_path / "testby.yaml"
    path.write_text(OWN, encoding="utf-8")
    for policy in (Policy.from_yaml(OWN), Policy.from_file(path), Policy.from_file(str(path))):
        assert policy.name.da == "Testby Kommune"
        assert assess({}, as_of="2020-06-01", policy=policy).policy.id == "testby-2020"


def test_a_policy_with_an_end_covers_no_day_after_it() -> None:
    with pytest.raises(Exception, match="2021-01-01") as caught:
        assess({}, as_of="2021-01-01", policy=Policy.from_yaml(OWN))
    assert caught.typename == "NotCoveredError"


def test_every_fault_is_told_at_once() -> None:
    faulty = OWN.replace("valid_until: 2021-01-01", "valid_until: 2019-12-01\n    based_on: none")
    with pytest.raises(PolicyError) as caught:
        Policy.from_yaml(faulty)
    faults = caught.value.faults
    assert all(isinstance(fault, PolicyFault) for fault in faults)
    assert {fault.pointer for fault in faults} == {"/records/0/based_on", "/records/0/valid_until"}
    assert all(fault.message in str(caught.value) for fault in faults)


def test_a_file_that_is_no_text_is_a_faulty_policy(tmp_path: Path) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PolicyError, match="UTF-8"):
        Policy.from_file(path)


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        Policy.from_file(tmp_path / "none.yaml")
    assert caught.value.filename.endswith("none.yaml")
