"""The status of January 2021, counted again, and what the rules say of each case.

Run by ``cargo xtask demo``. Reads the synthetic register in ``examples/data``, assesses every case
as of 8 January 2021, prints what a case officer and an analyst would ask first, and writes a page.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import ungeindsats
from jinja2 import Environment, FileSystemLoader
from tqdm import tqdm
from ungeindsats import Assessment

HERE = Path(__file__).parent
REGISTER = HERE / "data" / "viborg-2021-01-08.ndjson"
ORGANISATION = HERE / "data" / "viborg-2021-01-08.organisation.json"
AS_OF = "2021-01-08"
POLICY_CHANGE = "2020-09-09"

OUTCOMES = ["failed", "needs_judgement", "undetermined", "passed", "not_applicable"]
DANISH = {
    "failed": "ikke overholdt",
    "needs_judgement": "kræver et skøn",
    "undetermined": "kan ikke afgøres",
    "passed": "overholdt",
    "not_applicable": "gælder ikke",
}

# What the municipality published (Status på og evaluering af den kommunale ungeindsats).
PUBLISHED = {
    "Unge med tildelt ungeguide": 92,
    "Unge der har takket nej til ungeguide": 28,
    "Unge for hvem ungeguide er vurderet ikke relevant": 69,
    "Unge med afsluttet ungeguideforløb": 9,
    "Antal unge i alt": 198,
    "Antal ungeguides i alt": 74,
    "Har eller har haft en ungeguide": 101,
    "På ungekonference 1.8.2019-8.9.2020": 94,
    "Drøftet på K-møde 9.9.2020-8.1.2021": 28,
}

# The chapters of the rules, in the order of the catalogue, in Danish and English.
CHAPTERS = {
    "target_group": ("Målgruppen", "The target group"),
    "guide": ("Guiden", "The guide"),
    "consent": ("Samtykke", "Consent"),
    "plan": ("Planen", "The plan"),
    "meeting": ("Møderne", "The meetings"),
    "organisation": ("Organiseringen (hele registeret)", "The organisation (the register)"),
}

Case = dict[str, Any]


class Example(NamedTuple):
    """A case that shows something, with its line in the register."""

    line: int
    shows: str
    assessment: Assessment


def runs(period: Case) -> bool:
    """Whether something runs on the day of the status; an end is the first day it does not."""
    until = period.get("until")
    return bool(period["from"] <= AS_OF and (until == "ongoing" or (until or "") > AS_OF))


def status(case: Case) -> str:
    """Where a young person stands, as the published table counts it."""
    guide = case.get("guide") or {}
    assignments = [a for a in guide.get("assignments") or [] if a.get("from")]
    if any(runs(assignment) for assignment in assignments):
        return "Unge med tildelt ungeguide"
    if assignments:
        return "Unge med afsluttet ungeguideforløb"
    if guide.get("not_relevant"):
        return "Unge for hvem ungeguide er vurderet ikke relevant"
    return "Unge der har takket nej til ungeguide"


def met_at(case: Case, forum: str, first: str, after: str) -> bool:
    """Whether the young person was discussed at that forum in that period."""
    meetings = case.get("meetings") or []
    return any(m.get("forum") == forum and first <= (m.get("on") or "") < after for m in meetings)


def count(cases: list[Case]) -> dict[str, int]:
    """The published figures, counted from the micro-data."""
    figures = Counter(status(case) for case in cases)
    assignments = [a for case in cases for a in (case.get("guide") or {}).get("assignments") or []]
    guides = {a["guide"] for a in assignments if a.get("guide") and a.get("from") and runs(a)}
    figures["Antal unge i alt"] = len(cases)
    figures["Antal ungeguides i alt"] = len(guides)
    figures["Har eller har haft en ungeguide"] = (
        figures["Unge med tildelt ungeguide"] + figures["Unge med afsluttet ungeguideforløb"]
    )
    figures["På ungekonference 1.8.2019-8.9.2020"] = sum(
        met_at(case, "ungekonference", "2019-08-01", POLICY_CHANGE) for case in cases
    )
    figures["Drøftet på K-møde 9.9.2020-8.1.2021"] = sum(
        met_at(case, "k_moede", POLICY_CHANGE, "2021-01-09") for case in cases
    )
    return {name: figures[name] for name in PUBLISHED}


def per_rule(assessments: list[Assessment]) -> dict[str, Counter[str]]:
    """How many cases (or registers) each rule finds of each outcome."""
    tally: dict[str, Counter[str]] = {rule.id: Counter() for rule in ungeindsats.rules()}
    for assessment in assessments:
        for finding in assessment.findings:
            tally[finding.rule][finding.outcome] += 1
    return tally


def per_chapter(
    tally: dict[str, Counter[str]],
) -> dict[tuple[str, str], dict[str, Counter[str]]]:
    """The same, under the names of each chapter."""
    return {
        names: {rule: found for rule, found in tally.items() if rule.startswith(f"{chapter}.")}
        for chapter, names in CHAPTERS.items()
    }


def examples(assessments: list[Assessment]) -> list[Example]:
    """Three cases, each with a few findings of one kind: the first of the register."""
    chosen: list[Example] = []
    for outcome in OUTCOMES[:3]:
        for line, assessment in enumerate(assessments, start=1):
            found = sum(finding.outcome == outcome for finding in assessment.concerns)
            if 0 < found <= 3 and all(line != other.line for other in chosen):
                chosen.append(Example(line, DANISH[outcome], assessment))
                break
    return chosen


def print_report(
    counted: dict[str, int],
    tally: dict[str, Counter[str]],
    shown: list[Example],
    whole: Assessment,
) -> None:
    """What was found, for a reader at a terminal."""
    print(f"{'Status pr. 8. januar 2021':<52} {'talt':>6} {'udgivet':>8}")
    for name, published in PUBLISHED.items():
        print(f"{name:<52} {counted[name]:>6} {published:>8}")

    print(f"\n{'Fund pr. regel':<46}" + "".join(f"{DANISH[o]:>18}" for o in OUTCOMES))
    for (chapter, _), rules in per_chapter(tally).items():
        print(chapter)
        for rule, outcomes in rules.items():
            print(f"  {rule:<44}" + "".join(f"{outcomes[o]:>18}" for o in OUTCOMES))

    print("\n--- Registeret som helhed")
    print(whole.text("da"))

    for example in shown:
        print(f"\n--- Sag i linje {example.line} ({example.shows})")
        print(example.assessment.text("da"))


def write_html(
    path: Path,
    counted: dict[str, int],
    tally: dict[str, Counter[str]],
    shown: list[Example],
    whole: Assessment,
) -> None:
    """The same, as a page that stands alone."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True)
    page = environment.get_template("status_2021.html.j2").render(
        counted=counted,
        published=PUBLISHED,
        outcomes=OUTCOMES,
        danish=DANISH,
        rules={rule.id: rule for rule in ungeindsats.rules()},
        chapters=per_chapter(tally),
        examples=shown,
        whole=whole,
    )
    path.write_text(page, encoding="utf-8")


def main() -> None:
    """Assesses the register and tells what it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, required=True, help="where the page is written")
    report: Path = parser.parse_args().report

    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    assessments = [
        ungeindsats.assess(line, as_of=AS_OF, policy="viborg")
        for line in tqdm(lines, desc="vurderer", unit="sag", delay=1)
    ]
    cases = [json.loads(line) for line in lines]
    organisation = json.loads(ORGANISATION.read_text(encoding="utf-8"))
    whole = ungeindsats.assess_register(
        organisation | {"cases": cases}, as_of=AS_OF, policy="viborg"
    )
    counted = count(cases)
    tally = per_rule([*assessments, whole])
    shown = examples(assessments)
    print_report(counted, tally, shown, whole)
    write_html(report, counted, tally, shown, whole)
    print(f"\nRapport: {report}")
    if counted != PUBLISHED:
        raise SystemExit("de talte tal er ikke de udgivne")


if __name__ == "__main__":
    main()
