"""The question of why: what a rule asked of a case or a register, and what would make it pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ungeindsats import _ungeindsats
from ungeindsats._assess import _document

if TYPE_CHECKING:
    from datetime import date

    from ungeindsats._ungeindsats import Policy, Why


def why(
    case: object,
    rule: str,
    *,
    as_of: date | str,
    policy: Policy | str = "viborg",
    ways: bool = True,
) -> Why:
    """Ask why a rule says what it says of a case, and what would make it pass.

    The case, the day and the policy come as in `assess`, and `rule` is the id of a rule. The ways
    to another answer are found by trying, which takes up to a tenth of a second; with `ways=False`
    they are not looked for. They tell on which facts the answer hangs, and are no advice to record
    what is not so. Keep the answer like the case itself: a value that would do may tell one that
    is there.

    >>> consent = {"from": "2020-10-01", "told_purpose": False, "told_withdrawal": True}
    >>> case = {"consents": [consent]}
    >>> told = why(case, "consent.informed", as_of="2021-01-08")
    >>> told.finding.outcome, told.conditions[0].says.en, told.conditions[0].answer
    ('failed', 'the purpose and the right to withdraw were told', 'no')
    >>> for change in told.ways.ways[0]:
    ...     print(change.pointer, change.value)
    /consents/0/told_purpose True

    Raises what `assess` raises, and KeyError where there is no such rule of a case.
    """
    return _ungeindsats.why(_document(case), rule, as_of, policy, ways)


def why_register(
    register: object, rule: str, *, as_of: date | str, policy: Policy | str = "viborg"
) -> Why:
    """Ask why a rule of registers says what it says of one.

    The register comes as in `assess_register`, and the rest as in `why`. What would make such a
    rule pass is not looked for.

    >>> told = why_register(
    ...     {"coordinators": []}, "organisation.coordinator_exists", as_of="2021-01-08"
    ... )
    >>> told.finding.outcome, told.conditions[0].says.en, told.conditions[0].answer
    ('failed', 'the policy has a coordinator', 'yes')

    Raises what `why` raises.
    """
    return _ungeindsats.why_register(_document(register), rule, as_of, policy)
