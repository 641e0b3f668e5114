"""A dict and its JSON text have the same answer, or the same error."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ungeindsats import InputError, assess

days = st.dates(date(1995, 1, 1), date(2022, 12, 31))
untils = days | st.just("ongoing")
areas = st.sampled_from(["social", "familie", "skole", "beskaeftigelse", "ppl"])


def some(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Give a record of which anything may be missing; `from_` stands for the field `from`."""
    given_names = {name.rstrip("_"): field | st.none() for name, field in fields.items()}
    return st.fixed_dictionaries({}, optional=given_names)


def several(record: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[object]:
    return st.lists(record, max_size=4)


cases = some(
    id=st.text(),
    birth_date=days,
    contacts=several(some(area=areas, from_=days, until=untils)),
    guide=some(
        wishes=several(some(on=days, wants_guide=st.booleans())),
        offers=several(some(on=days, decline_reason=st.text())),
        assignments=several(some(guide=st.text(), from_=days, until=untils)),
    ),
)

junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | days,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "birth_date", "guide", "wishes", "on"]) | st.text(), inner
        )
    ),
    max_leaves=10,
)


def answer(case: object, as_of: date) -> object:
    try:
        return assess(case, as_of=as_of).to_dict()
    except InputError as error:
        return error.pointer, error.code


@given(case=cases | st.dictionaries(st.text(), junk) | junk, as_of=st.dates(date(2019, 8, 1)))
def test_a_dict_and_its_json_text_agree(case: object, as_of: date) -> None:
    as_of = min(as_of, date(2199, 12, 31))
    if isinstance(case, str):
        case = [case]  # a text is taken as JSON, and not as a case that is a text
    text = json.dumps(case, default=date.isoformat)
    assert answer(case, as_of) == answer(text, as_of) == answer(text.encode(), as_of)


@given(case=cases)
def test_the_same_case_has_the_same_answer(case: dict[str, object]) -> None:
    backwards = dict(reversed(case.items()))
    once, again = (assess(case, as_of="2021-01-08").to_json() for case in (case, backwards))
    assert once == again
