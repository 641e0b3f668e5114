"""The commands that show what the library knows: rules, policies and schemas."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson

import ungeindsats
from ungeindsats.cli.ending import Ending, UsageError

if TYPE_CHECKING:
    from argparse import Namespace

    from ungeindsats import Policy


def rules(arguments: Namespace) -> Ending:
    """List the rules, or those of one chapter."""
    listed = [rule for rule in ungeindsats.rules() if arguments.chapter in (None, rule.chapter)]
    if not listed:
        raise UsageError("intet kapitel hedder det / no chapter has this name")
    if arguments.format == "json":
        records = [rule.to_dict() for rule in listed]
        print(orjson.dumps(records, option=orjson.OPT_INDENT_2).decode())
    else:
        for rule in listed:
            print(f"{rule.id}\n  {rule.title.da}\n  {rule.title.en}")
    return Ending.FINE


def rule(arguments: Namespace) -> Ending:
    """Explain one rule."""
    try:
        asked = ungeindsats.rule(arguments.id)
    except KeyError:
        raise UsageError("ingen regel hedder det / no rule has this id") from None
    sys.stdout.write(asked.explain(arguments.language))
    return Ending.FINE


def policies(_: Namespace) -> Ending:
    """List the policies that ship with the library."""
    for name in ungeindsats.shipped_policies():
        _show(ungeindsats.Policy.named(name))
    return Ending.FINE


def check_policy(arguments: Namespace) -> Ending:
    """Read a policy file; its faults, if any, become the error with which the command ends."""
    _show(ungeindsats.Policy.from_file(arguments.file))
    return Ending.FINE


def schema(arguments: Namespace) -> Ending:
    """Print the JSON Schema of a document."""
    sys.stdout.write(ungeindsats.schema(arguments.name))
    return Ending.FINE


def _show(policy: Policy) -> None:
    print(f"{policy.authority}: {policy.name}")
    for record in policy.policies:
        until = f" til {record.valid_until}" if record.valid_until else ""
        print(f"  {record.id}, revision {record.revision}: fra {record.valid_from}{until}")
