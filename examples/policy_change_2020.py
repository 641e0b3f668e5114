"""What changed on 9 September 2020, and what it does to the register.

Run by ``cargo xtask demo``. Tells how Viborg's policy of 2020 differs from that of 2019, and counts
what the register would look like on 8 January 2021 without the change: by the policy as it was
known in December 2020, which nobody had published yet.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import ungeindsats
from ungeindsats import Impact, Policy

DATA = Path(__file__).parent / "data"
AS_OF = "2021-01-08"


def effect(viborg: Policy) -> Impact:
    """The whole register with the change, in place of without it."""
    organisation = json.loads(
        (DATA / "viborg-2021-01-08.organisation.json").read_text(encoding="utf-8")
    )
    lines = (DATA / "viborg-2021-01-08.ndjson").read_text(encoding="utf-8").splitlines()
    register = organisation | {"cases": [json.loads(line) for line in lines]}
    without = viborg.known_on("2020-12-01")
    return ungeindsats.impact_register(register, as_of=AS_OF, before=without, after=viborg)


def print_causes(found: Impact) -> None:
    """Which single difference brings how many of the changed answers."""
    causes: Counter[str] = Counter()
    for rule in found.rules:
        for transition in rule.transitions:
            causes["flere forskelle tilsammen"] += transition.only_together
            for cause in transition.alone:
                causes[
                    "at reglen selv kom eller gik" if cause.kind == "rule" else cause.label.da
                ] += cause.count
    print("Ændrede svar efter den forskel, der alene giver dem:")
    for label, count in causes.most_common():
        print(f"  {count:>6} {label}")
    print()


def main() -> None:
    """Tell the difference, then the effect."""
    viborg = Policy.named("viborg")
    before, after = viborg.policies
    print(before.difference(after).text("da"))
    found = effect(viborg)
    print_causes(found)
    print(found.text("da"))


if __name__ == "__main__":
    main()
