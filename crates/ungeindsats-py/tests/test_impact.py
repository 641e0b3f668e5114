"""What if: the effect of another policy, and how two differ, are the same here as in the core."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import suite
from ungeindsats import (
    Impact,
    InputError,
    NotCoveredError,
    Policy,
    PolicyError,
    Transition,
    impact,
    impact_register,
    schema,
)
from ungeindsats._ungeindsats import ImpactCount

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = [pytest.param(case, id=case.id) for case in suite.load_impact()]
VIBORG = Policy.named("viborg")
UNTIL_25 = VIBORG.with_parameter("age_until", 25, source="som loven")
OLDER = {"id": "ung-26", "birth_date": "1994-05-01"}


def counted(case: suite.ImpactCase) -> Impact:
    return impact_register(case.register, as_of=case.as_of, before=case.before, after=case.after)


def brief(transition: Transition) -> dict[str, Any]:
    """Tell a transition as the suite writes it: without what is empty."""
    told = {
        "severity_before": transition.severity_before,
        "severity_after": transition.severity_after,
        "alone": {cause.name: cause.count for cause in transition.alone},
        "only_together": transition.only_together,
        "examples": [
            example.position if example.id is None else example.id
            for example in transition.examples
        ],
    }
    kept = {name: value for name, value in told.items() if value}
    before, after = transition.before, transition.after
    return {"before": before, "after": after, "count": transition.count} | kept


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.ImpactCase) -> None:
    effect = counted(case)
    found: dict[str, Any] = {
        "changed": effect.changed,
        "covered_by": [brief(transition) for transition in effect.covered_by],
        "cross_cutting": [brief(transition) for transition in effect.cross_cutting],
        "rules": {
            rule.rule: [brief(transition) for transition in rule.transitions]
            for rule in effect.rules
        },
    }
    assert {name: value for name, value in found.items() if value or name == "changed"} == (
        case.expect
    )


@pytest.mark.parametrize("case", CASES)
def test_the_record_is_what_the_schema_says_and_what_the_attributes_tell(
    case: suite.ImpactCase,
) -> None:
    effect = counted(case)
    record = effect.to_dict()
    assert record == json.loads(effect.to_json())
    validator = Draft202012Validator(json.loads(schema("impact")))
    assert not list(validator.iter_errors(record))
    assert [difference.to_dict() for difference in effect.differences] == record["differences"]
    assert (effect.cases, effect.changed) == (record["cases"], record["changed"])
    assert effect.as_of.isoformat() == record["as_of"]
    assert effect.before.id == record["before"]["id"]
    assert effect.after.id == record["after"]["id"]
    for rule, told in zip(effect.rules, record["rules"], strict=True):
        assert rule.rule == told["rule"]
        assert (rule.before, rule.after) == (told["before"], told["after"])
        assert rule.title.en == told["title"]["en"]
        assert rule.level == told["level"]
        assert effect.rule(rule.rule).before == rule.before


def test_cases_pass_one_at_a_time() -> None:
    seen = []

    def register() -> Iterator[object]:
        for number in range(3):
            seen.append(number)
            yield OLDER if number else json.dumps({"birth_date": "2003-05-01"})

    effect = impact(register(), as_of="2021-01-08", after=UNTIL_25, examples=1)
    assert seen == [0, 1, 2]
    [older] = effect.covered_by
    assert (older.count, [example.position for example in older.examples]) == (2, [2])
    assert repr(older) == "<Transition from municipal to too_old: 2>"
    assert repr(effect) == "<Impact: 2 of 3 cases changed>"
    assert "ung-26" not in repr(older.examples)
    assert str(effect) == effect.text("da")
    assert effect.text("en").startswith("viborg-2020+age_until in place of viborg-2020, as of ")
    with pytest.raises(KeyError, match="no rule has this id"):
        effect.rule("guide.none")


def test_a_case_that_cannot_be_read_is_told_by_its_place() -> None:
    cases = [OLDER, {"guide": {"wishes": [{"on": "CANARY"}]}}]
    with pytest.raises(InputError, match="in case 2: at /guide/wishes/0/on: expected a date") as e:
        impact(cases, as_of="2021-01-08", after=UNTIL_25)
    assert e.value.pointer == "/1/guide/wishes/0/on"
    assert e.value.__context__ is None
    assert "CANARY" not in str(e.value)


def test_both_policies_cover_the_day() -> None:
    with pytest.raises(NotCoveredError):
        impact([], as_of="2019-07-31", after=UNTIL_25)
    with pytest.raises(PolicyError):
        impact([], as_of="2021-01-08", after="none")


def test_many_threads_count_into_one() -> None:
    count = ImpactCount("2021-01-08", VIBORG, UNTIL_25, 5, ids=False)
    document = json.dumps(OLDER).encode()

    def work() -> None:
        for position in range(1, 101):
            count.add(position, document)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    effect = count.impact()
    assert effect.covered_by[0].count == effect.cases == 400
    assert {example.id for example in effect.covered_by[0].examples} == {None}


def test_a_changed_policy_names_its_change() -> None:
    assert [record.id for record in UNTIL_25.policies] == [
        "viborg-2019+age_until",
        "viborg-2020+age_until",
    ]
    assert UNTIL_25.name.en == "Viborg Kommune (supposed change)"
    only = VIBORG.with_parameter("age_until", 25, source="x", record="viborg-2020")
    assert [record.id for record in only.policies] == ["viborg-2019", "viborg-2020+age_until"]


@pytest.mark.parametrize(
    ("name", "value", "source", "pointer"),
    [
        ("age_until", "25", "x", "/parameters/age_until/value"),
        ("age_until", 24, "x", "/parameters/age_until"),
        ("age_until", 25, "", "/parameters/age_until/source"),
        ("age_until", 2**70, "x", "/parameters/age_until/value"),
        ("guide_name", {"da": "vejviser"}, "x", "/parameters/guide_name/value"),
        ("none", 25, "x", "/parameters/none"),
    ],
)
def test_a_faulty_change_is_refused(name: str, value: object, source: str, pointer: str) -> None:
    with pytest.raises(PolicyError) as caught:
        VIBORG.with_parameter(name, value, source=source)
    assert [fault.pointer for fault in caught.value.faults] == [pointer]


def test_a_value_that_json_cannot_hold_is_pythons_error() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        VIBORG.with_parameter("steering_group", float("nan"), source="x")
    with pytest.raises(TypeError, match="not JSON serializable"):
        VIBORG.with_parameter("uncounted_areas", {"skole"}, source="x")


def test_the_change_of_2020() -> None:
    before, after = VIBORG.policies
    change = before.difference(after)
    assert len(change) == len(change.parameters) + 17
    assert repr(change) == f"<Difference from viborg-2019 to viborg-2020: {len(change)}>"
    name = change.parameter("guide_name")
    assert name.before == {"da": "kontaktperson", "en": "contact person"}
    assert [str(phrase) for phrase in name.come] == ["ungeguide"]
    assert [source.document for source in name.source_after] == ["status_2021"]
    group = change.parameter("steering_group")
    assert group.come[0].in_line("en") == "meets every month"
    assert group.come[1].text.da == "pladser"
    assert len(group.come[1].parts) == 7
    assert {rule.id for rule in change.rules_that_come} >= {"guide.offered", "meeting.feedback"}
    assert next(rule.id for rule in change.rules_that_go) == "guide.need_assessed"
    with pytest.raises(KeyError):
        change.parameter("age_until")
    assert str(change) == change.text("da")
    validator = Draft202012Validator(json.loads(schema("difference")))
    assert not list(validator.iter_errors(change.to_dict()))
    assert change.to_dict() == json.loads(change.to_json())


def test_two_policies_on_a_day() -> None:
    other = VIBORG.with_reading("I-29", "last_of_february")
    [changed] = VIBORG.difference(other, on="2021-01-08").readings
    assert changed.interpretation == "I-29"
    assert (changed.before.code, changed.after.code) == ("first_of_march", "last_of_february")
    assert changed.after.says.en == "on 28 February"
    assert changed.question.da.startswith("Hvornår fylder")
    assert not VIBORG.difference("viborg", on="2021-01-08")
    assert VIBORG.difference("lku", on="2021-01-08").parameter("age_until").after == 25
    with pytest.raises(NotCoveredError):
        VIBORG.difference("lku", on="2019-07-31")
