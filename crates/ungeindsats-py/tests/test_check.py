"""A register in a frame has the same answers as its cases one by one, whatever frame it is."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import suite
from test_shapes import cases as any_case
from ungeindsats import (
    FrameError,
    InputError,
    NotCoveredError,
    PolicyError,
    Report,
    arrow_schema,
    assess,
    check,
    link,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

AS_OF = "2021-01-08"
SCHEMA = pa.schema(arrow_schema())
REGISTER = [
    json.loads(line)
    for line in (suite.repository() / "examples/data/viborg-2021-01-08.ndjson").open()
]


def table(cases: list[dict[str, Any]]) -> pa.Table:
    """Give cases as columns of the case schema."""
    rows = [
        {field.name: cell(case.get(field.name), field.type) for field in SCHEMA} for case in cases
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def cell(value: Any, kind: Any) -> Any:  # noqa: ANN401
    if value is None:
        return None
    if pa.types.is_struct(kind):
        return {field.name: cell(value.get(field.name), field.type) for field in kind}
    if pa.types.is_list(kind):
        return [cell(item, kind.value_type) for item in value]
    if pa.types.is_date32(kind) and isinstance(value, str):
        return date.fromisoformat(value)
    return value.isoformat() if pa.types.is_string(kind) and isinstance(value, date) else value


def of_duckdb(register: pa.Table) -> object:
    return duckdb.from_arrow(register)


KINDS: dict[str, Callable[[pa.Table], object]] = {
    "pyarrow": lambda register: register,
    "reader": lambda register: register.to_reader(max_chunksize=7),
    "polars": pl.from_arrow,
    "lazy": lambda register: pl.DataFrame(register).lazy(),
    "pandas": lambda register: register.to_pandas(),
    "duckdb": of_duckdb,
    "sliced": lambda register: pa.concat_tables([register.slice(0, 3), register]).slice(3),
}


@pytest.fixture(scope="module")
def report() -> Report:
    return check(table(REGISTER), as_of=AS_OF)


@pytest.mark.parametrize("kind", KINDS)
def test_every_frame_has_the_same_answers(kind: str, report: Report) -> None:
    found = check(KINDS[kind](table(REGISTER)), as_of=AS_OF)
    assert found.to_dict() == report.to_dict()


@pytest.mark.parametrize(
    ("kind", "comes_out"),
    [
        ("polars", pl.DataFrame),
        ("pandas", pd.DataFrame),
        ("pyarrow", pa.Table),
        ("duckdb", pa.Table),
    ],
)
def test_the_kind_that_goes_in_comes_out(kind: str, comes_out: type[Any]) -> None:
    verdicts: Any = check(KINDS[kind](table(REGISTER)), as_of=AS_OF).verdicts()
    assert isinstance(verdicts, comes_out)
    assert len(verdicts) == len(REGISTER)


def test_outcomes_are_categories_in_order() -> None:
    """A row in which all is unknown, one that is too old, and one that cannot be read."""
    no_area = {"contacts": [{"area": "none of them"}]}
    cases: list[dict[str, Any]] = [{}, {"birth_date": "1980-01-01"}, no_area]
    in_order = ["not_applicable", "passed", "undetermined", "needs_judgement", "failed"]
    rule = "plan.exists"
    verdicts = {
        kind: check(KINDS[kind](table(cases)), as_of=AS_OF, key=None).verdicts()[rule]
        for kind in ("polars", "pandas", "pyarrow")
    }
    assert verdicts["polars"].dtype == pl.Enum(in_order)
    assert verdicts["polars"].to_list() == ["undetermined", "not_applicable", None]
    assert verdicts["polars"].max() == "undetermined"
    assert verdicts["pandas"].cat.ordered
    assert list(verdicts["pandas"].cat.categories) == in_order
    assert verdicts["pandas"].max() == "undetermined"
    assert verdicts["pyarrow"].type.ordered


def test_the_suite_in_columns() -> None:
    """Through the columns every case of the suite has the answer that it has through every door."""
    groups = defaultdict(list)
    for case in suite.load():
        if not case.is_register:
            groups[case.as_of, case.policy_text].append(case)
    asked = 0
    for (as_of, _), cases in groups.items():
        verdicts = check(
            table([case.facts for case in cases]), as_of=as_of, policy=cases[0].policy, key=None
        ).verdicts()
        for row, case in enumerate(cases):
            assert verdicts[case.rule][row].as_py() == case.expect["outcome"], case.id
            asked += 1
    assert asked > 2000


def test_the_counts_are_those_of_the_cases(report: Report) -> None:
    by_hand: dict[tuple[str, str], int] = defaultdict(int)
    for case in REGISTER:
        for finding in assess(case, as_of=AS_OF).findings:
            by_hand[finding.rule, finding.outcome] += 1
    for row in report.to_dicts():
        for outcome in ("failed", "needs_judgement", "undetermined", "passed", "not_applicable"):
            assert row[outcome] == by_hand[row["rule"], outcome]
            assert report.count(outcome, rule=row["rule"]) == row[outcome]


def test_an_extract_says_what_the_findings_say(report: Report) -> None:
    rows = report.extract("failed").to_dicts()
    assert len(rows) == report.count("failed") > 0
    for row in rows[:50]:
        assert isinstance(row["row"], int)
        case = REGISTER[row["row"]]
        finding = assess(case, as_of=AS_OF).finding(str(row["rule"]))
        assert row == {
            "row": row["row"],
            "key": case["id"],
            "rule": finding.rule,
            "outcome": "failed",
            "severity": finding.severity,
            "message_da": finding.message.da,
            "message_en": finding.message.en,
            "facts": " ".join(finding.facts) or None,
            "missing": " ".join(finding.missing) or None,
        }
    assessment = report.assessment(0)
    assert assessment
    assert assessment.to_dict() == assess(REGISTER[0], as_of=AS_OF).to_dict()


def test_a_sample_is_taken_on_request_and_always_the_same(report: Report) -> None:
    everything = report.extract("failed").to_dicts()
    some = report.extract("failed", sample=5).to_dicts()
    assert len(some) == 5
    assert all(row in everything for row in some)
    assert report.extract("failed", sample=5).to_dicts() == some
    assert report.extract("failed", sample=5, seed=1).to_dicts() != some
    assert report.extract("failed", sample=10**6).to_dicts() == everything
    with pytest.raises(KeyError, match="no rule of a case"):
        report.extract("failed", rule="organisation.cadence")


def test_verdicts_join_on_the_key(report: Report) -> None:
    register = pl.DataFrame(table(REGISTER))
    verdicts = check(register, as_of=AS_OF).verdicts()
    joined = register.select("id").join(verdicts, on="id")
    assert joined.height == len(REGISTER)
    failed = joined.filter(pl.col("guide.offered").cast(pl.String) == "failed")
    assert failed.height == report.count("failed", rule="guide.offered")


def test_thresholds_are_counts_or_shares(report: Report) -> None:
    failed = report.count("failed", rule="guide.offered")
    counts = {row["rule"]: row for row in report.to_dicts()}["guide.offered"]
    concerned = len(REGISTER) - counts["not_applicable"]
    register = table(REGISTER)
    for limit, crossed in [
        (failed, False),
        (failed - 1, True),
        (failed / concerned, False),
        (0.0, True),
    ]:
        found = check(register, as_of=AS_OF, thresholds={"guide.offered": limit})
        assert bool(found.crossed) == crossed
        assert found.ok != crossed
    found = check(register, as_of=AS_OF, thresholds={"violation": 0, "guide.offered": 0})
    assert [crossed.name for crossed in found.crossed] == ["violation", "guide.offered"]
    assert found.crossed[1][2:] == (failed, concerned)
    with pytest.raises(KeyError, match="rule of a case, or a severity"):
        check(register, as_of=AS_OF, thresholds={"guide.none": 0})


def test_rules_that_say_nothing_are_told_with_a_reason(report: Report) -> None:
    reasons = {row["rule"]: row["reason"] for row in report.not_run.to_dicts()}
    assert reasons["organisation.cadence"] == "asks_of_a_register"
    assert reasons["plan.shared_goal"] == "not_in_force"
    bare = check(pl.DataFrame({"id": ["a", "b"]}), as_of=AS_OF)
    told = {row["rule"]: row for row in bare.not_run.to_dicts()}
    assert told["guide.one_active"]["reason"] == "facts_missing"
    assert told["guide.one_active"]["missing"] == "/guide"


def test_every_wrong_column_is_told_at_once() -> None:
    frame = pl.DataFrame(
        {"birth_date": [7], "navn": ["CANARY"], "contacts": [[{"area": 1}]], "guide": [None]}
    )
    with pytest.raises(FrameError) as caught:
        check(frame, as_of=AS_OF)
    assert [column.path for column in caught.value.columns] == [
        "birth_date",
        "navn",
        "contacts[].area",
    ]
    assert "CANARY" not in str(caught.value)
    with pytest.raises(FrameError, match="no column id, by which"):
        check(pl.DataFrame({"birth_date": [date(2002, 3, 1)]}), as_of=AS_OF)
    check(pl.DataFrame({"birth_date": [date(2002, 3, 1)]}), as_of=AS_OF, key=None)


def test_columns_of_which_nothing_is_known() -> None:
    frame = pl.DataFrame(
        {"id": ["a"], "birth_date": [None], "contacts": [[]], "plans": [[{"from": None}]]}
    )
    outcomes = check(frame, as_of=AS_OF).verdicts().row(0, named=True)
    case: dict[str, Any] = {"contacts": [], "plans": [{}]}
    for finding in assess(case, as_of=AS_OF).findings:
        assert outcomes[finding.rule] == finding.outcome
    with pytest.raises(FrameError, match="navn"):
        check(pl.DataFrame({"id": ["a"], "navn": [None]}), as_of=AS_OF)


def test_days_and_moments_of_pandas() -> None:
    births = pd.to_datetime(pd.Series(["1991-01-09", None]))
    report = check(pd.DataFrame({"id": [1, 2], "birth_date": births}), as_of=AS_OF)
    verdicts = report.verdicts()
    assert list(verdicts["id"]) == [1, 2]
    assert verdicts["target_group.upper_boundary"][1] == "undetermined"
    moment = pd.DataFrame({"id": [1], "birth_date": pd.to_datetime(["1991-01-09 12:00"])})
    with pytest.raises(FrameError, match="not each the beginning of a day"):
        check(moment, as_of=AS_OF)


def test_a_null_at_the_end_of_a_period_means_what_its_owner_says() -> None:
    frame = pl.DataFrame(
        {
            "id": ["a"],
            "consents": [[{"kind": "across_areas", "from": date(2019, 1, 1), "until": None}]],
        },
        schema_overrides={
            "consents": pl.List(pl.Struct({"kind": pl.String, "from": pl.Date, "until": pl.Date}))
        },
    )
    rule = "consent.review_due"
    assert check(frame, as_of=AS_OF).count("undetermined", rule=rule) == 1
    assert check(frame, as_of=AS_OF, null_until="ongoing").count("failed", rule=rule) == 1
    with pytest.raises(ValueError, match="unknown"):
        check(frame, as_of=AS_OF, null_until="now")  # type: ignore[arg-type]


def test_a_row_that_cannot_be_read_is_told() -> None:
    frame = pl.DataFrame({"id": ["a", "b"], "birth_date": ["2002-02-30", "2002-03-01"]})
    report = check(frame, as_of=AS_OF)
    [row] = report.unreadable.to_dicts()
    with pytest.raises(InputError) as caught:
        assess({"birth_date": "2002-02-30"}, as_of=AS_OF)
    told = {key: row[key] for key in ("row", "key", "pointer", "code")}
    assert told == {"row": 0, "key": "a", "pointer": "/birth_date", "code": caught.value.code}
    assert "2002-02-30" not in str(row)
    assert not report.ok
    assert report.assessment(0) is None
    assert report.verdicts()["guide.offered"].to_list()[0] is None
    assert sum(report.to_dicts()[0][it] for it in ("failed", "passed", "undetermined")) <= 1


def test_what_cannot_be_asked() -> None:
    frame = pl.DataFrame({"id": ["a"]})
    with pytest.raises(NotCoveredError):
        check(frame, as_of="2018-01-01")
    with pytest.raises(PolicyError):
        check(frame, as_of=AS_OF, policy="randers")
    with pytest.raises((TypeError, ValueError)):
        check([{"id": "a"}], as_of=AS_OF)


def test_progress_can_be_watched_and_work_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        def __init__(self, **_: object) -> None:
            pass

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def update(self, rows: int) -> None:
            assert rows == len(REGISTER)
            raise KeyboardInterrupt

    monkeypatch.setattr("ungeindsats._check.tqdm", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        check(table(REGISTER), as_of=AS_OF, progress=True)


LINKED = ["contacts", "consents", "plans", "efforts", "meetings", "guide.assignments"]


def only(case: dict[str, Any], lists: list[str], *, known: list[str]) -> dict[str, Any]:
    """Give a case with these lists alone; one that is empty is unknown, unless it is `known`."""
    kept: dict[str, Any] = {name: case[name] for name in ("id", "birth_date") if name in case}
    for name in lists:
        *where, inner = name.split(".")
        found = case
        for field in where:
            found = found.get(field) or {}
        items = found.get(inner) or ([] if name in known else None)
        place = kept
        for field in where:
            place = place.setdefault(field, {})
        place[inner] = items
    return kept


def rows_of(cases: list[dict[str, Any]], name: str) -> pa.Table:
    """Take a list of every case out into a table of its own."""
    kind = pa.struct(SCHEMA)
    for field in name.split("."):
        kind = kind.field(field).type
    columns = {"person": pa.string()} | {field.name: field.type for field in kind.value_type}
    rows = []
    for case in cases:
        items: Any = case
        for field in name.split("."):
            items = (items or {}).get(field)
        rows += [{"person": case["id"]} | item for item in items or []]
    typed = [{key: cell(row.get(key), kind) for key, kind in columns.items()} for row in rows]
    return pa.Table.from_pylist(typed, schema=pa.schema(columns.items()))


def linked_again(cases: list[dict[str, Any]], *, complete: list[str]) -> Any:  # noqa: ANN401
    """Take cases apart into tables, and link these."""
    people = table([only(case, [], known=[]) for case in cases]).select(["id", "birth_date"])
    tables = {name: rows_of(cases, name) for name in LINKED}
    return link(people, tables, key="person", complete=complete)


def test_linked_tables_are_the_nested_register() -> None:
    """What is taken apart into tables and linked again has the answers that it had."""
    nested = table([only(case, LINKED, known=LINKED) for case in REGISTER])
    found = check(linked_again(REGISTER, complete=LINKED), as_of=AS_OF)
    assert found.to_dict() == check(nested, as_of=AS_OF).to_dict()


named = st.dictionaries(st.text(min_size=1, max_size=3), any_case, max_size=4)


@settings(deadline=None)
@given(named, st.lists(st.sampled_from(LINKED), unique=True))
def test_any_linked_tables_are_the_nested_cases(
    cases: dict[str, dict[str, Any]], complete: list[str]
) -> None:
    """A table that is complete says "none" of whom it does not name; of another that is unknown."""
    register = [case | {"id": name} for name, case in cases.items()]
    nested = table([only(case, LINKED, known=complete) for case in register])
    found = check(linked_again(register, complete=complete), as_of=AS_OF)
    expected = check(nested, as_of=AS_OF)
    assert found.verdicts().equals(expected.verdicts())
    assert found.to_dict() == expected.to_dict()


def test_no_row_of_a_table_is_dropped_unsaid() -> None:
    people = pl.DataFrame({"id": ["a"]})
    contacts = pl.DataFrame({"person": ["CANARY"], "area": ["social"]})
    with pytest.raises(FrameError, match=r"contacts: .* 1 have none, or one of nobody") as caught:
        link(people, {"contacts": contacts}, key="person")
    assert "CANARY" not in str(caught.value)
    with pytest.raises(FrameError, match="expected a column young"):
        link(people, {"contacts": contacts}, key="young")


@settings(deadline=None)
@given(st.lists(any_case, max_size=4), st.dates(date(2019, 9, 1), date(2022, 12, 31)))
def test_frames_and_dicts_agree(cases: list[dict[str, Any]], as_of: date) -> None:
    verdicts = check(table(cases), as_of=as_of, key=None).verdicts().to_pylist()
    for case, row in zip(cases, verdicts, strict=True):
        try:
            findings = assess(case, as_of=as_of).findings
        except InputError:
            assert set(row.values()) == {None}
        else:
            assert row == {finding.rule: finding.outcome for finding in findings}


def test_the_page_stands_alone_and_shows_no_case() -> None:
    frame = pl.DataFrame(
        {
            "id": ["CANARY"] * 30 + ["b"],
            "birth_date": ["CANARY"] * 30 + ["2002-03-01"],
            "consents": [None] * 30 + [[{"from": "2020-10-01", "told_purpose": False}]],
        }
    )
    report = check(frame, as_of=AS_OF, thresholds={"consent.informed": 0, "violation": 0.01})
    page = report._repr_html_()
    assert "<script" not in page
    assert "src=" not in page
    assert 'lang="da"' in page
    assert "20 af 30" in page
    assert "Grænser, der er overskredet" in page
    assert page.count('scope="col"') > 10
    assert "CANARY" not in page + repr(report)
    assert json.loads(report.to_json()) == report.to_dict()
    assert report.to_polars().to_dicts() == report.to_dicts()
    assert report.to_pandas().shape == report.to_arrow().shape
