"""The answers for a register as text, for people."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tqdm import tqdm

from ungeindsats import labels, rules
from ungeindsats.cli.json_report import quoted_id
from ungeindsats.cli.words import WORDS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from ungeindsats import Assessment, Bilingual, Finding, InputError
    from ungeindsats.cli.tally import Tally


class TextReport:
    """A headline and the concerns of every case, and a summary of all."""

    def __init__(self, arguments: Namespace) -> None:
        """Take what was asked for."""
        self._language = arguments.language
        self._words = WORDS[arguments.language]
        self._labels = {code: self._say(label) for code, label in labels().items()}
        self._all = arguments.all
        self._show_id = arguments.show_id

    def add(self, number: int, document: bytes, assessment: Assessment) -> None:
        """Write one case."""
        shown = f" {quoted_id(document)}" if self._show_id else ""
        concerns = assessment.concerns
        outcomes = Counter[str](finding.outcome for finding in concerns)
        counted = self._counted(outcomes) or self._words.nothing
        print(f"{self._words.line} {number}{shown}: {counted}")
        for finding in assessment.findings if self._all else concerns:
            self._write(finding)

    def refuse(self, number: int, error: InputError) -> None:
        """Write one line that could not be read, beside the answer and beside the bar."""
        told = f"{self._words.line} {number} {self._words.unreadable}: {error}"
        tqdm.write(told, file=sys.stderr)

    def close(self, tally: Tally) -> None:
        """Write the summary."""
        outcomes = Counter[str]()
        by_rule = {rule.id: Counter[str]() for rule in rules()}
        for (rule, outcome), count in tally.findings.items():
            outcomes[outcome] += count
            by_rule[rule][outcome] += count
        print()
        print(f"{self._words.cases}: {tally.cases}")
        print(f"{self._words.unreadable_lines}: {tally.unreadable}")
        print(f"{self._words.findings}: {self._counted(outcomes)}")
        print(f"{self._words.by_rule}:")
        for rule, counts in by_rule.items():
            print(f"  {rule}: {self._counted(counts)}")

    def _write(self, finding: Finding) -> None:
        outcome, severity = self._labels[finding.outcome], self._labels[finding.severity]
        print(f"  {finding.rule}: {outcome} ({severity})")
        print(f"    {self._say(finding.message)}")
        if finding.remedy:
            print(f"    → {self._say(finding.remedy)}")

    def _counted(self, outcomes: Mapping[str, int]) -> str:
        # The library lists the outcomes from the mildest to the worst; people want the worst first.
        worst_first = [code for code in reversed(self._labels) if outcomes.get(code)]
        return ", ".join(f"{self._labels[code]} {outcomes[code]}" for code in worst_first)

    def _say(self, text: Bilingual) -> str:
        return text.da if self._language == "da" else text.en
