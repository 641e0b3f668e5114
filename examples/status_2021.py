"""The status of January 2021, counted again, and what the rules say of each case.

Run by ``cargo xtask demo``. Reads the synthetic register in ``examples/data``, assesses every case
as of 8 January 2021, prints what a case officer and an analyst would ask first, and writes a page.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import ungeindsats
from jinja2 import Environment, FileSystemLoader
from tqdm import tqdm
from ungeindsats import Assessment, Figures

HERE = Path(__file__).parent
REGISTER = HERE / "data" / "viborg-2021-01-08.ndjson"
ORGANISATION = HERE / "data" / "viborg-2021-01-08.organisation.json"
AS_OF = "2021-01-08"

OUTCOMES = ["failed", "needs_judgement", "undetermined", "passed", "not_applicable"]
LABELS = ungeindsats.labels()
DANISH = {outcome: LABELS[outcome].da for outcome in OUTCOMES}

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

# The survey of November 2020: how many were asked, how many answered, and the published shares.
ASKED, ANSWERED = 102, 45
SURVEY = {
    "det har hjulpet at have en ungeguide": 70,
    "mere sikker på planer for uddannelse eller job": 46,
    "inddraget i udarbejdelsen af en plan": 67,
    "sagsbehandlere og afdelinger har samarbejdet": 65,
}


class Example(NamedTuple):
    """A case that shows something, with its line in the register."""

    line: int
    shows: str
    assessment: Assessment


def count(figures: Figures) -> dict[str, int]:
    """The published figures, counted from the micro-data."""
    status, meetings = figures.table("status"), figures.table("meetings")
    return {
        "Unge med tildelt ungeguide": status.count("assigned"),
        "Unge der har takket nej til ungeguide": status.count("declined"),
        "Unge for hvem ungeguide er vurderet ikke relevant": status.count("not_relevant"),
        "Unge med afsluttet ungeguideforløb": status.count("ended") + open_status(figures),
        "Antal unge i alt": status.count(),
        "Antal ungeguides i alt": figures.table("guides").count("guides"),
        "Har eller har haft en ungeguide": status.count(None, "had_guide", "yes"),
        "På ungekonference 1.8.2019-8.9.2020": meetings.count(
            "ungekonference/2019-08-01", "discussed", "yes"
        ),
        "Drøftet på K-møde 9.9.2020-8.1.2021": meetings.count(
            "k_moede/2020-09-09", "discussed", "yes"
        ),
    }


def open_status(figures: Figures) -> int:
    """How many had a guide of whom it is not known whether they have declined another since.

    A register that a caseworker keeps has such gaps. The published table counts them as ended.
    """
    return figures.table("status").count("status_unknown", "had_guide", "yes")


def print_survey() -> None:
    """What the published shares of the survey say, and which cannot come from its 45 answers."""
    rate = ungeindsats.share(ANSWERED, ASKED)
    print(f"\nSpørgeskema: svarprocent {rate.percent(1).replace('.', ',')} %")
    for question, percent in SURVEY.items():
        found = ungeindsats.granularity(percent, ANSWERED)
        print(f"  {question}: {found.says.da}")
        if found.counts:
            share = ungeindsats.share(found.counts[0], ANSWERED, population=ASKED)
            print(f"    {share.text('da')}")


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
    chapters: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for rule, found in tally.items():
        title = LABELS[rule.partition(".")[0]]
        chapters.setdefault((title.da, title.en), {})[rule] = found
    return chapters


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
    gaps: int,
    tally: dict[str, Counter[str]],
    shown: list[Example],
    whole: Assessment,
) -> None:
    """What was found, for a reader at a terminal."""
    print(f"{'Status pr. 8. januar 2021':<52} {'talt':>6} {'udgivet':>8}")
    for name, published in PUBLISHED.items():
        print(f"{name:<52} {counted[name]:>6} {published:>8}")
    print(f"  (heraf {gaps} afsluttet, hvor det ikke er kendt, om en ny guide siden er afslået)")
    print_survey()

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
    organisation = json.loads(ORGANISATION.read_text(encoding="utf-8"))
    register = organisation | {"cases": [json.loads(line) for line in lines]}
    whole = ungeindsats.assess_register(register, as_of=AS_OF, policy="viborg")
    figures = ungeindsats.figures_register(register, as_of=AS_OF, policy="viborg")
    counted = count(figures)
    tally = per_rule([*assessments, whole])
    shown = examples(assessments)
    print_report(counted, open_status(figures), tally, shown, whole)
    write_html(report, counted, tally, shown, whole)
    print(f"\nRapport: {report}")
    if counted != PUBLISHED:
        raise SystemExit("de talte tal er ikke de udgivne")


if __name__ == "__main__":
    main()
