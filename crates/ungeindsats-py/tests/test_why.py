"""The question of why has the same answer here as in the core."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import suite
from test_conformance import plain
from ungeindsats import Why, assess, why, why_register

if TYPE_CHECKING:
    from ungeindsats import Condition

CASES = [pytest.param(case, id=f"{case.rule}/{case.id}") for case in suite.load_why()]
CASE = {
    "id": "CANARY",
    "consents": [
        {"id": "CANARY-1", "from": "2020-10-01", "told_purpose": True, "told_withdrawal": False}
    ],
}


@pytest.fixture
def told() -> Why:
    return why(CASE, "consent.informed", as_of="2021-01-08")


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.WhyCase) -> None:
    told = case.told()
    expect = dict(case.expect)
    assert told.finding.outcome == expect.pop("outcome")
    asked = "".join(lines(told.conditions))
    assert asked == expect.pop("asked", asked)
    parameters = {parameter.name: parameter.value for parameter in told.parameters}
    assert parameters == expect.pop("parameters", parameters)
    readings = {reading.id: reading.reading for reading in told.interpretations}
    assert readings == expect.pop("interpretations", readings)
    if wanted := expect.pop("ways", None):
        assert told.ways
        found = [[changed(change) for change in way] for way in told.ways.ways]
        assert sorted(found, key=str) == sorted(json.loads(dumped(wanted["ways"])), key=str)
        assert told.ways.complete == wanted["complete"]
    assert not expect, "the suite expects what this test does not compare"


def lines(conditions: list[Condition], indent: str = "") -> list[str]:
    """Give a line for each condition, with what was asked within it below."""
    told = []
    for condition in conditions:
        place = f" ({condition.place})" if condition.place is not None else ""
        missing = f"; missing {', '.join(condition.missing)}" if condition.missing else ""
        told.append(f"{indent}{condition.says.en}{place}: {condition.answer}{missing}\n")
        told += lines(condition.within, indent + "  ")
    return told


def changed(change: Any) -> dict[str, Any]:  # noqa: ANN401
    told = {"at": change.pointer, "value": change.value, "same_as": change.same_as}
    return {key: value for key, value in told.items() if value is not None} | (
        {"others": True} if change.others else {}
    )


def dumped(value: object) -> str:
    return json.dumps(value, default=str)


@pytest.mark.parametrize("case", CASES)
def test_records_and_attributes_agree(case: suite.WhyCase) -> None:
    told = case.told()
    record = json.loads(told.to_json())
    assert told.to_dict() == record
    assert attributes(told) == record


def attributes(told: Why) -> dict[str, Any]:
    """Build the JSON record again from the attributes, whose names it shares."""
    return {
        "finding": told.finding.to_dict(),
        "policy_from": told.policy_from and told.policy_from.isoformat(),
        "parameters": [
            plain(it, "name", "value")
            | {
                "label": plain(it.label, "da", "en"),
                "says": [phrase(says) for says in it.says],
                "sources": [plain(source, "document", "heading") for source in it.sources],
                "valid_from": it.valid_from.isoformat(),
            }
            for it in told.parameters
        ],
        "interpretations": [
            plain(it, "id", "reading")
            | {"question": plain(it.question, "da", "en"), "says": plain(it.says, "da", "en")}
            for it in told.interpretations
        ],
        "conditions": [condition(it) for it in told.conditions],
        "ways": told.ways
        and {
            "ways": [
                [
                    plain(it, "pointer", "known", "value", "same_as", "others")
                    | {
                        "says": plain(it.says, "da", "en"),
                        "would_be": plain(it.would_be, "da", "en"),
                    }
                    for it in way
                ]
                for way in told.ways.ways
            ],
            "complete": told.ways.complete,
        },
    }


def phrase(says: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"text": plain(says.text, "da", "en"), "parts": [phrase(it) for it in says.parts]}


def condition(it: Condition) -> dict[str, Any]:
    return plain(it, "answer", "place", "facts", "missing") | {
        "says": plain(it.says, "da", "en"),
        "within": [condition(within) for within in it.within],
    }


def test_a_row_says_what_its_condition_says(told: Why) -> None:
    rows = told.to_dicts()
    assert [row["number"] for row in rows] == ["1", "1.1", "1.2"]
    second = told.conditions[0].within[1]
    assert rows[2] == {
        "number": "1.2",
        "rule": "consent.informed",
        "says_da": second.says.da,
        "says_en": second.says.en,
        "answer": second.answer,
        "place": second.place,
        "facts": " ".join(second.facts),
        "missing": None,
    }
    assert told.to_polars().to_dicts() == rows


def test_ways_are_not_looked_for_unasked() -> None:
    told = why(CASE, "consent.informed", as_of="2021-01-08", ways=False)
    assert told.ways is None
    assert told.to_dict()["ways"] is None
    assert "HVAD SVARET HÆNGER PÅ" not in told.text()


def test_a_way_leads_to_another_answer(told: Why) -> None:
    assert told.ways
    for way in told.ways.ways:
        case = json.loads(json.dumps(CASE))
        for change in way:
            *path, last = change.pointer.split("/")[1:]
            place: Any = case
            for step in path:
                place = place[int(step) if isinstance(place, list) else step]
            place[last] = change.value
        assert assess(case, as_of="2021-01-08").finding("consent.informed").outcome == "passed"


def test_texts_are_danish_unless_asked(told: Why) -> None:
    assert str(told) == told.text() == told.text("da")
    assert "\nHVAD SVARET HÆNGER PÅ\n" in told.text()
    assert "\nON WHAT THE ANSWER HANGS\n" in told.text("en")


def test_a_rule_of_the_other_level_is_none() -> None:
    with pytest.raises(KeyError, match="rule of"):
        why({}, "organisation.cadence", as_of="2021-01-08")
    with pytest.raises(KeyError, match="rule of"):
        why_register({}, "guide.one_active", as_of="2021-01-08")
    with pytest.raises(KeyError, match="rule of"):
        why({}, "CANARY", as_of="2021-01-08")


def test_nothing_shown_unasked_tells_of_the_case(told: Why) -> None:
    assert told.ways
    shown = [told, told.finding, told.ways, *told.conditions, *told.parameters]
    shown += [*told.interpretations, *(change for way in told.ways.ways for change in way)]
    for thing in shown:
        assert "2020" not in repr(thing)
    assert "CANARY" not in told.to_json() + told.text() + "".join(map(repr, shown))
