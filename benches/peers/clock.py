"""How long something takes, and how what was measured is told: as one JSON object."""

from __future__ import annotations

import gc
import json
from importlib.metadata import version
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def nanoseconds(work: Callable[[], object], cases: int, runs: int = 7) -> float:
    """Give the median time for each case, after a run that is not counted."""
    work()
    gc.freeze()  # what is asked about is there before, and is not to be looked through meanwhile
    times = []
    for _ in range(runs):
        before = perf_counter_ns()
        work()
        times.append(perf_counter_ns() - before)
    return median(times) / cases


def per_case(work: Callable[[Any], object], cases: list[Any]) -> float:
    """Give the median time of the work on one case of many; nothing that it gives is kept."""

    def on_each() -> None:
        for case in cases:
            work(case)

    return nanoseconds(on_each, len(cases))


def tell(measured: dict[str, float], *packages: str) -> None:
    """Print what was measured, and with which versions."""
    print(json.dumps({"measured": measured, "versions": {it: version(it) for it in packages}}))
