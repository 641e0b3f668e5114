"""What may be asked on the command line. Danish first, English second."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from ungeindsats import schemas, shipped_policies
from ungeindsats.cli import listings, register
from ungeindsats.cli.ending import HELP

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable, Sequence

    from ungeindsats.cli.ending import Ending


def read(argv: Sequence[str] | None) -> tuple[ArgumentParser, Namespace]:
    """Read the command line; what it asks for stands in `run`."""
    parser = ArgumentParser(
        prog="ungeindsats",
        description=(
            "Reglerne for den kommunale ungeindsats, besvaret på en angiven dato.\n"
            "The rules of the kommunale ungeindsats, answered on a stated date."
        ),
        epilog=HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    _add_assess(commands)
    _add_rules(commands)
    _add_policy(commands)
    _add_schema(commands)
    return parser, parser.parse_args(argv)


def _add_assess(commands: _SubParsersAction[ArgumentParser]) -> None:
    assess = _add(
        commands, "assess", register.assess, "vurdér sager, én pr. linje / assess cases, one a line"
    )
    assess.add_argument(
        "file", metavar="FIL", help="NDJSON-fil; - er standard-input / NDJSON file; - is stdin"
    )
    assess.add_argument(
        "--as-of",
        required=True,
        metavar="ÅÅÅÅ-MM-DD",
        help="den dag, sagerne vurderes på / the day on which the cases are assessed",
    )
    assess.add_argument(
        "--policy",
        default="viborg",
        metavar="NAVN|FIL",
        help=f"{', '.join(shipped_policies())} eller en politikfil / or a policy file (viborg)",
    )
    assess.add_argument(
        "--format", choices=["text", "jsonl"], default="text", help="svarets form / form of answer"
    )
    _add_language(assess)
    assess.add_argument(
        "--all",
        action="store_true",
        help="skriv hvert svar, også det overholdte / print every finding, not only the concerns",
    )
    assess.add_argument(
        "--show-id", action="store_true", help="skriv sagens id / print the id of the case"
    )


def _add_rules(commands: _SubParsersAction[ArgumentParser]) -> None:
    rules = _add(commands, "rules", listings.rules, "vis reglerne / list the rules")
    rules.add_argument(
        "--chapter", metavar="KAPITEL", help="kun ét kapitel, fx guide / one chapter only"
    )
    rules.add_argument(
        "--format", choices=["text", "json"], default="text", help="svarets form / form of answer"
    )
    rule = _add(commands, "rule", listings.rule, "forklar en regel / explain a rule")
    rule.add_argument("id", metavar="ID", help="fx / such as guide.one_active")
    _add_language(rule)


def _add_policy(commands: _SubParsersAction[ArgumentParser]) -> None:
    policy = commands.add_parser("policy", help="politikker / policies")
    actions = policy.add_subparsers(required=True, metavar="HANDLING")
    check = _add(actions, "check", listings.check_policy, "find fejl i en politikfil / find faults")
    check.add_argument("file", metavar="FIL", help="politikfil i YAML / policy file in YAML")
    _add(
        actions, "list", listings.policies, "vis de medfølgende politikker / list shipped policies"
    )


def _add_schema(commands: _SubParsersAction[ArgumentParser]) -> None:
    schema = _add(commands, "schema", listings.schema, "vis et JSON Schema / print a JSON Schema")
    schema.add_argument("name", choices=schemas(), help="dokumentet / the document")


def _add(
    commands: _SubParsersAction[ArgumentParser],
    name: str,
    run: Callable[[Namespace], Ending],
    text: str,
) -> ArgumentParser:
    command = commands.add_parser(
        name,
        help=text,
        description=text,
        epilog=HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command


def _add_language(command: ArgumentParser) -> None:
    command.add_argument(
        "--language", choices=["da", "en"], default="da", help="svarets sprog / language of answer"
    )
