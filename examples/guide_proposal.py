"""Who could be the next guide of a young person who wishes another one.

Run by ``cargo xtask demo``. Takes a young person of the synthetic register in ``examples/data`` on
the day on which the guide was to be changed, tells what the professionals assessed, and prints whom
the register speaks for, in which order and why. It decides nothing: a person chooses, together with
the young person.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import ungeindsats
from ungeindsats import Proposal

DATA = Path(__file__).parent / "data"
CASE, ON = "ung-043", "2020-10-14"


def register() -> dict[str, Any]:
    """The register as it stood before the new guide was chosen."""
    around = (DATA / "viborg-2021-01-08.organisation.json").read_text(encoding="utf-8")
    lines = (DATA / "viborg-2021-01-08.ndjson").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    for case in cases:
        if case["id"] == CASE:
            assignments = case["guide"]["assignments"]
            case["guide"]["assignments"] = [given for given in assignments if given["from"] < ON]
    return {**json.loads(around), "cases": cases}


def proposal() -> Proposal:
    """The proposal, with what the professionals assessed beside the register."""
    return ungeindsats.guide_candidates(
        register(),
        case=CASE,
        on=ON,
        predominant_contact="uddannelsesvejledning",
        primary_challenge="beskaeftigelse",
    )


def main() -> None:
    """Ask and print."""
    found = proposal()
    print(found)
    for remark in found.remarks:
        print(f"Bemærk: {remark}")
    for candidate in found.proposed[:4]:
        print(f"\n{candidate.guide}: {candidate.message}")
    for excluded in found.excluded:
        print(f"\n{excluded.guide} er udelukket: {' '.join(map(str, excluded.because))}")
    # What a notebook would go on with: one row for each guide, one column for each ground.
    rows = found.to_dicts()
    free = sum(row["others_at_most"] == 0 for row in rows)
    print(f"\n{free} af {len(rows)} guider har ingen andre unge på dagen.")


if __name__ == "__main__":
    main()
