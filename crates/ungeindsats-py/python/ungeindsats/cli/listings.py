"""The commands that show what the library knows: rules, policies and schemas."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson

import ungeindsats
from ungeindsats.cli import asking
from ungeindsats.cli.ending import Ending, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from ungeindsats import Policy


def add(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the commands."""
    command = asking.command(commands, "rules", rules, "vis reglerne / list the rules")
    command.add_argument(
        "--chapter", metavar="KAPITEL", help="kun ét kapitel, fx guide / one chapter only"
    )
    asking.for_format(command, machine="json")
    command = asking.command(commands, "rule", rule, "forklar en regel / explain a rule")
    command.add_argument("id", metavar="ID", help="fx / such as guide.one_active")
    asking.for_language(command)
    _add_policy(commands)
    command = asking.command(commands, "schema", schema, "vis et JSON Schema / print a JSON Schema")
    command.add_argument("name", choices=ungeindsats.schemas(), help="dokumentet / the document")


def _add_policy(commands: _SubParsersAction[ArgumentParser]) -> None:
    policy = commands.add_parser("policy", help="politikker / policies")
    actions = policy.add_subparsers(required=True, metavar="HANDLING")
    check = asking.command(
        actions, "check", check_policy, "find fejl i en politikfil / find faults"
    )
    check.add_argument("file", metavar="FIL", help="politikfil i YAML / policy file in YAML")
    asking.command(
        actions, "list", policies, "vis de medfølgende politikker / list shipped policies"
    )


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
    sys.stdout.write(asking.rule(arguments.id).explain(arguments.language))
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
