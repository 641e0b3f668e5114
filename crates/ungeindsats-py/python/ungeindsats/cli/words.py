"""The command's own words. What is said of a case comes from the library."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The words in one language."""

    line: str
    unreadable: str
    nothing: str
    cases: str
    unreadable_lines: str
    findings: str
    by_rule: str


WORDS = {
    "da": Words(
        line="Linje",
        unreadable="kan ikke læses",
        nothing="intet at se nærmere på",
        cases="Sager",
        unreadable_lines="Linjer, der ikke kan læses",
        findings="Svar",
        by_rule="Svar pr. regel",
    ),
    "en": Words(
        line="Line",
        unreadable="cannot be read",
        nothing="nothing to look into",
        cases="Cases",
        unreadable_lines="Lines that cannot be read",
        findings="Findings",
        by_rule="Findings by rule",
    ),
}
