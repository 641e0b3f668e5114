"""How the command ends: its exit codes, which scripts may rely on."""

from __future__ import annotations

from enum import IntEnum


class Ending(IntEnum):
    """An exit code."""

    FINE = 0
    VIOLATION = 1
    USAGE = 2
    UNREADABLE = 3
    POLICY = 4
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class UsageError(Exception):
    """The command was called with something that it does not know."""


HELP = """\
afslutningskoder / exit codes:
  0    alt i orden / all fine
  1    mindst ét brud / at least one violation
  2    forkert brug / usage error
  3    noget kunne ikke læses, uanset brud / some input could not be read, violations or not
  4    politikken har fejl eller dækker ikke datoen / policy faulty, or date not covered
  130  afbrudt / interrupted
  141  læseren gik / the reader left"""
