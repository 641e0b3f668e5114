"""The console command `ungeindsats`: finds out what is asked, does it, and says how it ended."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from ungeindsats.cli.arguments import read
from ungeindsats.cli.ending import Ending, UsageError
from ungeindsats.errors import NotCoveredError, PolicyError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser, arguments = read(argv)
    try:
        ending: Ending = arguments.run(arguments)
        sys.stdout.flush()
    except UsageError as error:
        parser.error(str(error))
    except (NotCoveredError, PolicyError) as error:
        return _tell(error, Ending.POLICY)
    except BrokenPipeError:
        # Whoever read has left. What is still buffered goes nowhere, so that nothing complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Ending.BROKEN_PIPE
    except OSError as error:
        return _tell(error, Ending.UNREADABLE)
    except KeyboardInterrupt:
        return Ending.INTERRUPTED
    return ending


def _tell(error: Exception, ending: Ending) -> Ending:
    print(f"ungeindsats: {error}", file=sys.stderr)
    return ending
