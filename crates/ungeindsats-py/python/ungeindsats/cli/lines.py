"""The lines of a register, one at a time: a register of any size passes through little memory."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from ungeindsats._ungeindsats import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO


def opened(file: str) -> AbstractContextManager[BinaryIO]:
    """Open the register: a file, or standard input where the name is a dash."""
    return nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb")


def lines(register: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Give every line that is not blank with its number from 1.

    Of a line longer than the core reads, only so much is kept that the core still refuses it.
    """
    number = 0
    while line := register.readline(MAX_BYTES + 2):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and (rest := register.readline(MAX_BYTES)):
            pass
        if line.strip(b" \t\n\f\r"):
            yield number, line.removesuffix(b"\n")


def watched(lines: Iterator[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """Show progress on the terminal once the work has taken a while, and never amid the answer."""
    hidden = not sys.stderr.isatty() or sys.stdout.isatty()
    yield from tqdm(lines, unit=" sager", delay=1, leave=False, disable=hidden)
