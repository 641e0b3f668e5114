"""The command `assess`: every case of a register, and what was seen in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ungeindsats
from ungeindsats import InputError, Policy, shipped_policies
from ungeindsats.cli.ending import UsageError
from ungeindsats.cli.json_report import JsonReport
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.tally import Tally
from ungeindsats.cli.text_report import TextReport

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats.cli.ending import Ending


def assess(arguments: Namespace) -> Ending:
    """Assess a register line by line; a line that cannot be read is told and passed over."""
    policy = _policy(arguments.policy)
    _check_day(arguments.as_of, policy)
    report = (JsonReport if arguments.format == "jsonl" else TextReport)(arguments)
    tally = Tally()
    with opened(arguments.file) as register:
        for number, line in watched(lines(register)):
            try:
                assessment = ungeindsats.assess(line, as_of=arguments.as_of, policy=policy)
            except InputError as error:
                tally.refuse()
                report.refuse(number, error)
            else:
                tally.add(assessment)
                report.add(number, line, assessment)
    report.close(tally)
    return tally.ending()


def _policy(name: str) -> Policy:
    return Policy.named(name) if name in shipped_policies() else Policy.from_file(name)


def _check_day(as_of: str, policy: Policy) -> None:
    """Assess an empty case, so that a day without a policy is told before a line is read."""
    try:
        ungeindsats.assess(b"{}", as_of=as_of, policy=policy)
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from None
