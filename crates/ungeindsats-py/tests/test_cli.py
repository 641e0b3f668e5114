"""The console command: what it prints, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ungeindsats
from ungeindsats.cli import main
from ungeindsats.cli.ending import HELP, Ending
from ungeindsats.cli.lines import watched

if TYPE_CHECKING:
    from collections.abc import Callable

    Register = Callable[[bytes], str]

TWO_GUIDES = (
    b'{"id": "CANARY", "birth_date": "2002-03-01", "guide": {"assignments": ['
    b'{"from": "2020-01-01", "until": "2020-06-02"}, {"from": "2020-06-01", "until": "ongoing"}]}}'
)
UNREADABLE = b'{"birth_date": "CANARY"}'
AS_OF = ("--as-of", "2021-01-08")
COMMAND = Path(sys.executable).with_name("ungeindsats")


@pytest.fixture
def register(tmp_path: Path) -> Register:
    def write(lines: bytes) -> str:
        path = tmp_path / "register.ndjson"
        path.write_bytes(lines)
        return str(path)

    return write


def test_a_case_with_a_violation(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", register(TWO_GUIDES), *AS_OF]) == Ending.VIOLATION
    out, err = capsys.readouterr()
    assert out.startswith("Linje 1: ikke overholdt 1, ")
    assert "  guide.one_active: ikke overholdt (brud)\n    Fra den 1. juni 2020 " in out
    assert "    → " in out
    assert "Sager: 1\nLinjer, der ikke kan læses: 0\nSvar: ikke overholdt 1, " in out
    assert "CANARY" not in out
    assert not err, "progress is for terminals"


def test_nothing_wrong_is_fine(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", register(b"{}\n"), *AS_OF, "--language", "en"]) == Ending.FINE
    out = capsys.readouterr().out
    assert out.startswith("Line 1: undetermined ")
    assert "Cases: 1\n" in out


def test_an_empty_register_is_fine(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", register(b"\n \r\n"), *AS_OF]) == Ending.FINE
    assert "Sager: 0\n" in capsys.readouterr().out


def test_all_findings(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    file = register(b"{}")
    main(["assess", file, *AS_OF])
    concerns = capsys.readouterr().out
    main(["assess", file, *AS_OF, "--all"])
    everything = capsys.readouterr().out
    assert len(everything) > len(concerns)
    assert all(f"  {rule.id}: " in everything for rule in ungeindsats.rules())


def test_a_line_that_cannot_be_read_is_told_and_the_rest_is_assessed(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    file = register(b"\n".join([TWO_GUIDES, UNREADABLE, b"", b"\xff", b"{}", b""]))
    assert main(["assess", file, *AS_OF]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if line.startswith("Linje ")][1].startswith("Linje 5")
    assert "Sager: 2\nLinjer, der ikke kan læses: 2\n" in out
    told = err.splitlines()
    assert told[0].startswith("Linje 2 kan ikke læses: at /birth_date: expected a date")
    assert told[1].startswith("Linje 4 kan ikke læses: ")
    assert "CANARY" not in err


def test_json_lines(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    file = register(b"\n".join([TWO_GUIDES, UNREADABLE]))
    assert main(["assess", file, *AS_OF, "--format", "jsonl"]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assessment = ungeindsats.assess(TWO_GUIDES, as_of="2021-01-08")
    assert first == {"line": 1, "assessment": assessment.to_dict()}
    assert second["line"] == 2
    assert second["error"]["pointer"] == "/birth_date"
    assert second["error"]["code"] == "invalid_value"
    assert "CANARY" not in out + err


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_the_id_is_shown_to_whoever_asks(
    form: str, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["assess", register(TWO_GUIDES), *AS_OF, "--format", form, "--show-id"])
    assert '"CANARY"' in capsys.readouterr().out.splitlines()[0]


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TWO_GUIDES)))
    assert main(["assess", "-", *AS_OF]) == Ending.VIOLATION
    assert "Sager: 1\n" in capsys.readouterr().out


def test_an_endless_line_is_one_unreadable_line(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    file = register(b'{"id": "' + b"x" * 13_000_000 + b'"}\n{}\n')
    assert main(["assess", file, *AS_OF]) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert "Sager: 1\nLinjer, der ikke kan læses: 1\n" in out
    assert out.startswith("Linje 2: ")
    assert "at most 4194304 bytes" in err


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["judge"],
        ["assess"],
        ["assess", "-"],
        ["assess", "-", "--as-of", "2021-02-30"],
        ["assess", "-", "--as-of", "1850-01-01"],
        ["rules", "--chapter", "none"],
        ["rule", "guide.none"],
        ["schema", "none"],
        ["diff", "viborg", "lku"],
        ["diff", "viborg", "lku", "--on", "2021-02-30"],
        ["diff", "viborg@2021-02-30", "lku", "--on", "2021-01-08"],
        ["impact", "-"],
        ["impact", "-", "--as-of", "1850-01-01"],
        ["impact", "-", *AS_OF, "--set", "age_until"],
        ["impact", "-", *AS_OF, "--examples", "-1"],
    ],
)
def test_usage_errors(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert caught.value.code == Ending.USAGE
    assert "usage: ungeindsats" in capsys.readouterr().err


def test_files_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "none.ndjson", *AS_OF]) == Ending.UNREADABLE
    assert main(["assess", "-", *AS_OF, "--policy", "none.yaml"]) == Ending.UNREADABLE
    assert main(["policy", "check", "none.yaml"]) == Ending.UNREADABLE
    assert capsys.readouterr().err.count("ungeindsats: ") == 3


def test_policy_trouble(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text("authority: testby\n", encoding="utf-8")
    file = register(b"{}")
    assert main(["policy", "check", str(faulty)]) == Ending.POLICY
    assert main(["assess", file, *AS_OF, "--policy", str(faulty)]) == Ending.POLICY
    assert main(["assess", file, "--as-of", "2019-07-31"]) == Ending.POLICY
    out, err = capsys.readouterr()
    assert not out
    assert "the policy has a fault" in err
    assert "in force from 2019-08-01" in err


def test_an_own_policy(
    register: Register, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "{authority: testby, name: {da: Testby, en: Testby}, over: lku, records: [{id: t, revision:"
        " 1, recorded: 2020-01-01, valid_from: 2020-01-01, valid_until: ongoing}]}",
        encoding="utf-8",
    )
    assert main(["policy", "check", str(own)]) == Ending.FINE
    assert capsys.readouterr().out == "testby: Testby\n  t, revision 1: fra 2020-01-01\n"
    main(["assess", register(b"{}"), *AS_OF, "--policy", str(own), "--format", "jsonl"])
    assert json.loads(capsys.readouterr().out)["assessment"]["authority"] == "testby"


OLDER = b'{"id": "CANARY", "birth_date": "1994-05-01"}'


def test_how_two_policies_differ(capsys: pytest.CaptureFixture[str]) -> None:
    sides = ["viborg@2020-12-01", "viborg", "--on", "2020-09-09"]
    assert main(["diff", *sides]) == Ending.FINE
    out = capsys.readouterr().out
    assert out.startswith("Fra viborg-2019 (revision 1, fra 1. august 2019 uden slutdato)\ntil vib")
    assert "\nREGLER, DER KOMMER TIL\n" in out
    assert main(["diff", *sides, "--language", "en"]) == Ending.FINE
    assert "\nRULES THAT COME\n" in capsys.readouterr().out
    assert main(["diff", *sides, "--format", "json"]) == Ending.FINE
    told = json.loads(capsys.readouterr().out)
    assert [told["before"]["id"], told["after"]["id"]] == ["viborg-2019", "viborg-2020"]
    assert main(["diff", "viborg", "lku", "--on", "2019-07-31"]) == Ending.POLICY
    assert main(["diff", "viborg@2018-01-01", "lku", "--on", "2021-01-08"]) == Ending.POLICY


def test_what_another_policy_does(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    file = register(b"\n".join([b"{}", b"", OLDER, UNREADABLE]))
    asked = ["impact", file, *AS_OF, "--set", "age_until=25"]
    assert main(asked) == Ending.UNREADABLE
    out, err = capsys.readouterr()
    assert out.startswith(
        "viborg-2020+age_until i stedet for viborg-2020, pr. 8. januar 2021\n1 af 2 "
    )
    assert "      fx: nr. 3\n" in out, "the line on which the case stands"
    assert "CANARY" not in out + err
    assert err.startswith("Linje 4 kan ikke læses: at /birth_date: expected a date")
    assert main([*asked, "--show-id", "--language", "en"]) == Ending.UNREADABLE
    assert "      such as: CANARY\n" in capsys.readouterr().out
    assert main([*asked, "--format", "json", "--examples", "0"]) == Ending.UNREADABLE
    told = json.loads(capsys.readouterr().out)
    assert told["covered_by"][0]["count"] == 1
    assert told["covered_by"][0]["examples"] == []


def test_what_the_change_of_2020_does(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    file = register(b'{"meetings": [{"on": "2020-10-01", "forum": "ungekonference"}]}')
    sides = ["--before", "viborg@2020-12-01", "--after", "viborg"]
    assert main(["impact", file, *AS_OF, *sides]) == Ending.FINE
    out = capsys.readouterr().out
    assert "(meeting.forum_in_force)\n    overholdt → ikke overholdt: 1\n" in out
    assert "      alene på grund af: mødefora (1)\n" in out


def test_a_setting_is_read_as_strictly_as_a_file(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    file = register(OLDER)
    assert main(["impact", file, *AS_OF, "--set", "guide_decision=wish"]) == Ending.FINE
    for setting in ["age_until=24", "age_until=NaN", "none=1", "age_until="]:
        assert main(["impact", file, *AS_OF, "--set", setting]) == Ending.POLICY
    assert capsys.readouterr().err.count("the policy has a fault: at /parameters/") == 4


def test_listings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--chapter", "guide"]) == Ending.FINE
    titles = [f"{rule.id}\n  {rule.title.da}\n  {rule.title.en}\n" for rule in ungeindsats.rules()]
    assert capsys.readouterr().out == "".join(t for t in titles if t.startswith("guide."))
    assert main(["rules", "--format", "json"]) == Ending.FINE
    assert json.loads(capsys.readouterr().out) == [r.to_dict() for r in ungeindsats.rules()]
    assert main(["rule", "guide.one_active", "--language", "en"]) == Ending.FINE
    assert capsys.readouterr().out == ungeindsats.rule("guide.one_active").explain("en")
    assert main(["policy", "list"]) == Ending.FINE
    assert "viborg: Viborg Kommune\n  viborg-2019, revision " in capsys.readouterr().out
    assert main(["schema", "case"]) == Ending.FINE
    assert capsys.readouterr().out == ungeindsats.schema("case")


def test_help_names_every_exit_code() -> None:
    assert all(f"  {ending:<4} " in HELP for ending in Ending)


def test_an_interruption_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> Ending:
        raise KeyboardInterrupt

    monkeypatch.setattr("ungeindsats.cli.listings.policies", interrupted)
    assert main(["policy", "list"]) == Ending.INTERRUPTED
    assert capsys.readouterr() == ("", "")


class Terminal(io.StringIO):
    """A terminal, as far as a program can tell."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.mark.parametrize("seconds", [0, 1.2])
def test_a_terminal_shows_progress_of_long_work(
    seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    for _ in watched(iter([(1, b"{}"), (2, b"{}"), (3, b"{}")])):
        time.sleep(seconds / 2)
    assert ("sager" in terminal.getvalue()) == (seconds > 1)


def test_the_installed_command() -> None:
    done = subprocess.run(  # noqa: S603 (our own command)
        [COMMAND, "assess", "-", *AS_OF], input=TWO_GUIDES, capture_output=True, check=False
    )
    assert done.returncode == Ending.VIOLATION
    assert "Fra den 1. juni 2020" in done.stdout.decode()
    assert not done.stderr


def test_a_reader_who_leaves_is_no_trouble(register: Register) -> None:
    file = register(b"{}\n" * 2000)
    with subprocess.Popen(  # noqa: S603 (our own command)
        [COMMAND, "assess", file, *AS_OF, "--all"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout
        assert command.stderr
        command.stdout.read(10)
        command.stdout.close()
        assert not command.stderr.read()
        assert command.wait() == Ending.BROKEN_PIPE
