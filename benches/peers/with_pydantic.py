"""One case from Python: pydantic validates the whole shape, and rules in Python look at it."""

from __future__ import annotations

import orjson
from clock import per_case, tell
from facts import cases, verdicts
from pydantic_case import Case
from python_rules import RULES
from setting import README_CASE, agree, agreed

CASES = 2_000


def main() -> None:
    """Validate, and ask every rule of every case."""
    some, ours = cases(CASES), verdicts().head(CASES)
    validated = [Case.model_validate(case) for case in some]
    for rule, ask in RULES.items():
        agree(rule, map(ask, validated), ours[rule])
    agreed()

    def rules(case: Case) -> list[int]:
        return [ask(case) for ask in RULES.values()]

    def of_dict(case: object) -> list[int]:
        return rules(Case.model_validate(case))

    def of_json(line: bytes) -> list[int]:
        return rules(Case.model_validate_json(line))

    measured = {
        "pydantic/rules": len(RULES),
        "pydantic/shape": per_case(Case.model_validate, some),
        "pydantic/dict": per_case(of_dict, some),
        "pydantic/json": per_case(of_json, [orjson.dumps(case) for case in some]),
        "pydantic/small": per_case(of_dict, [README_CASE] * CASES),
    }
    measured["pydantic/per_rule"] = measured["pydantic/dict"] / len(RULES)
    tell(measured, "pydantic", "pydantic-core")


if __name__ == "__main__":
    main()
