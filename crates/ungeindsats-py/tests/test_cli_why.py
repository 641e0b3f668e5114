"""The command `why`: what it prints, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import ungeindsats
from ungeindsats.cli import main
from ungeindsats.cli.ending import Ending

if TYPE_CHECKING:
    from pathlib import Path

UNTOLD = (
    b'{"id": "CANARY", "consents": '
    b'[{"from": "2020-10-01", "told_purpose": false, "told_withdrawal": true}]}'
)
UNREADABLE = b'{"birth_date": "CANARY"}'
ASKED = ("--as-of", "2021-01-08", "--rule", "consent.informed")


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "register.ndjson"
    path.write_bytes(b"\n".join([UNTOLD, b"", UNREADABLE, b"{}"]))
    return str(path)


def test_case_by_case(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", register, *ASKED]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert out.startswith("Linje 1\n")
    assert "\nDET, REGLEN SPØRGER OM\n" in out
    assert "\nHVAD SVARET HÆNGER PÅ\n" in out
    assert "\nLinje 4\n" in out
    assert err.startswith("Linje 3 kan ikke læses: at /birth_date")
    assert "CANARY" not in out + err


def test_one_line_in_english_with_its_id(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--line", "1", "--language", "en", "--show-id"]
    assert main(["why", register, *ASKED, *asked]) == Ending.FINE
    out, _ = capsys.readouterr()
    assert out.startswith('Line 1 "CANARY"\n')
    assert "\nON WHAT THE ANSWER HANGS\n" in out
    assert "Line 4" not in out


def test_as_json_lines(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["why", register, *ASKED, "--format", "jsonl"])
    first, refused, last = map(json.loads, capsys.readouterr().out.splitlines())
    told = ungeindsats.why(UNTOLD, "consent.informed", as_of="2021-01-08")
    assert first == {"line": 1, "why": told.to_dict()}
    assert refused["error"]["pointer"] == "/birth_date"
    assert last["line"] == 4


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_of_a_register(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "register.json"
    path.write_bytes(b'{"coordinators": []}')
    rule = "organisation.coordinator_exists"
    asked = ["why", str(path), "--as-of", "2021-01-08", "--rule", rule, "--format", form]
    assert main(asked) == Ending.FINE
    told = ungeindsats.why_register({"coordinators": []}, rule, as_of="2021-01-08")
    out, _ = capsys.readouterr()
    assert out.rstrip("\n") == (told.text() if form == "text" else told.to_json()).rstrip("\n")
    path.write_bytes(b'{"coordinators": "CANARY"}')
    assert main(asked) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert err.startswith("ungeindsats: at /coordinators: expected")
    assert "CANARY" not in out + err


@pytest.mark.parametrize(
    "asked",
    [
        ["--as-of", "2021-01-08", "--rule", "guide.none"],
        ["--as-of", "8.1.2021", "--rule", "consent.informed"],
        [*ASKED, "--line", "2"],
    ],
)
def test_what_cannot_be_asked(
    asked: list[str], register: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["why", register, *asked])
    assert ended.value.code == Ending.USAGE
    assert "CANARY" not in capsys.readouterr().err
