"""Errors survive a journey between processes, and have one base."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from ungeindsats import InputError, NotCoveredError, Policy, PolicyError, UngeindsatsError, assess

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("kind", "go_wrong"),
    [
        (InputError, lambda: assess("{", as_of="2021-01-08")),
        (NotCoveredError, lambda: assess({}, as_of="2010-01-01")),
        (PolicyError, lambda: Policy.named("none")),
    ],
)
def test_an_error_can_be_sent(kind: type[Exception], go_wrong: Callable[[], object]) -> None:
    with pytest.raises(UngeindsatsError) as caught:
        go_wrong()
    sent = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (our own)
    assert type(sent) is kind
    assert vars(sent) == vars(caught.value)
    assert str(sent) == str(caught.value) != ""
