"""The commands about a period: what they print, and how they end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import icalendar
import pytest

import ungeindsats
from ungeindsats.cli import main
from ungeindsats.cli.ending import Ending

if TYPE_CHECKING:
    from pathlib import Path

CONSENT = (
    b'{"id": "CANARY", "consents": ['
    b'{"kind": "across_areas", "from": "2020-03-01", "until": "ongoing"}]}'
)
BIRTH = b'{"birth_date": "2003-05-01"}'
UNREADABLE = b'{"birth_date": "CANARY"}'
PERIOD = ("--from", "2021-01-08", "--until", "2022-01-01")
ORGANISATION = b'{"coordinators": [{"from": "2020-09-09", "until": "2021-05-01"}]}'


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "register.ndjson"
    path.write_bytes(b"\n".join([CONSENT, b"", UNREADABLE, BIRTH]))
    return str(path)


def test_timelines_case_by_case(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", register, *PERIOD]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert out.startswith("Linje 1\nFra 8. januar 2021 til og med 31. december 2021 efter viborg\n")
    assert "\n1. marts 2021\n  Et ældre samtykke tales igennem igen (consent.review_due)\n" in out
    assert "    overholdt → ikke overholdt (anbefaling)\n" in out
    assert "\nLinje 4\n" in out
    assert err.startswith("Linje 3 kan ikke læses: at /birth_date")
    assert "CANARY" not in out + err


def test_timelines_in_english_with_ids(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["timeline", register, *PERIOD, "--language", "en", "--show-id"])
    out, err = capsys.readouterr()
    assert out.startswith('Line 1 "CANARY"\nFrom 8 January 2021 through 31 December 2021')
    assert err.startswith("Line 3 cannot be read")


def test_timelines_as_json_lines(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", register, *PERIOD, "--format", "jsonl"]) == Ending.UNREADABLE
    first, refused, last = map(json.loads, capsys.readouterr().out.splitlines())
    course = ungeindsats.timeline(CONSENT, from_="2021-01-08", until="2022-01-01")
    assert first == {"line": 1, "timeline": course.to_dict()}
    assert refused["error"]["pointer"] == "/birth_date"
    assert last["line"] == 4
    main(["timeline", register, *PERIOD, "--format", "jsonl", "--show-id"])
    assert json.loads(capsys.readouterr().out.splitlines()[0])["id"] == "CANARY"


def test_deadlines_name_a_case_by_its_line(
    register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    organisation = tmp_path / "organisation.json"
    organisation.write_bytes(ORGANISATION)
    file = tmp_path / "frister.ics"
    asked = ["deadlines", register, *PERIOD, "--organisation", str(organisation)]
    assert main([*asked, "--ics", str(file)]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert "\nSenest 28. februar 2021\n  Sag nr. 1: Et ældre samtykke tales igennem igen" in out
    coordinator, of_age = out.index("(organisation.coordinator_exists)"), out.index("Sag nr. 4: ")
    assert coordinator < of_age
    assert err.startswith("Linje 3 kan ikke læses: at /birth_date")
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert isinstance(calendar, icalendar.Calendar)
    assert len(calendar.walk("VEVENT")) == 3
    assert b"CANARY" not in file.read_bytes()
    assert "CANARY" not in out + err


def test_deadlines_as_json(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deadlines", register, *PERIOD, "--format", "json"]) == Ending.UNREADABLE
    cases = b'{"cases": [' + CONSENT + b", {}, {}, " + BIRTH + b"]}"
    ahead = ungeindsats.register_deadlines(cases, from_="2021-01-08", until="2022-01-01")
    assert json.loads(capsys.readouterr().out) == ahead.to_dict()


def test_an_organisation_that_cannot_be_read(
    register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    organisation = tmp_path / "organisation.json"
    organisation.write_bytes(b'{"coordinators": "CANARY"}')
    asked = ["deadlines", register, *PERIOD, "--organisation", str(organisation)]
    assert main(asked) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("ungeindsats: at /coordinators: expected")
    assert "CANARY" not in err


@pytest.mark.parametrize("command", ["timeline", "deadlines"])
def test_a_period_that_cannot_be_asked_about(
    command: str, register: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, register, "--from", "2021-01-08", "--until", "2021-01-08"])
    assert ended.value.code == Ending.USAGE
    assert main([command, register, "--from", "2019-01-01", "--until", "2020-01-01"]) == (
        Ending.POLICY
    )
    out, err = capsys.readouterr()
    assert not out
    assert "--from, --until: a period ends" in err
    assert "2019-01-01 lies before the first policy" in err
