"""What stands beside the case is read as strictly as the case."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Any

import pytest

from ungeindsats import NotCoveredError, Policy, PolicyError, assess

NOON = datetime(2021, 1, 8, 12, tzinfo=timezone.utc)


def test_a_day_is_a_date_or_its_text() -> None:
    by_date = assess({}, as_of=date(2021, 1, 8))
    assert by_date.as_of == date(2021, 1, 8)
    assert by_date.to_json() == assess({}, as_of="2021-01-08").to_json()


@pytest.mark.parametrize("as_of", [NOON, None, 20210108, b"2021-01-08"])
def test_another_type_is_no_day(as_of: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=r"datetime\.date"):
        assess({}, as_of=as_of)


@pytest.mark.parametrize(
    "as_of",
    [
        "",
        "2021-1-8",
        "20210108",
        "2021-W01-5",
        "2021-02-30",
        "2021-01-08T00:00:00",
        date(2300, 1, 1),
    ],
)
def test_another_form_is_no_day(as_of: str | date) -> None:
    with pytest.raises(ValueError, match="expected a date that exists"):
        assess({}, as_of=as_of)


def test_the_day_must_be_given_and_by_name() -> None:
    with pytest.raises(TypeError):
        assess({})  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        assess({}, "2021-01-08")  # type: ignore[call-arg]


def test_a_policy_is_a_name_or_a_policy() -> None:
    by_name = assess({}, as_of="2021-01-08", policy="viborg").to_json()
    assert assess({}, as_of="2021-01-08").to_json() == by_name
    viborg = Policy.named("viborg")
    assert assess({}, as_of="2021-01-08", policy=viborg).to_json() == by_name
    assert assess({}, as_of="2021-01-08", policy="lku").authority == "lku"
    with pytest.raises(TypeError, match="Policy"):
        assess({}, as_of="2021-01-08", policy=7)  # type: ignore[arg-type]
    with pytest.raises(PolicyError):
        assess({}, as_of="2021-01-08", policy="aarhus")


def test_a_day_that_no_policy_covers_names_the_first() -> None:
    with pytest.raises(NotCoveredError, match="2019-08-01") as caught:
        assess({}, as_of="2019-07-31")
    assert caught.value.first_valid == date(2019, 8, 1)
    nothing_known = Policy.named("viborg").known_on("2019-07-31")
    with pytest.raises(NotCoveredError) as caught:
        assess({}, as_of="2021-01-08", policy=nothing_known)
    assert caught.value.first_valid is None
