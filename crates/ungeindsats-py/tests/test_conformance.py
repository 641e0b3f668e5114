"""Every case of the suite has the same answer here as in the core, in whatever shape it comes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import suite

if TYPE_CHECKING:
    from ungeindsats import Assessment

CASES = [pytest.param(case, id=f"{case.rule}/{case.id}") for case in suite.load()]


def as_dict(case: dict[str, Any]) -> object:
    return case


def as_json_text(case: dict[str, Any]) -> object:
    return json.dumps(case, default=str)


def as_json_bytes(case: dict[str, Any]) -> object:
    return json.dumps(case, default=str, ensure_ascii=False).encode()


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("shape", [as_dict, as_json_text, as_json_bytes])
@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.SuiteCase, shape: Any) -> None:  # noqa: ANN401
    assessment = case.assessed(shape)
    finding = assessment.finding(case.rule)
    expect = dict(case.expect)
    assert finding.outcome == expect.pop("outcome")
    assert sorted(finding.facts) == sorted(expect.pop("facts"))
    assert sorted(finding.missing) == sorted(expect.pop("missing", []))
    assert finding.severity == expect.pop("severity", finding.severity)
    assert finding.date == expect.pop("date", finding.date)
    message = {"da": finding.message.da, "en": finding.message.en}
    assert message == expect.pop("message", message)
    assert finding.policy.id == expect.pop("policy", finding.policy.id)
    assert not expect, "the suite expects what this test does not compare"


@pytest.mark.parametrize("case", CASES)
def test_records_and_attributes_agree(case: suite.SuiteCase) -> None:
    assessment = case.assessed()
    record = json.loads(assessment.to_json())
    assert assessment.to_dict() == record
    assert [finding.to_dict() for finding in assessment.findings] == record["findings"]
    assert attributes(assessment, register=case.is_register) == record


def attributes(assessment: Assessment, *, register: bool) -> dict[str, Any]:
    """Build the JSON record again from the attributes, whose names it shares."""
    return {
        "as_of": assessment.as_of.isoformat(),
        "authority": assessment.authority,
        "policy": plain(assessment.policy, "id", "revision"),
        "classification": None
        if register
        else {
            name: {
                "value": getattr(assessment.classification, name).value,
                "basis": {
                    "facts": (basis := getattr(assessment.classification, name).basis).facts,
                    "missing": basis.missing,
                    "sources": [plain(source, "document", "heading") for source in basis.sources],
                },
            }
            for name in ("covered_by", "cross_cutting", "suggested_areas", "attached_to")
        },
        "findings": [
            plain(finding, "rule", "page", "outcome", "severity", "authority", "facts", "missing")
            | {
                "title": plain(finding.title, "da", "en"),
                "message": plain(finding.message, "da", "en"),
                "remedy": finding.remedy and plain(finding.remedy, "da", "en"),
                "sources": [plain(source, "document", "heading") for source in finding.sources],
                "policy": plain(finding.policy, "id", "revision"),
                "date": finding.date.isoformat(),
            }
            for finding in assessment.findings
        ],
    }


def plain(value: object, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}
