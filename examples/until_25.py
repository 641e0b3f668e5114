"""What becomes of the register if the effort ends at 25, as the act does, and not at 30.

Run by ``cargo xtask demo``. Changes one parameter of Viborg's policy, counts what that does to the
synthetic register in ``examples/data`` as of 8 January 2021, and prints it. It decides nothing: it
says whom to look at before anybody decides.
"""

from __future__ import annotations

import json
from pathlib import Path

import ungeindsats
from tqdm import tqdm
from ungeindsats import Impact, Policy

DATA = Path(__file__).parent / "data"
AS_OF = "2021-01-08"


def effect() -> Impact:
    """The register under until 25 in place of until 30."""
    viborg = Policy.named("viborg")
    until_25 = viborg.with_parameter("age_until", 25, source="tænkt: kun lovens aldre")
    lines = (DATA / "viborg-2021-01-08.ndjson").read_text(encoding="utf-8").splitlines()
    # Any iterable will do, also one around which a bar shows how far it is.
    cases = tqdm(lines, desc="tæller", unit="sag", delay=1)
    return ungeindsats.impact(cases, as_of=AS_OF, before=viborg, after=until_25)


def print_summary(found: Impact) -> None:
    """Whom the change would touch, before the rules one by one."""
    older = sum(transition.count for transition in found.covered_by)
    print(f"{older} af {found.cases} unge ville ikke længere være dækket.")
    with_guide = found.rule("target_group.effort_outside_age")
    for transition in with_guide.transitions:
        if transition.after == "failed":
            names = ", ".join(
                example.id or str(example.position) for example in transition.examples
            )
            print(
                f"For {transition.count} af dem kører noget, der skulle afsluttes med en grund, "
                f"fx {names}."
            )
    print()


def main() -> None:
    """Count the effect and print it."""
    found = effect()
    print_summary(found)
    print(found.text("da"))
    # What another program would read.
    counts = {rule.rule: rule.after.get("failed", 0) for rule in found.rules}
    print("Ikke overholdt efter ændringen, pr. regel:")
    print(json.dumps(counts, indent=2))


if __name__ == "__main__":
    main()
