"""The cases of `tests/cases`, which every door answers alike, as Python sees them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from ungeindsats import (
    Assessment,
    Policy,
    Verification,
    Why,
    assess,
    assess_register,
    receipt,
    register_receipt,
    verify,
    why,
    why_register,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date


class SuiteCase(NamedTuple):
    """Facts, a day, a policy, and what one rule must say of them."""

    rule: str
    id: str
    facts: dict[str, Any]
    is_register: bool
    as_of: date
    policy: Policy
    #: By which cases that share a policy are told from others.
    policy_text: str
    expect: dict[str, Any]

    def assessed(
        self, shape: Callable[[dict[str, Any]], object] = lambda facts: facts
    ) -> Assessment:
        """Assess the facts, in another shape if one is given."""
        door = assess_register if self.is_register else assess
        return door(shape(self.facts), as_of=self.as_of, policy=self.policy)


class SharingCase(NamedTuple):
    """A question of sharing, facts, a policy, and what the answer must be."""

    id: str
    ask: dict[str, Any]
    facts: dict[str, Any]
    policy: Policy
    expect: dict[str, Any]


class QuestionCase(NamedTuple):
    """A question about a period, facts, a policy, and what the answer must be."""

    id: str
    facts: dict[str, Any]
    is_register: bool
    period: dict[str, date]
    policy: Policy
    expect: dict[str, Any]


class CandidatesCase(NamedTuple):
    """A question of candidates, a register, a policy, and who must be proposed."""

    id: str
    ask: dict[str, Any]
    register: dict[str, Any]
    policy: Policy
    expect: dict[str, Any]


class ImpactCase(NamedTuple):
    """A register, two policies, and what must become of it."""

    id: str
    as_of: date
    before: Policy
    after: Policy
    register: dict[str, Any]
    expect: dict[str, Any]


class FiguresCase(NamedTuple):
    """A register, a table, a count or a percentage, and what must come of it."""

    id: str
    ask: dict[str, Any]


class ReceiptCase(NamedTuple):
    """What was assessed, what has changed since, and what must be told of it."""

    id: str
    as_of: date
    was: dict[str, Any]
    now: dict[str, Any]
    altered: dict[str, Any]
    expect: dict[str, Any]

    def verified(self) -> Verification:
        """Take the receipt, alter what is stored, and verify."""
        take = register_receipt if "register" in self.was else receipt
        taken = take(_subject(self.was), as_of=self.as_of, policy=_policy(self.was))
        stored = taken.to_dict()
        for pointer, value in self.altered.items():
            *path, last = pointer.split("/")[1:]
            place: Any = stored
            for step in path:
                place = place[step]
            place[last] = value
        return verify(stored, _subject(self.now), policy=_policy(self.now))


class WhyCase(NamedTuple):
    """A rule, facts, a day, a policy, and what must be said of why."""

    id: str
    rule: str
    facts: dict[str, Any]
    is_register: bool
    as_of: date
    policy: Policy
    expect: dict[str, Any]

    def told(self) -> Why:
        """Ask why."""
        door = why_register if self.is_register else why
        return door(self.facts, self.rule, as_of=self.as_of, policy=self.policy)


class _Yaml12(yaml.SafeLoader):
    """PyYAML reads YAML 1.1, in which the field `on` is the value true. The suite is YAML 1.2."""


_BOOL = "tag:yaml.org,2002:bool"
_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Yaml12.add_implicit_resolver(_BOOL, re.compile("^(?:true|false)$"), list("tf"))


def load() -> Iterator[SuiteCase]:
    """Read every case of a rule, in the order of the files."""
    for file in _files():
        if "rule" not in file:
            continue
        for case in file["cases"]:
            policy = _policy(case)
            yield SuiteCase(
                rule=file["rule"],
                id=case["id"],
                facts=case["register"] if "register" in case else case["case"],
                is_register="register" in case,
                as_of=case["as_of"],
                policy=policy,
                policy_text=repr([case.get(it) for it in ("policy", "readings", "known_on")]),
                expect=case["expect"],
            )


def load_sharing() -> Iterator[SharingCase]:
    """Read every case of the question of sharing, in the order of the files."""
    for file in _files():
        if file.get("question") == "sharing":
            for case in file["cases"]:
                yield SharingCase(
                    case["id"], case["ask"], case["case"], _policy(case), case["expect"]
                )


def load_question(question: str) -> Iterator[QuestionCase]:
    """Read every case of a question about a period, in the order of the files."""
    for file in _files():
        if file.get("question") == question:
            for case in file["cases"]:
                yield QuestionCase(
                    id=case["id"],
                    facts=case["register"] if "register" in case else case["case"],
                    is_register="register" in case,
                    period={"from_": case["from"], "until": case["until"]},
                    policy=_policy(case),
                    expect=case["expect"],
                )


def load_candidates() -> Iterator[CandidatesCase]:
    """Read every case of the question of candidates, in the order of the files."""
    for file in _files():
        if file.get("question") == "candidates":
            for case in file["cases"]:
                yield CandidatesCase(
                    case["id"], case["ask"], case["register"], _policy(case), case["expect"]
                )


def load_impact() -> Iterator[ImpactCase]:
    """Read every case of the question "what if", in the order of the files."""
    for file in _files():
        if file.get("question") == "impact":
            for case in file["cases"]:
                before, after = (_supposed(case[side]) for side in ("before", "after"))
                yield ImpactCase(
                    case["id"], case["as_of"], before, after, case["register"], case["expect"]
                )


def load_figures() -> Iterator[FiguresCase]:
    """Read every case of the figures, in the order of the files."""
    for file in _files():
        if file.get("question") == "figures":
            for case in file["cases"]:
                yield FiguresCase(case["id"], case)


def _supposed(side: dict[str, Any]) -> Policy:
    policy = _policy(side)
    for parameter in side.get("parameters", []):
        policy = policy.with_parameter(
            parameter["name"],
            parameter["value"],
            source="a case of the suite",
            record=parameter.get("policy"),
        )
    return policy


def load_receipts() -> Iterator[ReceiptCase]:
    """Read every case of receipts, in the order of the files."""
    for file in _files():
        if file.get("question") == "receipt":
            for case in file["cases"]:
                was, now = case["was"], case.get("is", {})
                if not {"case", "register"} & set(now):
                    now = {key: was[key] for key in ("case", "register") if key in was} | now
                if "policy" in was:
                    now = {"policy": was["policy"]} | now
                yield ReceiptCase(
                    case["id"], case["as_of"], was, now, case.get("altered", {}), case["expect"]
                )


def load_why() -> Iterator[WhyCase]:
    """Read every case of the question of why, in the order of the files."""
    for file in _files():
        if file.get("question") == "why":
            for case in file["cases"]:
                yield WhyCase(
                    id=case["id"],
                    rule=case["rule"],
                    facts=_subject(case),
                    is_register="register" in case,
                    as_of=case["as_of"],
                    policy=_policy(case),
                    expect=case["expect"],
                )


def _subject(assessed: dict[str, Any]) -> Any:  # noqa: ANN401 (a case may be anything)
    return assessed["register"] if "register" in assessed else assessed["case"]


def _files() -> Iterator[Any]:
    return (read_yaml(path) for path in sorted(_folder().rglob("*.yaml")))


def _policy(case: dict[str, Any]) -> Policy:
    policy = Policy.named(case.get("policy", "viborg"))
    for interpretation, reading in case.get("readings", {}).items():
        policy = policy.with_reading(interpretation, reading)
    return policy.known_on(case["known_on"]) if "known_on" in case else policy


def read_yaml(path: Path) -> Any:  # noqa: ANN401 (a document may hold anything)
    """Read a YAML 1.2 document; days become dates."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Yaml12)  # noqa: S506 (it is safe)


def repository() -> Path:
    """Tell where the repository lies."""
    return _folder().parent.parent


def _folder() -> Path:
    for folder in Path(__file__).resolve().parents[1:]:
        if (cases := folder / "tests" / "cases").is_dir():
            return cases
    raise FileNotFoundError("tests/cases")
