"""The doors of Python: a frame, a dict and a line of JSON, with what is found read."""

from __future__ import annotations

import orjson
import ungeindsats
from clock import nanoseconds, per_case, tell
from facts import cases, register, verdicts
from setting import AS_OF, OUTCOMES, README_CASE, agree, agreed

CASES = 2_000
RULES = sum(rule.level == "case" for rule in ungeindsats.rules())


def read(case: object) -> list[tuple[str, str]]:
    """Assess a case, and read what concerns it."""
    found = ungeindsats.assess(case, as_of=AS_OF).concerns
    return [(finding.rule, finding.outcome) for finding in found]


def told(case: object) -> list[str]:
    """Assess a case, and read what concerns it in words."""
    return [finding.message.da for finding in ungeindsats.assess(case, as_of=AS_OF).concerns]


def main() -> None:
    """Measure each door."""
    frame, some, by_frame = register(), cases(CASES), verdicts().head(CASES)
    lines = [orjson.dumps(case) for case in some]
    for form in (some, lines):
        found = [ungeindsats.assess(case, as_of=AS_OF) for case in form]
        for rule in by_frame.columns:
            said = (OUTCOMES.index(it.finding(rule).outcome) for it in found)
            agree(rule, said, by_frame[rule])
    agreed()
    measured = {
        "python/dict": per_case(read, some),
        "python/json": per_case(read, lines),
        "python/words": per_case(told, some),
        "python/small": per_case(read, [README_CASE] * CASES),
    }

    def check() -> object:
        return ungeindsats.check(frame, as_of=AS_OF, null_until="ongoing").verdicts()

    measured["python/frame"] = nanoseconds(check, len(frame))
    measured |= {"rules": RULES, "cases": len(frame)}
    measured["bytes"] = sum(map(len, lines)) / CASES
    tell(measured, "ungeindsats")


if __name__ == "__main__":
    main()
