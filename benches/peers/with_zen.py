"""Eight rules as expressions of a ZEN decision, evaluated in one batch."""

from __future__ import annotations

import json
from typing import Any

import zen
from clock import nanoseconds, tell
from facts import cases, verdicts
from setting import FAILED, NEEDS_JUDGEMENT, NOT_APPLICABLE, PASSED, UNDETERMINED, agree, agreed

# Each takes some tenths of a millisecond.
CASES = 1_000

TODAY, VIBORG_2019 = "date('2021-01-08')", "date('2019-08-01')"
AGED_15, AGED_30, AGED_31 = (f"date('{day}')" for day in ("2006-01-08", "1991-01-08", "1990-01-08"))


def choose(*branches: tuple[str, object], otherwise: object) -> str:
    """Give what stands beside the first condition that is met."""
    chosen = "".join(f"{condition} ? ({value}) : " for condition, value in branches)
    return f"({chosen}{otherwise})"


def verdict(is_so: str, is_not: str) -> str:
    """Give the outcome of a condition; where it is neither, that is unknown."""
    return choose((is_not, FAILED), (is_so, PASSED), otherwise=UNDETERMINED)


def each(items: str, outcome: str) -> str:
    """Give the worst outcome of the items of a list."""
    return choose(
        (f"{items} == null", UNDETERMINED),
        (f"len({items}) == 0", NOT_APPLICABLE),
        otherwise=f"max(map({items}, {outcome}))",
    )


def each_event(items: str, day: str, outcome: str) -> str:
    """Give the worst outcome of what happened while the policy was in force."""
    in_force = f"date({day}) >= {VIBORG_2019} and date({day}) <= {TODAY}"
    judged = choose((in_force, outcome), otherwise=NOT_APPLICABLE)
    return each(items, choose((f"{day} == null", UNDETERMINED), otherwise=judged))


def each_running(items: str, outcome: str) -> str:
    """Give the worst outcome of what is in force on the day of the assessment."""
    ended = choose(("#.until == 'ongoing'", "false"), otherwise=f"date(#.until) <= {TODAY}")
    begun = choose((f"date(#.from) <= {TODAY}", outcome), otherwise=NOT_APPLICABLE)
    known = choose(("#.from == null", UNDETERMINED), otherwise=begun)
    return each(items, choose((ended, NOT_APPLICABLE), otherwise=known))


def filled(items: str) -> str:
    """Give the outcome of whether a list holds anything."""
    length = verdict(f"len({items}) > 0", f"len({items}) == 0")
    return choose((f"{items} == null", UNDETERMINED), otherwise=length)


NEEDS = "['predominant_contact', 'primary_challenge', 'best_relation']"
RULES = {
    "target_group.upper_boundary": choose(
        ("birth_date == null", UNDETERMINED),
        (f"date(birth_date) > {AGED_15}", NOT_APPLICABLE),
        (f"date(birth_date) > {AGED_31} and date(birth_date) <= {AGED_30}", FAILED),
        otherwise=PASSED,
    ),
    "target_group.assessment_reasons": each_event(
        "individual_assessments", "#.on", filled("#.grounds")
    ),
    "guide.youth_involved": each_event(
        "guide.assignments",
        "#.from",
        verdict("#.youth_involved == true", "#.youth_involved == false"),
    ),
    "guide.basis": each_event(
        "guide.assignments",
        "#.from",
        choose(
            ("#.basis == 'other_need'", NEEDS_JUDGEMENT),
            otherwise=verdict(f"#.basis in {NEEDS}", "#.basis == 'not_by_need'"),
        ),
    ),
    "consent.informed": each_event(
        "consents",
        "#.from",
        verdict(
            "#.told_purpose == true and #.told_withdrawal == true",
            "#.told_purpose == false or #.told_withdrawal == false",
        ),
    ),
    "consent.demonstrable": each_event(
        "consents",
        "#.from",
        verdict(
            "#.form != null and #.form != 'silence' and #.recorded == true",
            "#.form == 'silence' or #.recorded == false",
        ),
    ),
    "consent.legal_basis_kept_apart": each_event(
        "consents",
        "#.from",
        verdict("#.recorded_as == 'sharing'", "#.recorded_as == 'legal_basis'"),
    ),
    "plan.effort_has_owner": each_running("plans", each("#.efforts", filled("#.responsible"))),
}


def decision() -> dict[str, Any]:
    """Give the rules as a document of the engine."""
    expressions = [
        {"id": rule, "key": rule.replace(".", "_"), "value": value} for rule, value in RULES.items()
    ]
    nodes = [
        {"id": "case", "name": "case", "type": "inputNode"},
        {
            "id": "rules",
            "name": "rules",
            "type": "expressionNode",
            "content": {"expressions": expressions},
        },
        {"id": "said", "name": "said", "type": "outputNode"},
    ]
    edges = [
        {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}
        for source, target in (("case", "rules"), ("rules", "said"))
    ]
    return {"nodes": nodes, "edges": edges}


def main() -> None:
    """Ask every rule of every case."""
    some, ours = cases(CASES), verdicts().head(CASES)
    engine = zen.ZenEngine({"loader": lambda _: json.dumps(decision())})
    requests = [{"key": "rules", "context": case} for case in some]
    said = [answer["data"]["result"] for answer in engine.evaluate_batch(requests)]
    for rule in RULES:
        agree(rule, [it[rule.replace(".", "_")] for it in said], ours[rule])
    agreed()
    took = nanoseconds(lambda: engine.evaluate_batch(requests), CASES)
    tell({"zen/rules": len(RULES), "zen/per_rule": took / len(RULES)}, "zen-engine")


if __name__ == "__main__":
    main()
