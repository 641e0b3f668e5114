"""The answer: what it offers a reader, and that nothing personal is in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

import ungeindsats
from ungeindsats import Assessment, Bilingual, Source, assess, assess_register

AS_OF = date(2021, 1, 8)

CASE: dict[str, Any] = {
    "id": "CANARY-ID",
    "birth_date": date(2002, 3, 1),
    "individual_assessments": [{"on": date(2020, 1, 1), "reasons": "CANARY-REASONS"}],
    "guide": {
        "assignments": [
            {"guide": "CANARY-GUIDE", "from": date(2020, 1, 1), "until": date(2020, 6, 2)},
            {"role_reason": "CANARY-ROLE", "from": date(2020, 6, 1), "until": "ongoing"},
        ]
    },
}


@pytest.fixture
def assessment() -> Assessment:
    return assess(CASE, as_of=AS_OF)


def test_one_finding_for_each_rule(assessment: Assessment) -> None:
    of_level = {
        level: [rule.id for rule in ungeindsats.rules() if rule.level == level]
        for level in ("case", "register")
    }
    assert [finding.rule for finding in assessment.findings] == of_level["case"]
    of_register = assess_register({}, as_of=AS_OF)
    assert [finding.rule for finding in of_register.findings] == of_level["register"]
    assert assessment.findings is assessment.findings, "made once, when first asked for"


def test_concerns_are_what_a_person_should_look_at(assessment: Assessment) -> None:
    concerns = [finding.rule for finding in assessment.concerns]
    unremarkable = {"passed", "not_applicable"}
    assert concerns == [
        finding.rule for finding in assessment.findings if finding.outcome not in unremarkable
    ]


def test_a_finding_is_found_by_its_rule(assessment: Assessment) -> None:
    finding = assessment.finding("guide.one_active")
    assert repr(finding) == "<Finding guide.one_active: failed (violation)>"
    assert finding.date == date(2020, 6, 1)
    assert finding.page == ungeindsats.rule(finding.rule).page == finding.to_dict()["page"]
    assert str(finding.message) == finding.message.da
    with pytest.raises(KeyError, match="no rule has this id"):
        assessment.finding("guide.none")


def test_texts_are_danish_unless_asked(assessment: Assessment) -> None:
    assert str(assessment) == assessment.text() == assessment.text("da")
    assert "Assessed as of 8 January 2021" in assessment.text("en")
    with pytest.raises(ValueError, match='"da" or "en"'):
        assessment.text("de")  # type: ignore[arg-type]


def test_answers_cannot_be_changed(assessment: Assessment) -> None:
    with pytest.raises(AttributeError):
        assessment.as_of = AS_OF  # type: ignore[misc]
    with pytest.raises(AttributeError):
        assessment.findings[0].outcome = "passed"  # type: ignore[misc]


def test_small_values_compare_by_what_they_hold(assessment: Assessment) -> None:
    one, other = assessment.findings[0], assess(CASE, as_of=AS_OF).findings[0]
    assert one.title == other.title
    assert len({*one.sources, *other.sources}) == len(one.sources)
    assert assessment.policy == one.policy
    assert isinstance(one.title, Bilingual)
    assert isinstance(one.sources[0], Source)


def test_nothing_personal_is_shown(assessment: Assessment) -> None:
    shown = [
        repr(assessment),
        str(assessment),
        assessment.text("en"),
        assessment._repr_html_(),
        assessment.to_json(),
        repr(assessment.to_dict()),
        *map(repr, assessment.findings),
    ]
    for text in shown:
        assert "CANARY" not in text
        assert not any(birth in text for birth in ["2002-03-01", "1. marts 2002", "1 March 2002"])


def test_a_notebook_shows_a_fragment_that_stands_alone(assessment: Assessment) -> None:
    html = assessment._repr_html_()
    assert html.startswith("<section")
    assert 'lang="da"' in html
    assert not any(fetched in html for fetched in ["<script", "<link", "src=", "url(", "@import"])
    assert all(f'<a href="{finding.page}">' in html for finding in assessment.concerns)


@dataclass
class Wish:
    """A wish for a guide, in the shape that a case has."""

    on: date
    wants_guide: bool


@dataclass
class Guide:
    """A guide course."""

    wishes: list[Wish]


@dataclass
class Case:
    """A case; what is None is unknown."""

    birth_date: date
    guide: Guide
    residence: None = None


def test_a_dataclass_is_a_case() -> None:
    typed = Case(date(2002, 3, 1), Guide([Wish(date(2020, 12, 1), wants_guide=True)]))
    plain = {
        "birth_date": "2002-03-01",
        "guide": {"wishes": [{"on": "2020-12-01", "wants_guide": True}]},
    }
    assert assess(typed, as_of=AS_OF).to_json() == assess(plain, as_of=AS_OF).to_json()


def test_codes_have_labels_from_the_mildest_to_the_worst() -> None:
    labels = ungeindsats.labels()
    outcomes = ["not_applicable", "passed", "undetermined", "needs_judgement", "failed"]
    assert list(labels)[:5] == outcomes
    assert (labels["failed"].da, labels["failed"].en) == ("ikke overholdt", "failed")
    assert labels["violation"].da == "brud"
    assert labels["policy"].da == "kommunens politik"


def test_rules_are_explained() -> None:
    rule = ungeindsats.rule("guide.one_active")
    assert rule.chapter == "guide"
    assert str(rule) == rule.explain()
    assert rule.page.endswith("/docs/rules/guide/one_active.md")
    for explained in (rule.explain("da"), rule.explain("en")):
        assert rule.page in explained
    assert repr(rule) == f"<Rule guide.one_active: {rule.title.da}>"
    assert rule.to_dict() == {
        "id": rule.id,
        "title": {"da": rule.title.da, "en": rule.title.en},
        "page": rule.page,
        "level": rule.level,
        "severity": rule.severity,
        "authority": rule.authority,
        "sources": [{"document": s.document, "heading": s.heading} for s in rule.sources],
        "parameters": rule.parameters,
        "interpretations": rule.interpretations,
        "remedy": {"da": rule.remedy.da, "en": rule.remedy.en},
    }
    with pytest.raises(KeyError, match="no rule has this id"):
        ungeindsats.rule("guide.none")


def test_every_document_has_a_schema() -> None:
    for name in ungeindsats.schemas():
        assert json.loads(ungeindsats.schema(name))["$schema"]
    with pytest.raises(KeyError, match="no document"):
        ungeindsats.schema("none")
