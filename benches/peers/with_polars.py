"""The rules as polars expressions, all in one query over the whole register."""

from __future__ import annotations

from clock import nanoseconds, tell
from facts import register, verdicts
from polars_rules import RULES
from setting import agree, agreed


def main() -> None:
    """Ask every rule of every case."""
    frame, ours = register(), verdicts()
    said = frame.select(**RULES)
    for rule in RULES:
        agree(rule, said[rule], ours[rule])
    agreed()
    took = nanoseconds(lambda: frame.select(**RULES), len(frame))
    tell({"polars/rules": len(RULES), "polars/per_rule": took / len(RULES)}, "polars")


if __name__ == "__main__":
    main()
