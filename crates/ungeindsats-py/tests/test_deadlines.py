"""What falls due is the same here as in the core, and a calendar can read it."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import icalendar
import pytest

import suite
from ungeindsats import NotCoveredError, assess, deadlines, register_deadlines, rule

if TYPE_CHECKING:
    from ungeindsats import Deadline, Deadlines

CASES = [pytest.param(case, id=case.id) for case in suite.load_question("deadlines")]
ERRORS = {"empty": ValueError, "not_covered": NotCoveredError}
NAME, NUMBER = "Anders Andersen", "019999-0000"
CASE = {
    "id": f"{NAME} {NUMBER}",
    "birth_date": date(2003, 5, 1),
    "consents": [
        {
            "id": NUMBER,
            "from": date(2020, 12, 1),
            "until": "ongoing",
            "giver": "custody_holder",
            "kind": "across_areas",
            "not_written_reason": NAME,
        }
    ],
}
REGISTER = {"cases": [{"birth_date": "1996-07-01"}, CASE]}


@pytest.fixture
def ahead() -> Deadlines:
    return register_deadlines(REGISTER, from_=date(2021, 1, 8), until="2022-01-01")


def told(deadline: Deadline) -> dict[str, object]:
    found = deadline.finding
    what = {
        "due": deadline.due,
        "kind": deadline.kind,
        "case_index": deadline.case_index,
        "rule": deadline.rule,
        "outcome": found and found.outcome,
        "severity": found and found.severity,
        "covered_by": deadline.covered_by,
    }
    return {name: value for name, value in what.items() if value is not None}


def test_the_suite_is_found() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES)
def test_case(case: suite.QuestionCase) -> None:
    door = register_deadlines if case.is_register else deadlines
    expect = dict(case.expect)
    if error := expect.pop("error", None):
        with pytest.raises(ERRORS[error]):
            door(case.facts, **case.period, policy=case.policy)
    else:
        ahead = door(case.facts, **case.period, policy=case.policy)
        assert [told(deadline) for deadline in ahead] == expect.pop("deadlines")
        record = json.loads(ahead.to_json())
        assert ahead.to_dict() == record
        assert [deadline.to_dict() for deadline in ahead] == record["deadlines"]
    assert not expect, "the suite expects what this test does not compare"


def test_unmet_it_is_found_on_the_day_after() -> None:
    [coming_of_age, own, review] = deadlines(CASE, from_="2021-01-08", until="2022-01-01")
    assert coming_of_age.finding is None
    for deadline in (own, review):
        assert deadline.rule
        assert deadline.finding
        after = assess(CASE, as_of=deadline.due + timedelta(days=1))
        assert after.finding(deadline.rule).to_dict() == deadline.finding.to_dict()


def test_a_row_says_what_its_deadline_says(ahead: Deadlines) -> None:
    rows = ahead.to_dicts()
    assert len(rows) == len(ahead) == len(list(ahead))
    for row, deadline in zip(rows, ahead, strict=True):
        found = deadline.finding
        assert row == {
            "due": deadline.due,
            "kind": deadline.kind,
            "case_index": deadline.case_index,
            "rule": deadline.rule,
            "chapter": deadline.rule and deadline.rule.split(".")[0],
            "covered_by": deadline.covered_by,
            "title_da": deadline.title.da,
            "title_en": deadline.title.en,
            "outcome": found and found.outcome,
            "severity": found and found.severity,
            "authority": found and found.authority,
            "message_da": found and found.message.da,
            "message_en": found and found.message.en,
            "remedy_da": found and found.remedy and found.remedy.da,
            "remedy_en": found and found.remedy and found.remedy.en,
        }
    assert ahead.to_polars().to_dicts() == rows
    assert deadlines({}, from_="2021-01-08", until="2021-02-01").to_polars().schema == (
        ahead.to_polars().schema
    )


def test_texts_are_danish_unless_asked(ahead: Deadlines) -> None:
    assert str(ahead) == ahead.text() == ahead.text("da")
    assert "Senest 30. april 2021\n  Sag nr. 2: Den unge fylder 18 år\n" in ahead.text()
    assert "By 30 April 2021\n  Case no. 2: The young person turns 18\n" in ahead.text("en")
    nothing = deadlines({}, from_="2021-01-08", until="2021-02-01")
    assert "Intet forfalder." in nothing.text()


def test_a_calendar_reads_what_falls_due(ahead: Deadlines) -> None:
    text = ahead.to_icalendar(stamp=date(2021, 1, 8))
    assert all(line.endswith("\r\n") for line in text.splitlines(keepends=True))
    assert all(len(line.encode()) <= 75 for line in text.splitlines())
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    assert str(calendar["VERSION"]) == "2.0"
    assert isinstance(calendar["PRODID"], str), "there is one"
    events = calendar.walk("VEVENT")
    assert len({event["UID"] for event in events}) == len(events) == len(ahead)
    for event, deadline in zip(events, ahead, strict=True):
        assert not event.errors
        assert event.decoded("DTSTART") == deadline.due
        assert event.decoded("DTSTAMP") == datetime(2021, 1, 8, tzinfo=timezone.utc)
        assert deadline.case_index is not None
        number = deadline.case_index + 1
        assert event["SUMMARY"] == f"Sag nr. {number}: {deadline.title.da}"
        assert str(event["DESCRIPTION"]).startswith(deadline.title.da)
        assert deadline.title.en in str(event["DESCRIPTION"])
        assert event["TRANSP"] == "TRANSPARENT"
        assert event.get("URL") == (rule(deadline.rule).page if deadline.rule else None)


def test_a_calendar_holds_nothing_of_the_case_but_the_days(ahead: Deadlines) -> None:
    text = ahead.to_icalendar(stamp="2021-01-08").replace("\r\n ", "")
    for secret in ["Anders", "Andersen", "019999"]:
        assert secret not in text
    known = {"2021-01-08"}
    for deadline in ahead:
        # A whole day ends where the next begins.
        known |= {str(deadline.due), str(deadline.due + timedelta(days=1))}
    shown = re.findall(r"\d{8}|\d{4}-\d{2}-\d{2}", text)
    assert {day.replace("-", "") for day in shown} <= {day.replace("-", "") for day in known}
    properties = {"SUMMARY", "DESCRIPTION", "URL", "UID", "DTSTAMP", "DTSTART", "DTEND", "TRANSP"}
    for event in text.split("BEGIN:VEVENT\r\n")[1:]:
        lines = event.split("END:VEVENT")[0].splitlines()
        assert {re.split("[:;]", line)[0] for line in lines} <= properties


def test_the_same_deadlines_make_the_same_file(ahead: Deadlines) -> None:
    again = register_deadlines(REGISTER, from_=date(2021, 1, 8), until="2022-01-01")
    assert ahead.to_icalendar(stamp="2021-01-08") == again.to_icalendar(stamp="2021-01-08")


def test_nothing_shown_unasked_tells_a_birthday(ahead: Deadlines) -> None:
    for thing in [ahead, *ahead]:
        assert "2021" not in repr(thing)
    for text in (ahead.to_json(), ahead.text(), ahead.text("en"), repr(ahead.to_dicts())):
        assert NAME not in text
        assert NUMBER not in text
