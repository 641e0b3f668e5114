"""As many cases as there are 15-29-year-olds in Denmark: in what time, and in how much memory.

Most of them have few facts, as in a register of everybody: a day of birth, education, employment,
and now and then an open case. One in fifty is in the effort, and so has a case of the register.
"""

from __future__ import annotations

from datetime import date
from resource import RUSAGE_SELF, getrusage
from sys import platform
from time import perf_counter

import numpy as np
import polars as pl
import ungeindsats
from clock import tell
from facts import register
from setting import AS_OF
from tqdm import trange

BATCHES, BATCH = 11, 100_000
IN_THE_EFFORT = BATCH // 50

AREAS = ["beskaeftigelse", "social", "familie", "sundhed_og_omsorg", "uddannelsesvejledning"]
EDUCATION = ["ungdomsuddannelse", "videregaaende_uddannelse", "gennemfoert", "ingen"]
EMPLOYMENT = ["su", "ordinaert_job", "offentlig_forsoergelse"]
ONGOING = {"until": pl.lit(None, pl.Date)}
# How many have no open case, one, and two of them.
CONTACTS = [0.82, 0.15, 0.03]


def everybody(random: np.random.Generator, rows: int) -> pl.DataFrame:
    """Give people of whom little is known."""

    def day(first: date, last: date) -> pl.Series:
        span = (first.toordinal(), last.toordinal())
        days = random.integers(*span, rows) - date(1970, 1, 1).toordinal()
        return pl.Series(days, dtype=pl.Int32).cast(pl.Date)

    def period(name: str, terms: list[str]) -> pl.Expr:
        since, term = day(date(2016, 1, 1), date(2021, 1, 8)), random.choice(terms, rows)
        return pl.struct(**{name: pl.Series(term, dtype=pl.String), "from": since} | ONGOING)

    contacts = pl.concat_list(period("area", AREAS), period("area", AREAS))
    how_many = pl.lit(pl.Series(random.choice(3, rows, p=CONTACTS)))
    births = day(date(1991, 1, 9), date(2006, 1, 9))
    ids = pl.int_range(rows).cast(pl.String)
    return pl.DataFrame({"birth_date": births}).with_columns(
        id=ids,
        residence=pl.struct(**{"from": pl.col("birth_date")} | ONGOING),
        contacts=contacts.list.head(how_many),
        education=pl.concat_list(period("status", EDUCATION)),
        employment=pl.concat_list(period("status", EMPLOYMENT)),
    )


def peak() -> float:
    """Give the most memory that the process has held, in megabytes."""
    unit = 1 if platform == "darwin" else 1024
    return getrusage(RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    """Check batch after batch; making them is not measured."""
    random = np.random.default_rng(20210108)
    in_the_effort = register()
    seconds, before = 0.0, 0.0
    for number in trange(BATCHES, desc="Denmark", unit=" batches", delay=1):
        some = in_the_effort.sample(IN_THE_EFFORT, seed=number)
        rest = everybody(random, BATCH - IN_THE_EFFORT)
        batch = pl.concat([rest, some], how="diagonal", rechunk=True)
        before = before or peak()
        start = perf_counter()
        report = ungeindsats.check(batch, as_of=AS_OF, null_until="ongoing")
        verdicts = report.verdicts()
        seconds += perf_counter() - start
        if len(verdicts) != BATCH or report.unreadable.to_dicts():
            raise SystemExit("not every case was assessed")
    measured = {"cases": BATCHES * BATCH, "seconds": seconds, "before": before, "peak": peak()}
    tell({f"denmark/{name}": value for name, value in measured.items()})


if __name__ == "__main__":
    main()
