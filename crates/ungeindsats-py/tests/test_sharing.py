"""The question of sharing has the same answer here as in the core."""

from __future__ import annotations

import json

import pytest

import suite
from ungeindsats import sharing

CASES = [pytest.param(case, id=case.id) for case in suite.load_sharing()]


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.SharingCase) -> None:
    permission = sharing(case.facts, **case.ask, policy=case.policy)
    expect = dict(case.expect)
    assert permission.answer == expect.pop("answer")
    assert permission.consent == expect.pop("consent", None)
    gaps = [f"{gap.consent} {gap.gap}" for gap in permission.gaps]
    assert sorted(gaps) == sorted(expect.pop("gaps", []))
    assert sorted(permission.facts) == sorted(expect.pop("facts"))
    assert sorted(permission.missing) == sorted(expect.pop("missing", []))
    assert permission.policy.id == expect.pop("policy", permission.policy.id)
    assert not expect, "the suite expects what this test does not compare"
    assert permission.to_dict() == json.loads(permission.to_json())
    assert permission.to_dict()["message"] == {
        "da": permission.message.da,
        "en": permission.message.en,
    }


def test_an_area_shares_nothing_with_itself() -> None:
    with pytest.raises(ValueError, match="shares nothing"):
        sharing({}, giving="social", receiving="social", information="health", on="2021-01-08")


def test_an_unknown_code_names_those_that_are_known() -> None:
    with pytest.raises(ValueError, match=r"expected one of .*beskaeftigelse"):
        sharing({}, giving="moon", receiving="social", information="health", on="2021-01-08")
