"""Ask the installed package what every door is asked, and compare each answer byte for byte.

    python exchanges.py target/exchanges.ndjson

`cargo xtask doors` writes the exchanges. It needs nothing but the package, so that it also runs in
an environment in which nothing else is installed.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ungeindsats as u

if TYPE_CHECKING:
    from collections.abc import Callable

    Asked = dict[str, Any]

#: Questions that Python asks in another way, and so cannot be asked as the other doors are.
OTHERWISE = {
    "assess_each": "Python loops over cases, or checks a frame of them",
    "problem": "Python reads the findings of an assessment",
    "version": "Python asks the installed package's metadata",
    "decide": "an unknown question is an unknown function",
}

#: Questions and policies whose JSON has a wrong shape: in Python they would be wrong arguments.
MISSHAPEN = {
    "hostile/no question",
    "hostile/two questions",
    "hostile/a question without a day",
    "hostile/a question with more",
    "hostile/no policy",
    "hostile/both",
    "hostile/nothing",
}


def main(path: str) -> int:
    """Ask every exchange of a file; the exit code says whether any answer differs."""
    run, passed_over, differing = 0, 0, list[str]()
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            exchange = json.loads(line)
            verb = next(iter(exchange["question"]), "")
            if exchange["name"] in MISSHAPEN or verb in OTHERWISE:
                passed_over += 1
                continue
            run += 1
            if not equal(exchange, verb):
                differing.append(exchange["name"])
    for name in differing[:5]:
        print(f"differs: {name}")
    print(f"asked otherwise in Python, and not run: {passed_over}")
    print(f"exchanges: {run} run, {run - len(differing)} equal, {len(differing)} differing")
    return 1 if differing else 0


def equal(exchange: Asked, verb: str) -> bool:
    """Whether Python gives the answer, or gives none where there is none."""
    asked, document = exchange["question"][verb], exchange["document"]
    policy = exchange["policy"]
    try:
        if policy is None:
            answer = TOPICS[verb](asked)
        else:
            answer = VERBS[verb](document, opened(json.dumps(policy)), asked)
    except (u.UngeindsatsError, ValueError):
        return bool(exchange["refused"])
    except KeyError:
        # Of a rule that there is not; any other is a fault of this file.
        return bool(exchange["refused"]) and "rule" in asked
    digest = sha256(answer.encode()).hexdigest()
    return not exchange["refused"] and digest == exchange["digest"]


@cache
def opened(choice: str) -> u.Policy:
    """Open the policy that a JSON document chooses."""
    chosen = json.loads(choice)
    if chosen.get("shipped") is None:
        policy = u.Policy.from_yaml(chosen["yaml"])
    else:
        policy = u.Policy.named(chosen["shipped"])
    for otherwise in chosen.get("readings", []):
        policy = policy.with_reading(otherwise["interpretation"], otherwise["reading"])
    if chosen.get("known_on"):
        policy = policy.known_on(chosen["known_on"])
    for supposed in chosen.get("parameters", []):
        name, value, source = supposed["name"], supposed["value"], supposed["source"]
        policy = policy.with_parameter(name, value, source=source, record=supposed["policy"])
    return policy


def from_until(asked: Asked) -> Asked:
    """Name the first day of a period as Python must."""
    return {"from_": asked["from"], "until": asked["until"]}


def compared(register: str, policy: u.Policy, asked: Asked) -> str:
    """Ask what another policy would do to a register."""
    after = opened(json.dumps(asked["after"]))
    return u.impact_register(register, as_of=asked["as_of"], before=policy, after=after).to_json()


def leaving(register: str, policy: u.Policy, asked: Asked) -> str:
    """Ask what of the figures of a register may leave the municipality."""
    counted = u.figures_register(register, policy=policy, **asked["figures"])
    return f"[{','.join(table.to_json() for table in counted.leaving(asked['regime']))}]"


def suppressed(asked: Asked) -> str:
    """Hide the small cells of a table of one's own."""
    rows, columns, counts = asked["rows"], asked["columns"], asked["counts"]
    cells: dict[str, Any] = {
        row: dict(zip(columns, inside, strict=True)) if columns else inside[0]
        for row, inside in zip(rows, counts, strict=True)
    }
    return u.suppressed(cells, asked["regime"], name=asked["table"]).to_json()


def compact(value: object) -> str:
    """Write a value as the core does."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


#: How each question is asked of a document under a policy.
VERBS: dict[str, Callable[[str, u.Policy, Asked], str]] = {
    "assess": lambda doc, by, q: u.assess(doc, policy=by, **q).to_json(),
    "assess_register": lambda doc, by, q: u.assess_register(doc, policy=by, **q).to_json(),
    "why": lambda doc, by, q: u.why(
        doc, q["rule"], as_of=q["as_of"], policy=by, ways=q.get("ways", False)
    ).to_json(),
    "why_register": lambda doc, by, q: u.why_register(doc, policy=by, **q).to_json(),
    "sharing": lambda doc, by, q: u.sharing(doc, policy=by, **q).to_json(),
    "guide_candidates": lambda doc, by, q: u.guide_candidates(doc, policy=by, **q).to_json(),
    "timeline": lambda doc, by, q: u.timeline(doc, policy=by, **from_until(q)).to_json(),
    "deadlines": lambda doc, by, q: u.deadlines(doc, policy=by, **from_until(q)).to_json(),
    "register_deadlines": lambda doc, by, q: u.register_deadlines(
        doc, policy=by, **from_until(q)
    ).to_json(),
    "receipt": lambda doc, by, q: u.receipt(doc, policy=by, **q).to_json(),
    "register_receipt": lambda doc, by, q: u.register_receipt(doc, policy=by, **q).to_json(),
    "verify": lambda doc, by, q: u.verify(q["receipt"], doc, policy=by).to_json(),
    "verify_register": lambda doc, by, q: u.verify(q["receipt"], doc, policy=by).to_json(),
    "impact": compared,
    "figures": lambda doc, by, q: u.figures_register(doc, policy=by, **q).to_json(),
    "figures_leaving": leaving,
}

#: How each topic is asked about.
TOPICS: dict[str, Callable[[Asked], str]] = {
    "rules": lambda _: compact([rule.to_dict() for rule in u.rules()]),
    "shipped_policies": lambda _: compact(u.shipped_policies()),
    "share": lambda q: u.share(**(q | {"level": int(q["level"])})).to_json(),
    "granularity": lambda q: u.granularity(**q).to_json(),
    "suppress": suppressed,
}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
