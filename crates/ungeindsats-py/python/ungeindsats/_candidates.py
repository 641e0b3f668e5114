"""The question of candidates: who could be the guide of a young person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ungeindsats import _ungeindsats
from ungeindsats._assess import _document

if TYPE_CHECKING:
    from datetime import date

    from ungeindsats._ungeindsats import Policy, Proposal


def guide_candidates(  # noqa: PLR0913 (they are the parts of one question)
    register: object,
    *,
    case: str,
    on: date | str,
    predominant_contact: str | None = None,
    primary_challenge: str | None = None,
    best_relation: str | None = None,
    policy: Policy | str = "viborg",
) -> Proposal:
    """Propose who could be the guide of a young person, in which order, and why.

    The register, the day and the policy come as in `assess_register`; `case` is the id by which the
    register knows the case. Which fagområde has the predominant contact and which the primary
    challenge ("social", "familie" ...), and the id of the person with the best relation, is a
    professional's assessment: what is left out is not known, and speaks for nobody. One ground
    comes after the other and none is added to another; whom nothing parts share a place. It is a
    proposal, and a person chooses together with the young person.

    >>> register = {
    ...     "guides": [
    ...         {"id": "g1", "area": "social", "from": "2019-08-01", "until": "ongoing"},
    ...         {"id": "g2", "area": "familie", "from": "2019-08-01", "until": "ongoing"},
    ...         {"id": "g3", "area": "familie", "from": "2019-08-01", "until": "2020-12-01"},
    ...     ],
    ...     "cases": [{
    ...         "id": "ung-001",
    ...         "guide": {"wishes": [{"on": "2021-01-05", "preferred_guide": "g2"}]},
    ...     }],
    ... }
    >>> proposal = guide_candidates(
    ...     register, case="ung-001", on="2021-01-08", predominant_contact="social"
    ... )
    >>> [(candidate.place, candidate.guide) for candidate in proposal.proposed]
    [(1, 'g2'), (2, 'g1')]
    >>> proposal.proposed[0].grounds[0].says.en
    'The young person wished this youth guide on 5 January 2021.'
    >>> [(excluded.guide, str(excluded.because[0])) for excluded in proposal.excluded]
    [('g3', 'Er ikke ungeguide mere fra den 1. december 2020.')]

    Raises what `assess` raises, and ValueError for an unknown code, or where the register holds no
    case of that id, or several.
    """
    return _ungeindsats.guide_candidates(
        _document(register), case, on, predominant_contact, primary_challenge, best_relation, policy
    )
