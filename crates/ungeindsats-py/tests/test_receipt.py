"""A receipt tells here what it tells in the core, and its digests can be made by others."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import suite
from ungeindsats import (
    InputError,
    NotCoveredError,
    Policy,
    assess,
    read_receipt,
    receipt,
    register_receipt,
    schema,
    verify,
)

AS_OF = "2021-01-08"
CASE: dict[str, Any] = {
    "id": "ung-é",
    "guide": {
        "not_relevant": [{"on": "2020-10-01", "reason": 'Har "sin" plan\n\t\u007f\u2028'}],
        "assignments": [
            {"from": "2020-01-01", "until": "2020-06-02"},
            {"from": "2020-06-01", "until": "ongoing"},
        ],
    },
}
CASES = [pytest.param(case, id=case.id) for case in suite.load_receipts()]


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.ReceiptCase) -> None:
    verification = case.verified()
    expect = dict(case.expect)
    assert verification.agreement == expect.pop("agreement")
    changes = [
        " ".join(text or "-" for text in (change.change, change.policy, change.was, change.now))
        for change in verification.changes
    ]
    expected = [
        change.format(version=version("ungeindsats")) for change in expect.pop("changes", [])
    ]
    assert sorted(changes) == sorted(expected)
    outcomes = [
        f"{change.rule} {change.was} {change.now or '-'}" for change in verification.outcomes
    ]
    among = expect.pop("among", [])
    if among:
        outcomes = [change for change in outcomes if change in among]
    assert sorted(outcomes) == sorted(expect.pop("outcomes", []) + among)
    assert not expect, "the suite expects what this test does not compare"

    record = json.loads(verification.to_json())
    assert verification.to_dict() == record
    assert attributes(verification) == record
    Draft202012Validator(json.loads(schema("verification"))).validate(record)
    said = [verification.message.da, *(change.says.da for change in verification.changes)]
    assert str(verification).startswith("\n".join(said))
    said += [change.says.da for change in verification.outcomes]
    assert [row["says_da"] for row in verification.to_dicts()] == said[1:]
    assert verification.to_polars().height == len(verification.to_dicts())


def attributes(verification: Any) -> dict[str, Any]:  # noqa: ANN401
    """Build the JSON record again from the attributes, whose names it shares."""

    def plain(value: object, *names: str) -> dict[str, Any]:
        return {name: getattr(value, name) for name in names}

    return {
        "as_of": verification.as_of.isoformat(),
        "agreement": verification.agreement,
        "message": plain(verification.message, "da", "en"),
        "changes": [
            plain(change, "change", "policy", "was", "now")
            | {"says": plain(change.says, "da", "en")}
            for change in verification.changes
        ],
        "outcomes": [
            plain(change, "rule", "was", "now") | {"says": plain(change.says, "da", "en")}
            for change in verification.outcomes
        ],
    }


def canonical(record: object) -> str:
    """Make the digest of a record, in as much of RFC 8785 as these records need."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("case", [CASE, {}])
def test_another_library_makes_the_same_digests(case: dict[str, Any]) -> None:
    taken = receipt(case, as_of=AS_OF)
    assert taken.input == canonical({"case": case})
    assert register_receipt({"cases": [case]}, as_of=AS_OF).input == canonical(
        {"register": {"cases": [case]}}
    )
    viborg, lku = Policy.named("viborg"), Policy.named("lku")
    records = [*viborg.policies, *lku.policies]
    assert [mark.digest for mark in taken.policies] == [
        canonical(record.to_dict()) for record in records
    ]
    answer = assess(case, as_of=AS_OF).to_dict()
    counts = ["rule", "outcome", "severity", "date", "facts", "missing"]
    findings = [{name: finding[name] for name in counts} for finding in answer["findings"]]
    standing = {
        name: {
            "value": classified["value"],
            "facts": classified["basis"]["facts"],
            "missing": classified["basis"]["missing"],
        }
        for name, classified in answer["classification"].items()
    }
    assert taken.answer == canonical(
        {
            "classification": standing,
            "findings": sorted(findings, key=lambda finding: finding["rule"]),
        }
    )


def test_a_receipt_says_what_was_assessed_and_by_what() -> None:
    taken = receipt(CASE, as_of=AS_OF)
    assert (taken.format, taken.library) == ("receipt-1", version("ungeindsats"))
    assert (taken.level, taken.authority, taken.policy) == ("case", "viborg", "viborg-2020")
    assert taken.as_of.isoformat() == AS_OF
    assert taken.known_on == max(mark.recorded for mark in taken.policies)
    assert "guide.one_active" in taken.outcomes["failed"]
    assert repr(taken) == "<Receipt of a case as of 2021-01-08, by viborg-2020 of viborg>"
    record = json.loads(taken.to_json())
    assert taken.to_dict() == record
    assert {name: getattr(taken, name) for name in record} == record | {
        "as_of": taken.as_of,
        "policies": taken.policies,
    }
    assert [
        {name: getattr(mark, name) for name in ("authority", "id", "revision", "digest")}
        | {"recorded": mark.recorded.isoformat()}
        for mark in taken.policies
    ] == record["policies"]
    Draft202012Validator(json.loads(schema("receipt"))).validate(record)


def test_a_receipt_is_read_in_every_shape() -> None:
    taken = receipt(CASE, as_of=AS_OF)
    for stored in (taken, taken.to_json(), taken.to_json().encode(), taken.to_dict()):
        verification = verify(stored, json.dumps(CASE, indent=4))
        assert verification.agreement == "same"
        assert verification.to_polars().is_empty()
    assert taken == read_receipt(taken.to_json())
    assert taken != receipt({}, as_of=AS_OF)


def test_nothing_personal_is_shown() -> None:
    case = {"id": "CANARY", "birth_date": "2002-03-01", "consents": [{"id": "CANARY"}]}
    taken = receipt(case, as_of=AS_OF)
    told = verify(taken, {})
    for text in (taken.to_json(), repr(taken), told.to_json(), str(told), repr(told)):
        assert "CANARY" not in text
        assert "2002-03-01" not in text
    assert taken.input not in repr(taken)


@pytest.mark.parametrize(
    ("pointer", "altered"),
    [
        ("/format", {"format": "receipt-0"}),
        ("/library", {"library": "CANARY 1"}),
        ("/input", {"input": "CANARY"}),
        ("/answer", {"answer": "0" * 63}),
        ("/level", {"level": "CANARY"}),
        ("/outcomes", {"outcomes": {"failed": []}}),
        ("/policies/0", {"policies": [{}]}),
        ("", {"CANARY": 1}),
    ],
)
def test_what_is_no_receipt_is_refused(pointer: str, altered: dict[str, Any]) -> None:
    stored = receipt(CASE, as_of=AS_OF).to_dict() | altered
    with pytest.raises(InputError) as caught:
        verify(stored, CASE)
    assert caught.value.pointer == pointer
    assert "CANARY" not in str(caught.value)
    assert list(Draft202012Validator(json.loads(schema("receipt"))).iter_errors(stored))


def test_a_receipt_of_a_register_is_verified_on_a_register() -> None:
    taken = register_receipt({"coordinators": []}, as_of=AS_OF)
    assert verify(taken, {"coordinators": []}).agreement == "same"
    with pytest.raises(InputError):
        verify(taken, CASE)


def test_a_day_that_is_not_covered_is_an_error() -> None:
    with pytest.raises(NotCoveredError):
        receipt(CASE, as_of="2019-07-31")
    taken = receipt(CASE, as_of=AS_OF)
    with pytest.raises(NotCoveredError):
        verify(taken, CASE, policy=Policy.named("viborg").known_on("2019-07-31"))
