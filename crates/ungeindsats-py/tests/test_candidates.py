"""The question of candidates has the same answer here as in the core."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import suite
from ungeindsats import Proposal, guide_candidates, schema

if TYPE_CHECKING:
    from ungeindsats import Candidate, Reason

CASES = [pytest.param(case, id=case.id) for case in suite.load_candidates()]
ON = "2021-01-08"


def answer(case: suite.CandidatesCase) -> Proposal:
    return guide_candidates(case.register, **case.ask, policy=case.policy)


def codes(reasons: list[Reason]) -> list[str]:
    return [reason.code for reason in reasons]


def told(candidate: Candidate) -> dict[str, Any]:
    """Tell a candidate as the suite writes it."""
    least, most = candidate.load.at_least, candidate.load.at_most
    return {
        "guide": candidate.guide,
        "place": candidate.place,
        "behind_on": candidate.behind_on,
        "grounds": codes(candidate.grounds),
        "unknown": candidate.unknown,
        "load": least if least == most else [least, most],
        "look_at": codes(candidate.look_at),
    }


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.CandidatesCase) -> None:
    proposal = answer(case)
    expect = dict(case.expect)
    proposed = expect.pop("proposed")
    assert len(proposal.proposed) == len(proposed)
    for candidate, expected in zip(proposal.proposed, map(dict, proposed), strict=True):
        facts, missing = expected.pop("facts", None), expected.pop("missing", None)
        assert told(candidate) == {"behind_on": [], "unknown": [], "look_at": []} | expected
        assert facts is None or sorted(candidate.facts) == sorted(facts)
        assert missing is None or sorted(candidate.missing) == sorted(missing)
    excluded = expect.pop("excluded", [])
    assert len(proposal.excluded) == len(excluded)
    for guide, expected in zip(proposal.excluded, map(dict, excluded), strict=True):
        facts = expected.pop("facts", None)
        assert {"guide": guide.guide, "because": codes(guide.because)} == expected
        assert facts is None or sorted(guide.facts) == sorted(facts)
    assert codes(proposal.remarks) == expect.pop("remarks", [])
    assert sorted(proposal.missing) == sorted(expect.pop("missing", []))
    facts = expect.pop("facts", None)
    assert facts is None or sorted(proposal.facts) == sorted(facts)
    assert not expect, "the suite expects what this test does not compare"


@pytest.mark.parametrize("case", CASES)
def test_records_and_attributes_agree(case: suite.CandidatesCase) -> None:
    proposal = answer(case)
    record = json.loads(proposal.to_json())
    assert proposal.to_dict() == record
    assert attributes(proposal) == record
    validator = Draft202012Validator(json.loads(schema("candidates")))
    assert [error.message for error in validator.iter_errors(record)] == []


def attributes(value: object) -> object:
    """Build the JSON record again from the attributes, whose names it shares."""
    if isinstance(value, list):
        return [attributes(item) for item in value]
    if value is None or isinstance(value, str | int):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    names = [name for name in dir(value) if not name.startswith(("_", "to_"))]
    return {name: attributes(getattr(value, name)) for name in names}


@pytest.mark.parametrize("case", CASES)
def test_a_row_says_what_its_guide_says(case: suite.CandidatesCase) -> None:
    proposal = answer(case)
    rows = proposal.to_dicts()
    assert len(rows) == len(proposal.proposed) + len(proposal.excluded)
    for row, candidate in zip(rows, proposal.proposed, strict=False):
        for ground in ("wish", "guide_now", "best_relation", "open_case"):
            known = ground in codes(candidate.grounds)
            assert row[ground] == (None if ground in candidate.unknown else known)
        assert row["guide"] == candidate.guide
        assert row["terms"] == " ".join(candidate.terms)
        assert (row["place"], row["shared_with"]) == (candidate.place, candidate.shared_with)
        assert row["behind_on"] == (" ".join(candidate.behind_on) or None)
        load = candidate.load
        assert (row["others_at_least"], row["others_at_most"]) == (load.at_least, load.at_most)
        assert row["look_at"] == (" ".join(codes(candidate.look_at)) or None)
        assert row["excluded_because"] is None
        assert row["message_da"] == candidate.message.da
    for row, excluded in zip(rows[len(proposal.proposed) :], proposal.excluded, strict=True):
        assert (row["guide"], row["place"], row["wish"]) == (excluded.guide, None, None)
        assert row["excluded_because"] == " ".join(codes(excluded.because))
        assert row["message_en"] == " ".join(reason.says.en for reason in excluded.because)


def test_an_empty_proposal_has_the_columns_of_every_other() -> None:
    empty = guide_candidates({"cases": [{"id": "u"}]}, case="u", on=ON)
    full = answer(CASES[0].values[0])  # type: ignore[arg-type]
    assert empty.to_dicts() == []
    assert empty.to_polars().schema == full.to_polars().schema


def test_a_case_is_asked_about_by_an_id_that_one_case_has() -> None:
    with pytest.raises(ValueError, match="holds no case of that id"):
        guide_candidates({"cases": [{"id": "hemmelig"}]}, case="u", on=ON)
    with pytest.raises(ValueError, match="several cases"):
        guide_candidates({"cases": [{"id": "u"}, {"id": "u"}]}, case="u", on=ON)


def test_an_unknown_code_names_those_that_are_known() -> None:
    with pytest.raises(ValueError, match=r"expected one of .*beskaeftigelse"):
        guide_candidates({"cases": []}, case="u", on=ON, primary_challenge="moon")


def test_what_is_shown_has_no_ids() -> None:
    register = {
        "guides": [{"id": "anders", "from": "2019-08-01", "until": "ongoing"}, {"id": "beate"}],
        "cases": [{"id": "u"}],
    }
    proposal = guide_candidates(register, case="u", on=ON, best_relation="anders")
    shown = [str(proposal), repr(proposal)]
    for guide in [*proposal.proposed, *proposal.excluded]:
        shown += [str(guide), repr(guide)]
    shown += [repr(reason) + str(reason) for reason in proposal.remarks]
    assert not any(name in text for text in shown for name in ("anders", "beate"))
    assert proposal.proposed[0].guide == proposal.best_relation == "anders"
