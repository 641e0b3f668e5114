"""The question of time has the same answer here as in the core."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

import suite
from ungeindsats import CaseTimeline, NotCoveredError, assess, timeline

CASES = [pytest.param(case, id=case.id) for case in suite.load_question("timeline")]
ERRORS = {"empty": ValueError, "not_covered": NotCoveredError}
CASE = {
    "id": "CANARY",
    "birth_date": date(2003, 5, 1),
    "consents": [{"from": date(2020, 12, 1), "until": "ongoing", "giver": "custody_holder"}],
}


@pytest.fixture
def course() -> CaseTimeline:
    return timeline(CASE, from_=date(2021, 1, 8), until="2021-12-01")


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.QuestionCase) -> None:
    expect = dict(case.expect)
    if error := expect.pop("error", None):
        with pytest.raises(ERRORS[error]):
            timeline(case.facts, **case.period, policy=case.policy)
    else:
        course = timeline(case.facts, **case.period, policy=case.policy)
        assert [segment.from_ for segment in course.segments] == expect.pop("segments")
        for rule, expected in expect.pop("spells", {}).items():
            spells = course.of_rule(rule)
            assert [(spell.from_, spell.finding.outcome) for spell in spells] == [
                (spell["from"], spell["outcome"]) for spell in expected
            ]
            for spell, wanted in zip(spells, expected, strict=True):
                assert spell.finding.severity == wanted.get("severity", spell.finding.severity)
        for day, layer in expect.pop("covered_by", {}).items():
            segment = course.on(day)
            assert segment
            assert segment.from_ == day
            assert segment.assessment.classification.covered_by.value == layer
        assert course.to_dict() == json.loads(course.to_json())
    assert not expect, "the suite expects what this test does not compare"


def test_every_day_has_its_segment_and_no_other_has(course: CaseTimeline) -> None:
    assert [segment.until for segment in course.segments] == [
        *(segment.from_ for segment in course.segments[1:]),
        course.until,
    ]
    day = course.from_
    while day < course.until:
        segment = course.on(day)
        assert segment
        assert segment.from_ <= day < segment.until
        fresh = assess(CASE, as_of=day)
        assert [finding.outcome for finding in segment.assessment.findings] == [
            finding.outcome for finding in fresh.findings
        ]
        day += timedelta(days=7)
    assert course.on(course.from_ - timedelta(days=1)) is None
    assert course.on(course.until) is None


def test_a_change_tells_before_and_after(course: CaseTimeline) -> None:
    [change] = course.changes
    assert change.day == date(2021, 5, 1)
    told = {new.rule: (old.outcome, new.outcome) for old, new in change.findings}
    assert told["consent.own_after_18"] == ("not_applicable", "failed")
    segments = course.to_dict()["segments"]
    assert [segment["changes"] for segment in segments] == [[], list(told)]


def test_a_row_says_what_its_spell_says(course: CaseTimeline) -> None:
    rows = course.to_dicts()
    own = [row for row in rows if row["rule"] == "consent.own_after_18"]
    spells = course.of_rule("consent.own_after_18")
    assert own == [
        {
            "rule": spell.finding.rule,
            "chapter": "consent",
            "from": spell.from_,
            "until": spell.until,
            "outcome": spell.finding.outcome,
            "concern": spell.finding.outcome == "failed",
            "severity": spell.finding.severity,
            "authority": spell.finding.authority,
            "message_da": spell.finding.message.da,
            "message_en": spell.finding.message.en,
            "remedy_da": spell.finding.remedy and spell.finding.remedy.da,
            "remedy_en": spell.finding.remedy and spell.finding.remedy.en,
        }
        for spell in spells
    ]
    by_rule = {finding.rule for finding in course.segments[0].assessment.findings}
    assert {row["rule"] for row in rows} == by_rule
    assert course.to_polars().to_dicts() == rows


def test_texts_are_danish_unless_asked(course: CaseTimeline) -> None:
    assert str(course) == course.text() == course.text("da")
    assert "\n1. maj 2021\n" in course.text()
    assert "\n1 May 2021\n" in course.text("en")
    assert "not applicable → failed (violation)" in course.text("en")


def test_a_rule_of_a_register_has_no_course(course: CaseTimeline) -> None:
    for rule in ["organisation.cadence", "guide.none"]:
        with pytest.raises(KeyError, match="no rule of a case"):
            course.of_rule(rule)


def test_nothing_shown_unasked_tells_a_birthday(course: CaseTimeline) -> None:
    [change] = course.changes
    shown = [course, *course.segments, *course.of_rule("consent.own_after_18"), change]
    shown += [segment.assessment for segment in course.segments]
    shown += [finding for both in change.findings for finding in both]
    for thing in shown:
        assert "2021" not in repr(thing)
        assert "CANARY" not in repr(thing)
    assert "CANARY" not in course.to_json() + course.text()
