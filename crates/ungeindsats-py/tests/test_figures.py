"""The figures, shares and what may leave the house are the same here as in the core."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from scipy.stats import binomtest  # type: ignore[import-untyped]

import suite
from ungeindsats import (
    Figures,
    FigureTable,
    InputError,
    NotCoveredError,
    SuppressedTable,
    figures,
    figures_register,
    granularity,
    schema,
    share,
    suppressed,
)
from ungeindsats._ungeindsats import FiguresCount

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = list(suite.load_figures())


def of(question: str) -> list[Any]:
    """Find the cases that ask something of such a thing."""
    return [pytest.param(case.ask, id=case.id) for case in CASES if question in case.ask]


def counted(ask: dict[str, Any]) -> Figures:
    return figures_register(
        ask["register"],
        as_of=ask["as_of"],
        policy=ask.get("policy", "viborg"),
        measured_from=ask.get("measured_from"),
    )


def brief(table: FigureTable | SuppressedTable) -> dict[str, Any]:
    """Tell a table as the suite writes it: by row and column, without what is 0."""
    rows: dict[str, Any] = {}
    for cell in table.to_dicts():
        hidden = cell.get("hidden")
        shown = [hidden, cell["least"], cell["most"]] if hidden else cell["count"]
        if shown:
            column = f"{cell['crossing']}/{cell['column']}" if cell["column"] else "total"
            rows.setdefault(str(cell["row"] or "total"), {})[column] = shown
    return {
        row: cells["total"] if list(cells) == ["total"] else cells for row, cells in rows.items()
    }


def holds(name: str, record: dict[str, Any]) -> None:
    """Hold a record to its schema."""
    assert not list(Draft202012Validator(json.loads(schema(name))).iter_errors(record))


def test_the_suite_is_found() -> None:
    assert all(of(question) for question in ("register", "table", "count", "percent"))


@pytest.mark.parametrize("ask", of("register"))
def test_register(ask: dict[str, Any]) -> None:
    found = counted(ask)
    tables: list[FigureTable] | list[SuppressedTable] = found.tables
    if "regime" in ask:
        tables = found.leaving(ask["regime"])
    told = {table.name: brief(table) for table in tables}
    assert {name: told[name] for name in ask["expect_tables"]} == ask["expect_tables"]
    areas = {area.area: area.compared for area in found.area_shares}
    assert areas | ask.get("expect_areas", {}) == areas


@pytest.mark.parametrize("ask", of("register"))
def test_the_record_is_what_the_schema_says_and_what_the_attributes_tell(
    ask: dict[str, Any],
) -> None:
    found = counted(ask)
    record = found.to_dict()
    assert record == json.loads(found.to_json())
    holds("figures", record)
    assert [table.to_dict() for table in found.tables] == record["tables"]
    assert found.as_of.isoformat() == record["as_of"]
    assert found.measured_since.isoformat() == record["measured_since"]
    assert (found.authority, found.cases) == (record["authority"], record["cases"])
    assert (found.holds, found.policy.id) == (record["holds"], record["policy"]["id"])
    for area, told in zip(found.area_shares, record["area_shares"], strict=True):
        assert (area.compared, area.says.en) == (told["compared"], told["says"]["en"])
        expected = told["expected"] and (told["expected"]["from"], told["expected"]["to"])
        assert area.expected == expected
        assert (area.share and area.share.to_dict()) == told["share"]
    for table in found.tables:
        assert found.table(table.name).to_json() == table.to_json()
        for cell in table.to_dict()["cells"]:
            assert table.count(cell["row"], cell["crossing"], cell["column"]) == cell["count"]
        assert str(table) == table.text("da") != table.text("en")
    assert len(found.to_dicts()) == sum(len(table.to_dicts()) for table in found.tables)
    assert str(found) == found.text("da") != found.text("en")


@pytest.mark.parametrize("ask", of("table"))
def test_table(ask: dict[str, Any]) -> None:
    rows = ask["table"]
    shown = suppressed(rows, ask["regime"], name="own")
    assert brief(shown) == ask["expect_shown"]
    record = shown.to_dict()
    holds("suppressed", record)
    assert record == json.loads(shown.to_json())
    assert (shown.regime, shown.label.da) == (ask["regime"], "own")
    assert repr(shown) == f"<SuppressedTable own: {ask['regime']}>"
    assert str(shown) == shown.text("da")


@pytest.mark.parametrize("ask", of("count"))
def test_share(ask: dict[str, Any]) -> None:
    told = {key: ask[key] for key in ("count", "of", "population") if key in ask}
    found = share(**told, level=int(ask.get("level", 95)))
    expected = ask["expect_share"]
    assert found.percent(1) == expected["percent"]
    assert (found.low, found.high) == (expected["low"] / 1e6, expected["high"] / 1e6)
    record = found.to_dict()
    holds("share", record)
    assert record == json.loads(found.to_json())
    assert (found.count, found.of, found.population) == (
        record["count"],
        record["of"],
        record["population"],
    )
    assert (found.level, found.value) == (record["level"], record["millionths"] / 1e6)
    assert repr(found) == f"<Share {found.count}/{found.of}>"
    assert str(found) == found.text("da")
    assert found.text("en").endswith(" %.")


@pytest.mark.parametrize("level", [90, 95, 99])
@pytest.mark.parametrize(("count", "of"), [(0, 1), (1, 1), (30, 45), (45, 102), (999, 1000)])
def test_the_interval_is_that_of_scipy(count: int, of: int, level: int) -> None:
    found = share(count, of, level=level)
    other = binomtest(count, of).proportion_ci(level / 100, method="wilson")
    assert found.low == pytest.approx(other.low, abs=2e-6)
    assert found.high == pytest.approx(other.high, abs=2e-6)


@pytest.mark.parametrize(("count", "of", "population"), [(30, 45, 102), (1, 10, 11), (0, 5, 9)])
def test_the_correction_is_as_many_more_answers(count: int, of: int, population: int) -> None:
    """At the ends of the interval the share is z standard errors of a finite population away."""
    found = share(count, of, population)
    for end in {found.low, found.high} - {0.0, 1.0}:
        variance = end * (1 - end) / of * (population - of) / (population - 1)
        assert (count / of - end) ** 2 == pytest.approx(3.841459 * variance, rel=1e-3)


@pytest.mark.parametrize("ask", of("percent"))
def test_percentage(ask: dict[str, Any]) -> None:
    found = granularity(ask["percent"], ask["of"])
    record = found.to_dict()
    holds("granularity", record)
    assert record == json.loads(found.to_json())
    fields = ("least_count", "most_count", "sum_of_two", "most_answers")
    assert {name: record[name] for name in fields if record[name]} == ask["expect_found"]
    assert bool(found) == (found.counts is not None) == ("least_count" in ask["expect_found"])
    assert (found.percent, found.of) == (record["percent"], record["of"])
    assert (found.sum_of_two, found.most_answers) == (
        record["sum_of_two"],
        record["most_answers"],
    )
    assert found.says.da == record["says"]["da"]
    assert repr(found).startswith(f"<Granularity {found.percent} of {found.of}: ")


def test_what_a_percentage_is_written_as() -> None:
    assert granularity(67, 45).counts == (30, 30)
    assert granularity("44,1", 102).says.da == "44,1 % er 45 af 102."
    for percent in ("", "-1", "101", "70 %"):
        with pytest.raises(ValueError, match="a percentage is"):
            granularity(percent, 45)
    for value in (70.0, True, None):
        with pytest.raises(TypeError, match="does not tell its decimals"):
            granularity(value, 45)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no share of nobody"):
        granularity("70", 0)


def test_numbers_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(ValueError, match="no share of nobody"):
        share(0, 0)
    with pytest.raises(ValueError, match="greater than"):
        share(2, 1)
    with pytest.raises(ValueError, match="population is smaller"):
        share(1, 45, 44)
    with pytest.raises(ValueError, match="expected one of 90, 95, 99"):
        share(1, 45, level=80)
    with pytest.raises(OverflowError):
        share(-1, 45)


def test_what_is_no_table_is_refused() -> None:
    for rows in ({"a": 1, "b": {"x": 1}}, {"a": {"x": 1}, "b": {"y": 1}}):
        with pytest.raises(ValueError, match="one count for each column"):
            suppressed(rows)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="at least one row"):
        suppressed({})
    with pytest.raises(ValueError, match="a regime is under_3, under_5"):
        suppressed({"a": 1}, "under_2")
    assert brief(suppressed({"a": {"x": 9, "y": 8}, "b": {"y": 7, "x": 6}}))["b"] == {
        "total": 13,
        "table/x": 6,
        "table/y": 7,
    }


def test_cases_pass_one_at_a_time() -> None:
    seen = []

    def register() -> Iterator[object]:
        for number in range(3):
            seen.append(number)
            yield "{}"

    found = figures(register(), as_of="2021-01-08", holds="assessed")
    assert seen == [0, 1, 2]
    assert (found.cases, found.holds) == (3, "assessed")
    assert found.table("status").count("target_group_unknown") == 3
    assert repr(found) == "<Figures: 3 cases>"
    assert repr(found.table("areas")) == "<FigureTable areas>"
    assert repr(found.area_shares[0]) == "<AreaShare 1_umiddelbart_potentiale: not_everybody>"
    with pytest.raises(KeyError, match="no table has this name"):
        found.table("none")
    with pytest.raises(KeyError, match="no such cell"):
        found.table("status").count("none")
    with pytest.raises(ValueError, match="a regime is"):
        found.leaving("small")
    assert "loads" not in {table.name for table in found.leaving()}


def test_a_case_that_cannot_be_read_is_told_by_its_place() -> None:
    cases = [{}, {"guide": {"wishes": [{"on": "CANARY"}]}}]
    with pytest.raises(InputError, match="in case 2: at /guide/wishes/0/on: expected a date") as e:
        figures(cases, as_of="2021-01-08")
    assert e.value.pointer == "/1/guide/wishes/0/on"
    assert "CANARY" not in str(e.value)
    with pytest.raises(InputError):
        figures_register({"cases": [{"guide": 1}]}, as_of="2021-01-08")


def test_what_is_asked_wrongly_is_refused() -> None:
    with pytest.raises(NotCoveredError):
        figures([], as_of="2019-07-31")
    with pytest.raises(ValueError, match="expected one of all_young_people"):
        figures([], as_of="2021-01-08", holds="everybody")
    with pytest.raises(ValueError, match="measured_from is after as_of"):
        figures([], as_of="2021-01-08", measured_from="2021-01-09")


def test_many_threads_count_into_one() -> None:
    count = FiguresCount("2021-01-08", "viborg", None, None)

    def work() -> None:
        for _ in range(100):
            count.add(b"{}")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count.figures().cases == 400


def test_the_tables_are_frames() -> None:
    found = (
        counted(CASES[0].ask) if "register" in CASES[0].ask else figures([{}], as_of="2021-01-08")
    )
    frame = found.to_polars()
    assert frame.columns == list(found.to_dicts()[0])
    assert list(found.tables[0].to_pandas().columns) == frame.columns
    assert found.leaving()[0].to_arrow().column_names == [
        *frame.columns,
        "hidden",
        "least",
        "most",
    ]
