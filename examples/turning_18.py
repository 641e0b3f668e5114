"""A young person turns 18: what fell due before that day, what changes on it, and why.

Run by ``cargo xtask test``, which compares what it prints with ``turning_18.txt``. The person does
not exist. Danish first, English beneath.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ungeindsats

BIRTHDAY = date(2021, 5, 1)
LABELS = ungeindsats.labels()
FROM, UNTIL = date(2021, 1, 8), date(2021, 7, 1)

CASE: dict[str, Any] = {
    "birth_date": date(2003, 5, 1),
    "residence": {"from": date(2003, 5, 1), "until": "ongoing"},
    "contacts": [
        {"area": "social", "from": date(2020, 6, 1), "until": "ongoing"},
        {"area": "beskaeftigelse", "from": date(2020, 9, 15), "until": "ongoing"},
    ],
    "guide": {
        "wishes": [],
        "offers": [
            {"on": date(2020, 9, 20), "answer": "accepted", "answered_on": date(2020, 9, 21)}
        ],
        "not_relevant": [],
        "assignments": [{"from": date(2020, 10, 1), "until": "ongoing", "youth_involved": True}],
    },
    "consents": [
        {
            "id": "samtykke-1",
            "kind": "across_areas",
            "recorded_as": "sharing",
            "from": date(2020, 10, 1),
            "until": "ongoing",
            "giver": "custody_holder",
            "form": "written",
            "told_purpose": True,
            "told_withdrawal": True,
            "purposes": ["shared_plan", "meeting"],
            "giving_areas": ["social"],
            "receiving_areas": ["beskaeftigelse"],
            "information": ["social"],
        }
    ],
    "plans": [
        {
            "from": date(2020, 10, 15),
            "until": "ongoing",
            "follow_ups": [{"planned_on": date(2021, 3, 15)}],
        }
    ],
}


def show_deadlines(case: dict[str, Any]) -> None:
    """Print what falls due, in both languages."""
    for deadline in ungeindsats.deadlines(case, from_=FROM, until=UNTIL):
        by = deadline.rule or "alder / age"
        print(f"{deadline.due}  {deadline.title.da} ({by})")
        print(f"            {deadline.title.en}")


def show_birthday(case: dict[str, Any]) -> None:
    """Print what the rules say from the birthday on and did not say the day before, and why."""
    course = ungeindsats.timeline(case, from_=FROM, until=UNTIL)
    changes = [change for change in course.changes if change.day == BIRTHDAY]
    for before, after in [both for change in changes for both in change.findings]:
        was, now = LABELS[before.outcome], LABELS[after.outcome]
        print(f"{after.rule}: {was.da} → {now.da} / {was.en} → {now.en}")
        print(f"  {after.message.da}")
        print(f"  {after.message.en}")
        if after.remedy:
            print(f"  → {after.remedy.da}")
            print(f"  → {after.remedy.en}")
    if not changes:
        print("Intet / nothing")


def with_own_consent(case: dict[str, Any], on: date) -> dict[str, Any]:
    """Record that the young person consented themselves, and that the old consent ended."""
    [old] = case["consents"]
    own = old | {"id": "samtykke-2", "from": on, "giver": "young_person"}
    return case | {"consents": [old | {"until": on, "end_reason": "replaced"}, own]}


def main() -> None:
    """Tell of the case as it stands, and as it would stand with the young person's own consent."""
    print("Frister forude / deadlines ahead")
    show_deadlines(CASE)
    print("\nPå 18-årsdagen / on the 18th birthday")
    show_birthday(CASE)
    in_time = BIRTHDAY - timedelta(days=10)
    print(f"\nMed eget samtykke fra / with own consent from {in_time}")
    show_birthday(with_own_consent(CASE, in_time))


if __name__ == "__main__":
    main()
