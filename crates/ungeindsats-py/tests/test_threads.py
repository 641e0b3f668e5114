"""Other threads run while a case is assessed."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING

import orjson
import pytest

from ungeindsats import assess

if TYPE_CHECKING:
    from collections.abc import Iterator

# As long as a case may be: rules compare its events with each other, which takes a while.
PERIOD = {"from": "2020-01-01", "until": "ongoing"}
LARGE = orjson.dumps({"attachments": [PERIOD] * 1000, "guide": {"assignments": [PERIOD] * 1000}})


@pytest.fixture
def _unhurried() -> Iterator[None]:
    """Let no thread be interrupted: another runs only when this one steps aside."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(60)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("_unhurried")
def test_the_interpreter_is_let_go() -> None:
    period: list[float] = []

    def work() -> None:
        period.append(time.perf_counter())
        assess(LARGE, as_of="2021-01-08")
        period.append(time.perf_counter())

    thread = threading.Thread(target=work)
    thread.start()
    ticks = []
    while thread.is_alive():
        ticks.append(time.perf_counter())
        time.sleep(0.0005)
    begin, end = period
    assert any(begin < tick < end for tick in ticks)


def test_threads_get_the_same_answers() -> None:
    expected = assess({}, as_of="2021-01-08").to_json()
    answers: list[str] = []

    def work() -> None:
        answers.extend(assess({}, as_of="2021-01-08").to_json() for _ in range(200))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 800
    assert set(answers) == {expected}
