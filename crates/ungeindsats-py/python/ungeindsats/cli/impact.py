"""The command `impact`: what becomes of a register under another policy."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson
from tqdm import tqdm

from ungeindsats import InputError
from ungeindsats._ungeindsats import ImpactCount
from ungeindsats.cli import asking
from ungeindsats.cli.ending import Ending, UsageError
from ungeindsats.cli.lines import lines, opened, watched
from ungeindsats.cli.words import WORDS

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats import Policy
    from ungeindsats.cli.asking import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    command = asking.command(
        commands,
        "impact",
        impact,
        "hvad en anden politik gør ved et register / the effect of another policy on a register",
    )
    asking.for_register(command)
    command.add_argument(
        "--before",
        default="viborg",
        metavar="NAVN|FIL[@ÅÅÅÅ-MM-DD]",
        help=f"politikken før / the policy before: {asking.POLICY} (viborg)",
    )
    command.add_argument(
        "--after",
        metavar="NAVN|FIL[@ÅÅÅÅ-MM-DD]",
        help="politikken efter; ellers den samme / the policy after; else the same",
    )
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAVN=JSON",
        help="ændr en parameter efter, fx age_until=25 / change a parameter after",
    )
    command.add_argument(
        "--examples",
        type=int,
        default=5,
        metavar="ANTAL",
        help="så mange sager nævnes / how many cases are named (5)",
    )
    asking.for_format(command, machine="json")
    asking.for_language(command)


def impact(arguments: Namespace) -> Ending:
    """Count a register line by line; a line that cannot be read is told and passed over."""
    before = asking.policy(arguments.before)
    after = asking.policy(arguments.after) if arguments.after else before
    for setting in arguments.set:
        after = _changed(after, setting)
    count = _counting(arguments, before, after)
    ending = Ending.FINE
    words = WORDS[arguments.language]
    with opened(arguments.file) as register:
        for number, line in watched(lines(register)):
            try:
                count.add(number, line)
            except InputError as error:
                tqdm.write(f"{words.line} {number} {words.unreadable}: {error}", file=sys.stderr)
                ending = Ending.UNREADABLE
    effect = count.impact()
    if arguments.format == "json":
        print(effect.to_json())
    else:
        sys.stdout.write(effect.text(arguments.language))
    return ending


def _counting(arguments: Namespace, before: Policy, after: Policy) -> ImpactCount:
    """Begin to count; positions are line numbers, and ids are kept for whoever asks."""
    if arguments.examples < 0:
        raise UsageError("--examples: mindst 0 / at least 0")
    try:
        return ImpactCount(
            arguments.as_of, before, after, arguments.examples, ids=arguments.show_id
        )
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from None


def _changed(policy: Policy, setting: str) -> Policy:
    name, equals, value = setting.partition("=")
    try:
        read = orjson.loads(value)
    except orjson.JSONDecodeError:
        # A text that is no JSON stands for itself, so that guide_decision=wish needs no quotes.
        read = value
    if not equals:
        raise UsageError("--set: NAVN=JSON")
    return policy.with_parameter(name, read, source=f"--set {setting}")
