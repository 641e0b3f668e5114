"""What the commands about a period ask for in the same words, and how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import ungeindsats
from ungeindsats.cli import asking
from ungeindsats.cli.ending import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ungeindsats import Policy


class Asked(TypedDict):
    """A period, and the policy by which it is asked about."""

    from_: str
    until: str
    policy: Policy


def add(command: ArgumentParser) -> None:
    """Ask for a register, a period and a policy."""
    command.add_argument(
        "file", metavar="FIL", help="NDJSON-fil; - er standard-input / NDJSON file; - is stdin"
    )
    for flag, name, text in [
        ("--from", "from_", "periodens første dag / the first day of the period"),
        ("--until", "until", "den første dag efter perioden / the first day after the period"),
    ]:
        command.add_argument(flag, dest=name, required=True, metavar="ÅÅÅÅ-MM-DD", help=text)
    command.add_argument(
        "--policy", default="viborg", metavar="NAVN|FIL", help=f"{asking.POLICY} (viborg)"
    )


def read(arguments: Namespace) -> Asked:
    """Ask of an empty case, so that what is wrong with the period is told before a line is read."""
    asked = Asked(
        from_=arguments.from_, until=arguments.until, policy=asking.policy(arguments.policy)
    )
    try:
        ungeindsats.timeline(b"{}", **asked)
    except ValueError as error:
        raise UsageError(f"--from, --until: {error}") from None
    return asked
