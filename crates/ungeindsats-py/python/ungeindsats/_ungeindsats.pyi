"""The native half of `ungeindsats`: what that package offers, use from there."""

import datetime as dt
from collections.abc import Callable, Iterator
from os import PathLike
from typing import Any, Final, Literal, TypeAlias, final

import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from typing_extensions import disjoint_base

__all__ = [
    "MAX_BYTES",
    "AreaShare",
    "Areas",
    "Assessment",
    "Basis",
    "Bilingual",
    "Candidate",
    "CaseTimeline",
    "Cause",
    "Change",
    "Checked",
    "Classification",
    "Condition",
    "CoveredBy",
    "CrossCutting",
    "Deadline",
    "Deadlines",
    "Difference",
    "Example",
    "Excluded",
    "FactChange",
    "FigureTable",
    "Figures",
    "FiguresCount",
    "Finding",
    "Gap",
    "Granularity",
    "Impact",
    "ImpactCount",
    "OtherYoungPeople",
    "OutcomeChange",
    "ParameterDifference",
    "Permission",
    "Phrase",
    "Policy",
    "PolicyMark",
    "PolicyRecord",
    "PolicyReference",
    "Proposal",
    "Reading",
    "ReadingDifference",
    "Reason",
    "Receipt",
    "Rows",
    "Rule",
    "RuleImpact",
    "Segment",
    "Share",
    "Source",
    "Spell",
    "SuppressedTable",
    "TimelineChange",
    "Transition",
    "UsedParameter",
    "UsedReading",
    "Verification",
    "Ways",
    "Why",
    "arrow_schema",
    "assess",
    "assess_register",
    "check",
    "deadlines",
    "granularity",
    "guide_candidates",
    "labels",
    "link",
    "own_table",
    "read_receipt",
    "receipt",
    "register_deadlines",
    "register_receipt",
    "rule",
    "rules",
    "schema",
    "schemas",
    "share",
    "sharing",
    "shipped_policies",
    "timeline",
    "verify",
    "why",
    "why_register",
]
_Outcome: TypeAlias = Literal[
    "not_applicable", "passed", "undetermined", "needs_judgement", "failed"
]
_Severity: TypeAlias = Literal["violation", "advice", "notice"]
_Authority: TypeAlias = Literal["law", "policy", "interpretation"]
_Coverage: TypeAlias = Literal["law", "municipal", "too_young", "too_old"]
_Area: TypeAlias = Literal[
    "1_umiddelbart_potentiale", "2_komplekse_sagsforloeb", "3_specialomraadet"
]
_Ground: TypeAlias = Literal[
    "wish",
    "guide_now",
    "best_relation",
    "predominant_contact",
    "primary_challenge",
    "guide_before",
    "usual_role",
    "open_case",
    "load",
]
_RegisterScope: TypeAlias = Literal["all_young_people", "assessed", "other"]
_Compared: TypeAlias = Literal[
    "as_expected",
    "below",
    "above",
    "cannot_tell",
    "nothing_expected",
    "not_everybody",
    "scope_unknown",
]
_Language: TypeAlias = Literal["da", "en"]

MAX_BYTES: Final[int]
"""The largest document that is read, in bytes."""

def assess(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Assessment:
    """Assesses the case of one JSON document (its bytes, UTF-8) as of a day, by a policy."""

def assess_register(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Assessment:
    """Assesses the register of one JSON document (its bytes, UTF-8) as of a day, by a policy."""

def arrow_schema() -> Any:  # noqa: ANN401 (any library of frames reads it)
    """The columns of a case, as a schema of Arrow."""

def check(
    frame: object,
    as_of: dt.date | str,
    policy: Policy | str,
    key: str | None,
    null_until: str,
    progress: Callable[[int], object] | None,
) -> Checked:
    """Asks every rule of a case of every row of a frame.

    `progress`, where it is given, is called with the number of rows assessed since the last call.
    """

def deadlines(
    document: bytes, from_: dt.date | str, until: dt.date | str, policy: Policy | str
) -> Deadlines:
    """Asks what of the case of one JSON document (its bytes) falls due over a period."""

def own_table(
    name: str, rows: list[str], columns: list[str], counts: list[list[int]]
) -> FigureTable:
    """Makes a table of counts of one's own: of a count for each row, or for each row and column."""

def share(count: int, of: int, population: int | None = None, level: int = 95) -> Share:
    """The share of a count, with the interval of Wilson.

    `population` is of how many those are some: the interval then reckons with the finite population
    (the variance is multiplied by (N - n) / (N - 1)), and is a point where all answered. `level` is
    90, 95 or 99 per cent. Raises ValueError where the numbers do not fit together. An interval
    reckons with chance alone: those who answer a survey are not drawn by lot.
    """

def granularity(percent: str | int, of: int) -> Granularity:
    """Tells whether a published percentage can come from that many answers, and how.

    The percentage is text with its decimals ("44.1" or "44,1") or a whole number. Raises ValueError
    where it is none or there is no answer.
    """

def guide_candidates(
    document: bytes,
    case: str,
    on: dt.date | str,
    predominant_contact: str | None,
    primary_challenge: str | None,
    best_relation: str | None,
    policy: Policy | str,
) -> Proposal:
    """Proposes guides for a case of the register of one JSON document (its bytes, UTF-8)."""

def labels() -> dict[str, Bilingual]:
    """What people call the codes of outcomes, severities, authorities and chapters, by code."""

def register_deadlines(
    document: bytes, from_: dt.date | str, until: dt.date | str, policy: Policy | str
) -> Deadlines:
    """Asks what falls due in the register of one JSON document (its bytes) over a period."""

def link(people: object, key: str, tables: list[tuple[str, Any]], complete: list[str]) -> Any:  # noqa: ANN401 (any library of frames reads it)
    """Links tables to the people whose rows they hold.

    A table whose name is among `complete` has no row for a person where there is none.
    """

def read_receipt(document: bytes) -> Receipt:
    """Reads a receipt from one JSON document (its bytes, UTF-8)."""

def receipt(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Receipt:
    """Assesses the case of one JSON document (its bytes, UTF-8) and gives the receipt."""

def register_receipt(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Receipt:
    """Assesses the register of one JSON document (its bytes, UTF-8) and gives the receipt."""

def rule(rule_id: str) -> Rule:
    """The rule of that id. Raises KeyError where there is no such rule."""

def rules() -> list[Rule]:
    """Every rule, in the order in which an assessment lists them."""

def schema(name: str) -> str:
    """The JSON Schema of a document, as text. Raises KeyError where there is no such document."""

def schemas() -> list[str]:
    """The names of the documents that have a schema."""

def sharing(
    document: bytes,
    giving: str,
    receiving: str,
    information: str,
    by_health_professional: bool,
    on: dt.date | str,
    policy: Policy | str,
) -> Permission:
    """Asks whether a consent of the case of one JSON document (its bytes) carries a sharing."""

def shipped_policies() -> list[str]:
    """The names of the policies that ship with the library."""

def timeline(
    document: bytes, from_: dt.date | str, until: dt.date | str, policy: Policy | str
) -> CaseTimeline:
    """Asks what the rules say of the case of one JSON document (its bytes) over a period."""

def verify(receipt: Receipt, document: bytes, policy: Policy | str) -> Verification:
    """Assesses again what a receipt is of, one JSON document (its bytes), and compares."""

def why(document: bytes, rule: str, as_of: dt.date | str, policy: Policy | str, ways: bool) -> Why:
    """Asks why a rule says what it says of the case of one JSON document (its bytes).

    Where `ways` are asked for, what would make the rule pass is looked for as well.
    """

def why_register(document: bytes, rule: str, as_of: dt.date | str, policy: Policy | str) -> Why:
    """Asks why a rule says what it says of the register of one JSON document (its bytes)."""

@disjoint_base
class Rows:
    """An answer that has rows: they become dicts, or a frame of a library that is installed."""

    def to_dicts(self) -> list[dict[str, str | bool | int | dt.date | None]]:
        """The rows, as one flat dict each: text, bool, int, `datetime.date` or None."""

    def to_polars(self) -> pl.DataFrame:
        """The rows as a polars DataFrame. Raises ImportError where polars is not installed."""

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame. Raises ImportError where pandas is not installed."""

    def to_arrow(self) -> pa.Table:
        """The rows as a pyarrow Table. Raises ImportError where pyarrow is not installed."""

@final
class Assessment(Rows):
    """What every rule says of one case, or of one register, on one day; a row for each finding."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which the case was assessed."""

    @property
    def authority(self) -> str:
        """The authority by whose policies it was assessed."""

    @property
    def policy(self) -> PolicyReference:
        """The policy in force on that day, with its revision."""

    @property
    def classification(self) -> Classification:
        """Where the person stands; no verdict. Raises AttributeError for a register."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each rule, in a fixed order, whatever its outcome."""

    @property
    def concerns(self) -> tuple[Finding, ...]:
        """The findings that a person should look at: failed, needing judgement or undetermined."""

    def finding(self, rule_id: str) -> Finding:
        """The finding of one rule, by its id. Raises KeyError where there is no such rule."""

    def text(self, language: _Language = "da") -> str:
        """The assessment as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The assessment as its JSON record."""

    def to_json(self) -> str:
        """The assessment as JSON text on one line."""

    def _repr_html_(self) -> str: ...

@final
class FiguresCount:
    """The figures, while they are being counted: cases are added one at a time."""

    def __new__(
        cls,
        as_of: dt.date | str,
        policy: Policy | str,
        holds: str | None,
        measured_from: dt.date | str | None,
    ) -> FiguresCount: ...
    def add(self, document: bytes) -> None:
        """Counts the case of one JSON document (its bytes)."""

    def add_register(self, document: bytes) -> None:
        """Counts the cases of the register of one JSON document (its bytes)."""

    def figures(self) -> Figures:
        """The figures of what was added so far."""

@final
class Figures(Rows):
    """What many cases add up to, for use in the municipality; a row for each cell of each table."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which they were counted."""

    @property
    def authority(self) -> str:
        """The authority by whose policies they were counted."""

    @property
    def policy(self) -> PolicyReference:
        """The policy in force on that day."""

    @property
    def holds(self) -> _RegisterScope | None:
        """Whom the register holds; None where nobody has said."""

    @property
    def measured_since(self) -> dt.date:
        """The first day on which support and education are measured; the other is `as_of`."""

    @property
    def cases(self) -> int:
        """How many cases were counted."""

    @property
    def tables(self) -> list[FigureTable]:
        """The tables: status, guides, loads, meetings, areas, support and education."""

    def table(self, name: str) -> FigureTable:
        """The table of that name. Raises KeyError where there is no such table."""

    @property
    def area_shares(self) -> list[AreaShare]:
        """The shares of the three areas beside those that the policy expects."""

    def leaving(self, regime: str = "under_5") -> list[SuppressedTable]:
        """The tables as they may leave the municipality, without small cells and what tells them.

        The regime is "under_3", "under_5" or "under_" and a greater number. Totals that stand in
        several tables are hidden in all of them or in none. The table of the loads stays behind:
        with the number of guides, and of those who have one, hidden loads could be computed.
        """

    def text(self, language: _Language = "da") -> str:
        """The figures as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The figures as their JSON record."""

    def to_json(self) -> str:
        """The figures as JSON text on one line."""

@final
class FigureTable(Rows):
    """A table of counts; a row for each cell."""

    @property
    def name(self) -> str:
        """Its name in code."""

    @property
    def label(self) -> Bilingual:
        """What people call it."""

    def count(
        self, row: str | None = None, crossing: str | None = None, column: str | None = None
    ) -> int:
        """The count of a cell by codes: of a row or of all, and of a column or of all.

        Raises KeyError where the table tells no such cell.
        """

    def leaving(self, regime: str = "under_5") -> SuppressedTable:
        """The table as it may leave the municipality, without small cells and what would tell them.

        The regime is "under_3", "under_5" or "under_" and a greater number.
        """

    def text(self, language: _Language = "da") -> str:
        """The table as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The table as its JSON record."""

    def to_json(self) -> str:
        """The table as JSON text on one line."""

@final
class SuppressedTable(Rows):
    """A table of which nothing small can be read; a row for each cell."""

    @property
    def name(self) -> str:
        """Its name in code."""

    @property
    def label(self) -> Bilingual:
        """What people call it."""

    @property
    def regime(self) -> str:
        """By which limit small cells are hidden."""

    def text(self, language: _Language = "da") -> str:
        """The table as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The table as its JSON record."""

    def to_json(self) -> str:
        """The table as JSON text on one line."""

@final
class AreaShare:
    """The share of an area of those who are attached to one, beside the one that was expected."""

    @property
    def area(self) -> _Area:
        """The area."""

    @property
    def share(self) -> Share | None:
        """Its share of those attached, with the interval; None where nobody is attached."""

    @property
    def expected(self) -> tuple[int, int] | None:
        """The band in per cent that is expected of all young people; None where none is."""

    @property
    def compared(self) -> _Compared:
        """How the two compare, as a code; "not_everybody" warns that the register holds others."""

    @property
    def says(self) -> Bilingual:
        """The same for a person."""

@final
class Share:
    """A share of some, and how far it tells the share of those of whom they are some."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def of(self) -> int:
        """Of how many."""

    @property
    def population(self) -> int | None:
        """Of how many these are some; None where that is taken to be without end."""

    @property
    def level(self) -> Literal["90", "95", "99"]:
        """How often, in per cent, such an interval holds the share of all."""

    @property
    def value(self) -> float:
        """The share itself, from 0 to 1, to the millionth."""

    @property
    def low(self) -> float:
        """The lower end of the interval, rounded down to the millionth."""

    @property
    def high(self) -> float:
        """The upper end of the interval, rounded up to the millionth."""

    def percent(self, decimals: int = 0) -> str:
        """The share in per cent with so many decimals (at most 4); halves are rounded up."""

    def text(self, language: _Language = "da") -> str:
        """The share with its interval in a sentence, in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The share as its JSON record."""

    def to_json(self) -> str:
        """The share as JSON text on one line."""

@final
class Granularity:
    """Whether, and how, a published percentage can come from a number of answers."""

    @property
    def percent(self) -> str:
        """The percentage, with its decimals after a point."""

    @property
    def of(self) -> int:
        """Of how many answers."""

    @property
    def counts(self) -> tuple[int, int] | None:
        """The least and the most answers of which it is the rounded share; None where none is."""

    @property
    def sum_of_two(self) -> bool:
        """Whether it is the sum of the rounded shares of two groups without a common answer."""

    @property
    def most_answers(self) -> int | None:
        """The most answers, of those stated, of which it can be a rounded share; None if none."""

    @property
    def says(self) -> Bilingual:
        """The same for a person."""

    def to_dict(self) -> dict[str, Any]:
        """The answer as its JSON record."""

    def to_json(self) -> str:
        """The answer as JSON text on one line."""

    def __bool__(self) -> bool: ...

@final
class Finding:
    """What one rule says of the case, and why."""

    @property
    def rule(self) -> str:
        """The id of the rule: stable for ever."""

    @property
    def title(self) -> Bilingual:
        """What the rule asks."""

    @property
    def page(self) -> str:
        """The address of the rule's page in the reference."""

    @property
    def outcome(self) -> _Outcome:
        """What it says of the case."""

    @property
    def severity(self) -> _Severity:
        """How much it weighs."""

    @property
    def authority(self) -> _Authority:
        """On whose authority it stands."""

    @property
    def message(self) -> Bilingual:
        """What it says, for a person."""

    @property
    def remedy(self) -> Bilingual | None:
        """What can be done; None where nothing is wrong."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts that were read."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the facts that are missing."""

    @property
    def sources(self) -> list[Source]:
        """Where the rule comes from."""

    @property
    def policy(self) -> PolicyReference:
        """The policy by which it was judged."""

    @property
    def date(self) -> dt.date:
        """The day that decided: that of the event, or the day of the assessment."""

    def to_dict(self) -> dict[str, Any]:
        """The finding as its JSON record."""

@final
class Classification:
    """Where a person stands on the day; no verdict."""

    @property
    def covered_by(self) -> CoveredBy:
        """Which layer covers the person by age."""

    @property
    def cross_cutting(self) -> CrossCutting:
        """Whether the need is cross-cutting."""

    @property
    def suggested_areas(self) -> Areas:
        """The areas that the indicators suggest; they never decide."""

    @property
    def attached_to(self) -> Areas:
        """The area of the attachment in force; an empty list where there is none."""

@final
class CoveredBy:
    """Which layer covers the person by age."""

    @property
    def value(self) -> _Coverage | None:
        """The layer; None where it cannot be told."""

    @property
    def basis(self) -> Basis:
        """On what it rests."""

@final
class CrossCutting:
    """Whether the need is cross-cutting."""

    @property
    def value(self) -> bool | None:
        """Whether it is; None where it cannot be told."""

    @property
    def basis(self) -> Basis:
        """On what it rests."""

@final
class Areas:
    """Areas of the effort."""

    @property
    def value(self) -> list[_Area] | None:
        """The areas; None where they cannot be told."""

    @property
    def basis(self) -> Basis:
        """On what it rests."""

@final
class Basis:
    """On what a classification rests."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts that were read."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the facts that are missing."""

    @property
    def sources(self) -> list[Source]:
        """Where the parameter behind it comes from."""

@final
class Rule:
    """A rule: what it asks, on whose authority, and from where."""

    @property
    def id(self) -> str:
        """Its id, `chapter.rule`: stable for ever, never used again."""

    @property
    def chapter(self) -> str:
        """The chapter to which it belongs."""

    @property
    def title(self) -> Bilingual:
        """What it asks, in a line."""

    @property
    def page(self) -> str:
        """The address of its page in the reference."""

    @property
    def level(self) -> Literal["case", "register"]:
        """Whether it speaks of one case ("case") or of a whole register ("register")."""

    @property
    def severity(self) -> _Severity:
        """How much it weighs when it is not met."""

    @property
    def authority(self) -> _Authority:
        """On whose authority it stands."""

    @property
    def sources(self) -> list[Source]:
        """Where it comes from."""

    @property
    def parameters(self) -> list[str]:
        """The parameters of the policy that it reads."""

    @property
    def interpretations(self) -> list[str]:
        """The interpretations on which it rests, by number."""

    @property
    def remedy(self) -> Bilingual:
        """What can be done when it is not met."""

    def explain(self, language: _Language = "da") -> str:
        """The rule explained in plain text, in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The rule as its JSON record."""

@final
class Permission:
    """What the consents of a case say of a question of sharing, and why."""

    @property
    def giving(self) -> str:
        """The area that would give."""

    @property
    def receiving(self) -> str:
        """The area that would receive."""

    @property
    def information(self) -> str:
        """The kind of information."""

    @property
    def by_health_professional(self) -> bool:
        """Whether a health professional would disclose it as such."""

    @property
    def on(self) -> dt.date:
        """The day that was asked about."""

    @property
    def answer(self) -> Literal["allowed", "not_allowed", "needs_judgement", "undetermined"]:
        """What the consents say of it."""

    @property
    def consent(self) -> str | None:
        """JSON pointer to the consent on which the answer rests; None where it rests on none."""

    @property
    def gaps(self) -> list[Gap]:
        """Why the consents do not carry it; an empty list where one does."""

    @property
    def authority(self) -> _Authority:
        """On whose authority."""

    @property
    def message(self) -> Bilingual:
        """What the answer says, for a person; it is about consent alone."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts that were read."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the facts that are missing."""

    @property
    def sources(self) -> list[Source]:
        """Where it stands that a consent is asked for."""

    @property
    def policy(self) -> PolicyReference:
        """The policy by which it was answered."""

    def to_dict(self) -> dict[str, Any]:
        """The answer as its JSON record."""

    def to_json(self) -> str:
        """The answer as JSON text on one line."""

@final
class Gap:
    """Why a consent does not carry what was asked about."""

    @property
    def consent(self) -> str:
        """JSON pointer to the consent, or to the list where there is none."""

    @property
    def gap(self) -> str:
        """The gap."""

    @property
    def says(self) -> Bilingual:
        """The gap, for a person."""

@final
class Checked:
    """A register in columns that was checked."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which it was assessed."""

    @property
    def authority(self) -> str:
        """The authority by whose policies it was assessed."""

    def __len__(self) -> int: ...
    def counts(self) -> Rows:
        """How often each rule said what; a row for each rule."""

    def unreadable(self) -> Rows:
        """The rows that could not be read; a row for each."""

    def not_run(self) -> Rows:
        """The rules that say nothing of this register, and why; a row for each."""

    def count(self, outcome: str, rule: str | None) -> int:
        """How often rules say this; of the rule of that id, or of all."""

    def extract(self, outcome: str, rule: str | None, chosen: list[int] | None) -> Rows:
        """What rules say where they say this; a row for each finding.

        `chosen` are the places of the findings that are wanted, in the order of all, from 0.
        """

    def assessment(self, row: int) -> Assessment | None:
        """What every rule says of one row, from 0; None where the row could not be read."""

    def verdicts(self) -> Any:  # noqa: ANN401 (any library of frames reads it)
        """A column for each rule, of outcomes, after that of the keys.

        It speaks the Arrow PyCapsule interface.
        """

@final
class Why(Rows):
    """Why a rule says what it says; a row for each thing that it asked."""

    @property
    def finding(self) -> Finding:
        """What the rule says."""

    @property
    def policy_from(self) -> dt.date | None:
        """The first day of the policy by which it was judged.

        None where no policy was in force on the day of the event.
        """

    @property
    def parameters(self) -> list[UsedParameter]:
        """The parameters that the rule reads, as they stood on the day that decided."""

    @property
    def interpretations(self) -> list[UsedReading]:
        """How the policy reads what the texts leave open, where the rule rests on it."""

    @property
    def conditions(self) -> list[Condition]:
        """What the rule asked, in order, and what it was answered."""

    @property
    def ways(self) -> Ways | None:
        """What would make the rule pass; None where it was not looked for."""

    def text(self, language: _Language = "da") -> str:
        """The answer as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The answer as its JSON record."""

    def to_json(self) -> str:
        """The answer as JSON text on one line."""

@final
class Condition:
    """Something that a rule asked of the facts, and what it was answered."""

    @property
    def says(self) -> Bilingual:
        """What was asked, for a person."""

    @property
    def answer(self) -> Literal["yes", "no", "unknown", "needs_judgement", "not_applicable"]:
        """What it was answered."""

    @property
    def place(self) -> str | None:
        """JSON pointer to the one thing of which it was asked.

        None where it was asked of no one thing.
        """

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts that were read for it."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the facts that were missing."""

    @property
    def within(self) -> list[Condition]:
        """What was asked within it."""

@final
class UsedParameter:
    """A parameter that a rule reads."""

    @property
    def name(self) -> str:
        """Its name, as it stands in a policy file."""

    @property
    def label(self) -> Bilingual:
        """What people call it."""

    @property
    def value(self) -> Any:  # noqa: ANN401 (its type is the parameter's)
        """Its value, in the shape of a policy file."""

    @property
    def says(self) -> list[Phrase]:
        """Its value in words: one phrase, or one for each entry of a list."""

    @property
    def sources(self) -> list[Source]:
        """Where the value comes from."""

    @property
    def valid_from(self) -> dt.date:
        """The first day of the policy that states it."""

@final
class UsedReading:
    """How a policy reads what the texts leave open."""

    @property
    def id(self) -> str:
        """The number of the interpretation."""

    @property
    def question(self) -> Bilingual:
        """What the texts leave open."""

    @property
    def reading(self) -> str:
        """The code of the reading."""

    @property
    def says(self) -> Bilingual:
        """The reading, for a person."""

@final
class Ways:
    """The smallest changes of facts that would make a rule pass.

    They are no advice to record what is not so.
    """

    @property
    def ways(self) -> list[list[FactChange]]:
        """The ways, each a list of facts that would all have to be otherwise.

        An empty list where the rule passes already, and where nothing was found.
        """

    @property
    def complete(self) -> bool:
        """Whether all was tried and all that was found is told.

        Where not, there may be another way.
        """

@final
class FactChange:
    """A fact, and what it would have to be."""

    @property
    def pointer(self) -> str:
        """JSON pointer to the fact; it may not be there yet."""

    @property
    def says(self) -> Bilingual:
        """The fact, for a person."""

    @property
    def known(self) -> bool:
        """Whether the fact is known, so that it would have to be another."""

    @property
    def value(self) -> Any:  # noqa: ANN401 (its type is the fact's)
        """A value that would do.

        None where it would repeat an id, or be a text that somebody writes.
        """

    @property
    def same_as(self) -> str | None:
        """JSON pointer to the id that it would have to repeat; None where it is none."""

    @property
    def would_be(self) -> Bilingual:
        """What it would have to be, for a person."""

    @property
    def others(self) -> bool:
        """Whether other values would do as well."""

@final
class CaseTimeline(Rows):
    """What the rules say of a case over a period; a row for each spell of each rule."""

    @property
    def from_(self) -> dt.date:
        """The first day."""

    @property
    def until(self) -> dt.date:
        """The first day after the period."""

    @property
    def authority(self) -> str:
        """The authority by whose policies it was assessed."""

    @property
    def segments(self) -> list[Segment]:
        """The segments, in order: each begins where the one before it ends."""

    @property
    def changes(self) -> list[TimelineChange]:
        """The days on which rules say something else to a person than the day before, and what."""

    def of_rule(self, rule_id: str) -> list[Spell]:
        """What one rule says, from day to day. Raises KeyError where it is no rule of a case."""

    def on(self, day: dt.date | str) -> Segment | None:
        """The segment of a day; None for a day outside the period."""

    def text(self, language: _Language = "da") -> str:
        """The timeline as plain text in Danish ("da") or English ("en"): what changes when."""

    def to_dict(self) -> dict[str, Any]:
        """The timeline as its JSON record."""

    def to_json(self) -> str:
        """The timeline as JSON text on one line."""

@final
class Segment:
    """A stretch of days on each of which every rule says the same."""

    @property
    def from_(self) -> dt.date:
        """The first day."""

    @property
    def until(self) -> dt.date:
        """The first day after the segment."""

    @property
    def assessment(self) -> Assessment:
        """What every rule says on each of these days, as of the first of them."""

@final
class Spell:
    """What one rule says from one day to another."""

    @property
    def from_(self) -> dt.date:
        """The first day."""

    @property
    def until(self) -> dt.date:
        """The first day after the spell."""

    @property
    def finding(self) -> Finding:
        """What the rule says, as of the first of these days."""

@final
class Difference(Rows):
    """How a policy differs from another; a row for each thing in which it does."""

    @property
    def before(self) -> PolicyRecord:
        """The policy before."""

    @property
    def after(self) -> PolicyRecord:
        """The policy after."""

    @property
    def parameters(self) -> list[ParameterDifference]:
        """The parameters with another value."""

    @property
    def readings(self) -> list[ReadingDifference]:
        """The interpretations that are read in another way."""

    @property
    def rules_that_come(self) -> list[Rule]:
        """The rules that are in force only under the policy after."""

    @property
    def rules_that_go(self) -> list[Rule]:
        """The rules that are in force only under the policy before."""

    def parameter(self, name: str) -> ParameterDifference:
        """The change of one parameter, by its name. Raises KeyError where its value is the same."""

    def text(self, language: _Language = "da") -> str:
        """The difference as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The difference as its JSON record."""

    def to_json(self) -> str:
        """The difference as JSON text on one line."""

    def __len__(self) -> int: ...

@final
class ParameterDifference:
    """A parameter with another value."""

    @property
    def name(self) -> str:
        """The parameter, as it stands in a policy file."""

    @property
    def label(self) -> Bilingual:
        """What people call it."""

    @property
    def before(self) -> object:
        """Its value before, in the shape of a policy file."""

    @property
    def after(self) -> object:
        """Its value after."""

    @property
    def gone(self) -> list[Phrase]:
        """What only the policy before says; of a list, what both say is left out."""

    @property
    def come(self) -> list[Phrase]:
        """What only the policy after says."""

    @property
    def source_before(self) -> list[Source]:
        """Where the value before comes from."""

    @property
    def source_after(self) -> list[Source]:
        """Where the value after comes from."""

@final
class Phrase:
    """Some words, and what is said of them; as a string one line in Danish."""

    @property
    def text(self) -> Bilingual:
        """The words."""

    @property
    def parts(self) -> list[Phrase]:
        """What is said of them; an empty list where they stand alone."""

    def in_line(self, language: _Language = "da") -> str:
        """The phrase in one line, in Danish ("da") or English ("en")."""

@final
class ReadingDifference:
    """An interpretation that is read in another way."""

    @property
    def interpretation(self) -> str:
        """Its number."""

    @property
    def question(self) -> Bilingual:
        """What the texts leave open."""

    @property
    def before(self) -> Reading:
        """How it is read before."""

    @property
    def after(self) -> Reading:
        """How it is read after."""

@final
class Reading:
    """One way to read what the texts leave open."""

    @property
    def code(self) -> str:
        """The code, as a policy file chooses it."""

    @property
    def says(self) -> Bilingual:
        """What it says."""

@final
class ImpactCount:
    """The effect, while it is being counted: cases are added one at a time."""

    def __new__(
        cls,
        as_of: dt.date | str,
        before: Policy | str,
        after: Policy | str,
        examples: int,
        ids: bool,
    ) -> ImpactCount: ...
    def add(self, position: int, document: bytes) -> None:
        """Counts the case of one JSON document (its bytes) at a position."""

    def add_register(self, document: bytes) -> None:
        """Counts the cases and the rules of the register of one JSON document (its bytes)."""

    def impact(self) -> Impact:
        """The effect on what was added so far."""

@final
class Impact(Rows):
    """What becomes of cases under one policy in place of another; a row for each transition."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which the cases were assessed."""

    @property
    def before(self) -> PolicyReference:
        """The policy in force on that day before."""

    @property
    def after(self) -> PolicyReference:
        """The policy in force on that day after."""

    @property
    def differences(self) -> list[Difference]:
        """How the policies differ that are in force on the same days, until that day."""

    @property
    def cases(self) -> int:
        """How many cases were counted."""

    @property
    def changed(self) -> int:
        """For how many of them some rule says something else."""

    @property
    def covered_by(self) -> list[Transition]:
        """How many cases another layer covers by age."""

    @property
    def cross_cutting(self) -> list[Transition]:
        """For how many cases the need becomes, or is no longer, cross-cutting."""

    @property
    def rules(self) -> list[RuleImpact]:
        """The rules that say something else of some case, in a fixed order."""

    def rule(self, rule_id: str) -> RuleImpact:
        """What one rule says, by its id. Raises KeyError where there is no such rule."""

    def text(self, language: _Language = "da") -> str:
        """The effect as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The effect as its JSON record."""

    def to_json(self) -> str:
        """The effect as JSON text on one line."""

@final
class RuleImpact:
    """What one rule says of how many before and after."""

    @property
    def rule(self) -> str:
        """The id of the rule: stable for ever."""

    @property
    def title(self) -> Bilingual:
        """What the rule asks."""

    @property
    def level(self) -> Literal["case", "register"]:
        """Whether cases are counted ("case"), or a whole register ("register")."""

    @property
    def before(self) -> dict[_Outcome, int]:
        """How many of each outcome before."""

    @property
    def after(self) -> dict[_Outcome, int]:
        """How many of each outcome after."""

    @property
    def transitions(self) -> list[Transition]:
        """What changes."""

@final
class Transition:
    """From one answer to another: for how many, because of what, and which cases to look at."""

    @property
    def before(self) -> _Outcome | _Coverage | bool | None:
        """What is said before; None where it cannot be told."""

    @property
    def after(self) -> _Outcome | _Coverage | bool | None:
        """What is said after; None where it cannot be told."""

    @property
    def severity_before(self) -> _Severity | None:
        """How much it weighs before, where an outcome stays and its weight changes; else None."""

    @property
    def severity_after(self) -> _Severity | None:
        """How much it weighs after, where an outcome stays and its weight changes; else None."""

    @property
    def count(self) -> int:
        """Of how many."""

    @property
    def alone(self) -> list[Cause]:
        """Each difference that alone brings it. Where several do, each is counted."""

    @property
    def only_together(self) -> int:
        """For how many none alone brings it, and several only together."""

    @property
    def examples(self) -> list[Example]:
        """The first cases of it; none for a whole register."""

@final
class Cause:
    """A difference between policies, and for how many it alone brings a change."""

    @property
    def kind(self) -> Literal["dates", "parameter", "reading", "rule"]:
        """What kind of difference: "dates", "parameter", "reading" or "rule"."""

    @property
    def name(self) -> str:
        """The name of the parameter, the number of the interpretation or the id of the rule."""

    @property
    def label(self) -> Bilingual:
        """What people call it."""

    @property
    def count(self) -> int:
        """For how many."""

@final
class Example:
    """A case, for its owner."""

    @property
    def position(self) -> int:
        """Its position in the order of the input, from 1."""

    @property
    def id(self) -> str | None:
        """Its id; None where it has none or none was to be kept."""

@final
class Receipt:
    """The receipt of an assessment, to be stored and verified later."""

    @property
    def format(self) -> str:
        """The format of the receipt, and of what its digests are made of."""

    @property
    def library(self) -> str:
        """The version of the library that assessed."""

    @property
    def level(self) -> Literal["case", "register"]:
        """Whether one case was assessed ("case") or a whole register ("register")."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which it was assessed."""

    @property
    def authority(self) -> str:
        """The authority by whose policies it was assessed."""

    @property
    def policy(self) -> str:
        """The id of the policy in force on that day."""

    @property
    def policies(self) -> list[PolicyMark]:
        """Every policy that could have a say: the authority's, and those of the law beneath."""

    @property
    def known_on(self) -> dt.date | None:
        """The day on which the newest of them was published; None where there is none."""

    @property
    def input(self) -> str:
        """The digest of the case or the register: a fingerprint, to be kept as the case is kept."""

    @property
    def answer(self) -> str:
        """The digest of the answer: verdicts and what they rest on, without their wording."""

    @property
    def outcomes(self) -> dict[_Outcome, list[str]]:
        """The ids of the rules, by what they said."""

    def to_dict(self) -> dict[str, Any]:
        """The receipt as its JSON record."""

    def to_json(self) -> str:
        """The receipt as JSON text on one line: what is stored."""

    def __eq__(self, other: object, /) -> bool: ...

@final
class PolicyMark:
    """A policy, by its revision and what stands in it."""

    @property
    def authority(self) -> str:
        """The authority whose policy it is."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def revision(self) -> int:
        """The number of the revision, from 1."""

    @property
    def recorded(self) -> dt.date:
        """The day on which that revision was published."""

    @property
    def digest(self) -> str:
        """The digest of the revision."""

    def __eq__(self, other: object, /) -> bool: ...

@final
class Verification(Rows):
    """What is as it was when a receipt was made, and what is not; a row for each change."""

    @property
    def as_of(self) -> dt.date:
        """The day as of which it was assessed, then and now."""

    @property
    def agreement(
        self,
    ) -> Literal["same", "same_answer", "same_outcomes", "other_outcomes", "unexplained"]:
        """Whether the assessment that was made again agrees with the receipt."""

    @property
    def message(self) -> Bilingual:
        """The same in words, for a person."""

    @property
    def changes(self) -> list[Change]:
        """What is not as it was, but for the answer; an empty list where nothing is."""

    @property
    def outcomes(self) -> list[OutcomeChange]:
        """The rules that say something else; an empty list where none does."""

    def to_dict(self) -> dict[str, Any]:
        """The verification as its JSON record."""

    def to_json(self) -> str:
        """The verification as JSON text on one line."""

@final
class Change:
    """Something that is not as it was when a receipt was made."""

    @property
    def change(self) -> str:
        """What it is."""

    @property
    def policy(self) -> str | None:
        """The id of the policy of which it tells; None where it tells of none."""

    @property
    def was(self) -> str | None:
        """What it was, where that can be told: a version, authority, policy or revision."""

    @property
    def now(self) -> str | None:
        """What it is now, where that can be told."""

    @property
    def says(self) -> Bilingual:
        """The change, for a person."""

@final
class Deadlines(Rows):
    """What falls due over a period, by day; a row for each deadline."""

    @property
    def from_(self) -> dt.date:
        """The first day."""

    @property
    def until(self) -> dt.date:
        """The first day after the period."""

    @property
    def authority(self) -> str:
        """The authority by whose policies it was asked."""

    def to_icalendar(self, *, stamp: dt.date | str) -> str:
        """The text of a calendar file (RFC 5545), with a whole day for each deadline.

        Of a case it holds the days and nothing else; in a register a case is named by its
        number, from 1. A day on which somebody turns 18 still tells a birth date to whoever
        knows whose case it is: keep the file like the case itself. `stamp` is the day on which
        it is made. Of several cases make one file, that of their register: events of files of
        single cases cannot be told apart.
        """

    def text(self, language: _Language = "da") -> str:
        """What falls due as plain text in Danish ("da") or English ("en")."""

    def to_dict(self) -> dict[str, Any]:
        """The answer as its JSON record."""

    def to_json(self) -> str:
        """The answer as JSON text on one line."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Deadline]: ...

@final
class Deadline:
    """A day by which something is to be done, or after which something is no longer as it was."""

    @property
    def due(self) -> dt.date:
        """The last day on which it can be met, or on which it still is as it was."""

    @property
    def kind(self) -> Literal["rule", "coverage", "of_age"]:
        """What kind of thing falls due."""

    @property
    def case_index(self) -> int | None:
        """The index of the case in its register, from 0.

        None for a deadline of a case by itself, or of the register's own.
        """

    @property
    def rule(self) -> str | None:
        """The id of the rule that asks it; None where no rule does."""

    @property
    def title(self) -> Bilingual:
        """What it is about, for a person."""

    @property
    def finding(self) -> Finding | None:
        """What the rule finds on the day after, unless it is met; None where no rule asks it."""

    @property
    def covered_by(self) -> _Coverage | None:
        """The layer that covers the young person from the day after; None where it stays."""

    def to_dict(self) -> dict[str, Any]:
        """The deadline as its JSON record."""

@final
class OutcomeChange:
    """A rule that does not say what it said when a receipt was made."""

    @property
    def rule(self) -> str:
        """The id of the rule."""

    @property
    def was(self) -> _Outcome:
        """What it said."""

    @property
    def now(self) -> _Outcome | None:
        """What it says now; None where there is no such rule any more."""

    @property
    def says(self) -> Bilingual:
        """The change, for a person."""

@final
class Proposal(Rows):
    """Who could be the guide on a day: a proposal that a person confirms; a row for each guide."""

    @property
    def case(self) -> str:
        """JSON pointer to the case."""

    @property
    def on(self) -> dt.date:
        """The day that was asked about."""

    @property
    def predominant_contact(self) -> str | None:
        """The area that, as was told, has the predominant contact; None where nothing was told."""

    @property
    def primary_challenge(self) -> str | None:
        """The area that, as was told, has the primary challenge; None where nothing was told."""

    @property
    def best_relation(self) -> str | None:
        """The id of whoever, as was told, has the best relation; None where nothing was told."""

    @property
    def proposed(self) -> list[Candidate]:
        """Who could be the guide, by place; those who share one stand by id, which says nothing."""

    @property
    def excluded(self) -> list[Excluded]:
        """Who could not be, by id, and why."""

    @property
    def remarks(self) -> list[Reason]:
        """What must be known of the young person before anyone is chosen."""

    @property
    def message(self) -> Bilingual:
        """The proposal in short, for a person."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts on which the remarks rest."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the facts that are missing for the remarks and for the loads."""

    @property
    def sources(self) -> list[Source]:
        """Where the bases of the choice and its order stand."""

    @property
    def policy(self) -> PolicyReference:
        """The policy by which it was answered."""

    def to_dict(self) -> dict[str, Any]:
        """The proposal as its JSON record."""

    def to_json(self) -> str:
        """The proposal as JSON text on one line."""

@final
class Candidate:
    """A guide who could be the guide of the young person."""

    @property
    def guide(self) -> str:
        """The id by which the register knows them."""

    @property
    def terms(self) -> list[str]:
        """JSON pointers to their terms on the register's list of guides."""

    @property
    def place(self) -> int:
        """The place, from 1: one more than the candidates before. It is an order and no score."""

    @property
    def shared_with(self) -> int:
        """With how many others the place is shared."""

    @property
    def behind_on(self) -> list[_Ground]:
        """The ground that parts them from the place before; empty on the first place."""

    @property
    def grounds(self) -> list[Reason]:
        """What speaks for them, in the order in which it counts."""

    @property
    def unknown(self) -> list[_Ground]:
        """The grounds of which it is not known whether they speak for them."""

    @property
    def load(self) -> OtherYoungPeople:
        """How many other young people are with them on the day."""

    @property
    def look_at(self) -> list[Reason]:
        """What a person must look at before choosing them."""

    @property
    def message(self) -> Bilingual:
        """The place and its reasons, for a person."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts on which it rests."""

    @property
    def missing(self) -> list[str]:
        """JSON pointers to the missing facts, save those of the loads: see the proposal."""

@final
class OtherYoungPeople:
    """How many other young people are with a guide on a day."""

    @property
    def at_least(self) -> int:
        """How many at least."""

    @property
    def at_most(self) -> int:
        """How many at most: more where something is unknown."""

    @property
    def says(self) -> Bilingual:
        """The number in words."""

@final
class Excluded:
    """A guide who cannot be proposed."""

    @property
    def guide(self) -> str:
        """The id by which the register knows them."""

    @property
    def terms(self) -> list[str]:
        """JSON pointers to their terms on the register's list of guides."""

    @property
    def because(self) -> list[Reason]:
        """Why not; at least one reason."""

    @property
    def facts(self) -> list[str]:
        """JSON pointers to the facts on which it rests."""

@final
class Reason:
    """Something that is said of a guide or of the question, with its words and its sources."""

    @property
    def code(self) -> str:
        """The code."""

    @property
    def says(self) -> Bilingual:
        """What it says, for a person."""

    @property
    def sources(self) -> list[Source]:
        """Where it stands."""

@final
class Policy:
    """One authority's policies in order, over the law layer."""

    @staticmethod
    def named(name: str) -> Policy:
        """A policy that ships with the library, by its name."""

    @staticmethod
    def from_yaml(text: str) -> Policy:
        """A policy from the text of a policy file, in the format of the shipped ones."""

    @staticmethod
    def from_file(path: str | PathLike[str]) -> Policy:
        """A policy from a policy file."""

    @property
    def authority(self) -> str:
        """The authority's short name."""

    @property
    def name(self) -> Bilingual:
        """The authority's name for people."""

    @property
    def policies(self) -> list[PolicyRecord]:
        """The policies in force, by first day; of each record the newest revision."""

    def known_on(self, day: dt.date | str) -> Policy:
        """The policy as it was known on an earlier day: only what had been recorded by then."""

    def with_reading(self, interpretation: str, reading: str) -> Policy:
        """The same policy with another reading of one interpretation, such as "I-29"."""

    def with_parameter(
        self, name: str, value: object, *, source: str, record: str | None = None
    ) -> Policy:
        """The same policy with another value of one parameter, in all its records or in one.

        The value has the shape that it has in a policy file. The source says in free words whose
        thought it is. Raises `PolicyError` where a policy file with it would be refused.
        """

    def difference(self, other: Policy | str, *, on: dt.date | str) -> Difference:
        """How another policy differs from this one on a day, from this one to that.

        Raises `NotCoveredError` where one of them has no record in force on the day.
        """

@final
class PolicyRecord:
    """One revision of a policy: parameters, readings and the rules in force for a period."""

    @property
    def id(self) -> str:
        """Its id, the same for every revision."""

    @property
    def revision(self) -> int:
        """The number of the revision, from 1."""

    @property
    def recorded(self) -> dt.date:
        """The day on which this revision was published."""

    @property
    def valid_from(self) -> dt.date:
        """The first day on which it is in force."""

    @property
    def valid_until(self) -> dt.date | None:
        """The first day on which it no longer is; None while it is ongoing."""

    def difference(self, other: PolicyRecord) -> Difference:
        """How another record differs from this one, from this one to that."""

    def to_dict(self) -> dict[str, Any]:
        """The revision as JSON, with every parameter, its source, the readings and the rules."""

@final
class Bilingual:
    """One text in both languages; as a string it is Danish."""

    @property
    def da(self) -> str:
        """The Danish text."""

    @property
    def en(self) -> str:
        """The English text."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Source:
    """A place in a document: where a rule or a parameter comes from."""

    @property
    def document(self) -> str:
        """The id of the document."""

    @property
    def heading(self) -> str:
        """The heading under which it stands, or the interpretation's number."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PolicyReference:
    """Which policy, in which revision."""

    @property
    def id(self) -> str:
        """The id of the policy; empty where none was in force on the day of the event."""

    @property
    def revision(self) -> int:
        """The number of the revision; 0 where none was in force."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class TimelineChange:
    """What rules say otherwise from a day on."""

    @property
    def day(self) -> dt.date:
        """The first day on which they say it."""

    @property
    def findings(self) -> list[tuple[Finding, Finding]]:
        """What each of these rules said the day before, and what it says from that day on."""
