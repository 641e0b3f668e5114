"""The native half of `ungeindsats`: what that package offers, use from there."""

import datetime as dt
from os import PathLike
from typing import Any, Final, Literal, TypeAlias, final

import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from typing_extensions import disjoint_base

__all__ = [
    "MAX_BYTES",
    "Areas",
    "Assessment",
    "Basis",
    "Bilingual",
    "Classification",
    "CoveredBy",
    "CrossCutting",
    "Finding",
    "Gap",
    "Permission",
    "Policy",
    "PolicyRecord",
    "PolicyReference",
    "Rows",
    "Rule",
    "Source",
    "assess",
    "assess_register",
    "labels",
    "rule",
    "rules",
    "schema",
    "schemas",
    "sharing",
    "shipped_policies",
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
_Language: TypeAlias = Literal["da", "en"]

MAX_BYTES: Final[int]
"""The largest document that is read, in bytes."""

def assess(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Assessment:
    """Assesses the case of one JSON document (its bytes, UTF-8) as of a day, by a policy."""

def assess_register(document: bytes, as_of: dt.date | str, policy: Policy | str) -> Assessment:
    """Assesses the register of one JSON document (its bytes, UTF-8) as of a day, by a policy."""

def labels() -> dict[str, Bilingual]:
    """What people call the codes of outcomes, severities and authorities, by code."""

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
