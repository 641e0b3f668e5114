"""Counts over a register: cases, unreadable lines, and what each rule says of how many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ungeindsats.cli.ending import Ending

if TYPE_CHECKING:
    from ungeindsats import Assessment


class Tally:
    """What has been seen so far."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.cases = 0
        self.unreadable = 0
        self.violations = 0
        #: How many findings of each rule and outcome.
        self.findings: Counter[tuple[str, str]] = Counter()

    def add(self, assessment: Assessment) -> None:
        """Count one case."""
        self.cases += 1
        for finding in assessment.findings:
            self.findings[finding.rule, finding.outcome] += 1
            self.violations += finding.outcome == "failed" and finding.severity == "violation"

    def refuse(self) -> None:
        """Count one line that could not be read."""
        self.unreadable += 1

    def ending(self) -> Ending:
        """Say how the command ends: what could not be read weighs more than what was found."""
        if self.unreadable:
            return Ending.UNREADABLE
        return Ending.VIOLATION if self.violations else Ending.FINE
