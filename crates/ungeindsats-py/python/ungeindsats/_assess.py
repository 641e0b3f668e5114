"""A case or a register in whatever shape Python has it, as the document that the core reads."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from math import isfinite
from typing import TYPE_CHECKING

import orjson

from ungeindsats import _ungeindsats
from ungeindsats._ungeindsats import Receipt
from ungeindsats.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ungeindsats._ungeindsats import Assessment, Permission, Policy, Verification


def assess(case: object, *, as_of: date | str, policy: Policy | str = "viborg") -> Assessment:
    """Assess a case as of a day: what each rule says, on which facts, and why.

    The case is JSON text (`str` or `bytes`), or a dict or dataclass of the same shape with days as
    `datetime.date` or text. What is left out or None is unknown, and unknown is not no. The day is
    a `datetime.date` or text written YYYY-MM-DD, and the policy a `Policy` or the name of one that
    ships with the library. Nobody asks the clock.

    >>> from datetime import date
    >>> case = {
    ...     "birth_date": date(2002, 3, 1),
    ...     "guide": {"assignments": [
    ...         {"from": date(2020, 1, 1), "until": date(2020, 6, 2)},
    ...         {"from": date(2020, 6, 1), "until": "ongoing"},
    ...     ]},
    ... }
    >>> finding = assess(case, as_of=date(2021, 1, 8)).finding("guide.one_active")
    >>> finding.outcome, finding.message.en
    ('failed', 'From 1 June 2020 two assignments of a contact person ran at the same time.')

    Raises `InputError` where the case cannot be read, `PolicyError` where no such policy ships with
    the library, and `NotCoveredError` where no policy is in force on the day.
    """
    return _ungeindsats.assess(_document(case), as_of, policy)


def assess_register(
    register: object, *, as_of: date | str, policy: Policy | str = "viborg"
) -> Assessment:
    """Assess a register as of a day: how it is steered, coordinated and added up.

    The register comes in the same shapes as a case does (see `assess`), and so do day and policy.
    It answers the rules of the chapter `organisation`; what the rules of a case say of each case,
    `assess` tells, case by case.

    >>> register = {"coordinators": [{"from": "2019-08-01", "until": "2020-12-01"}]}
    >>> assessment = assess_register(register, as_of="2021-01-08")
    >>> assessment.finding("organisation.coordinator_exists").outcome
    'failed'

    Raises what `assess` raises.
    """
    return _ungeindsats.assess_register(_document(register), as_of, policy)


def sharing(  # noqa: PLR0913 (they are the parts of one question)
    case: object,
    *,
    giving: str,
    receiving: str,
    information: str,
    on: date | str,
    by_health_professional: bool = False,
    policy: Policy | str = "viborg",
) -> Permission:
    """Ask whether a consent of the case carries that one area gives another some information.

    The case, the day and the policy come as in `assess`. `giving` and `receiving` are the codes of
    two fagområder ("social", "beskaeftigelse" ...), `information` that of a kind of information
    ("health", "education" ...). The answer is about consent alone: what the acts themselves say of
    sharing is judged apart, and a person decides.

    >>> case = {
    ...     "birth_date": "2002-03-01",
    ...     "residence": {"from": "2002-03-01", "until": "ongoing"},
    ...     "consents": [],
    ... }
    >>> permission = sharing(
    ...     case, giving="social", receiving="skole", information="family", on="2021-01-08"
    ... )
    >>> permission.answer, [(gap.consent, gap.gap) for gap in permission.gaps]
    ('not_allowed', [('/consents', 'no_consent')])

    Raises what `assess` raises, and ValueError for an unknown code or where giver and receiver are
    the same area.
    """
    return _ungeindsats.sharing(
        _document(case), giving, receiving, information, by_health_professional, on, policy
    )


def receipt(case: object, *, as_of: date | str, policy: Policy | str = "viborg") -> Receipt:
    """Assess a case as of a day, and give the receipt: what is stored, to be verified later.

    The arguments are those of `assess`. A receipt holds the version of the library, the policies
    with their revisions, what each rule said, and digests of the case, of each policy and of the
    answer. White space, the order of fields, and whether an unknown field is None or left out do
    not matter to a digest; each id, each letter of a free text and the order of a list do.

    No name, date of birth or word of the case is in it, but a digest is a fingerprint: whoever
    guesses a small case can test the guess. Keep a receipt as the case is kept.

    >>> taken = receipt({"guide": {"wishes": []}}, as_of="2021-01-08")
    >>> taken.policy, [(mark.id, mark.revision) for mark in taken.policies]
    ('viborg-2020', [('viborg-2019', 2), ('viborg-2020', 1), ('lku-2019', 1)])

    Raises what `assess` raises.
    """
    return _ungeindsats.receipt(_document(case), as_of, policy)


def register_receipt(
    register: object, *, as_of: date | str, policy: Policy | str = "viborg"
) -> Receipt:
    """Assess a register as of a day, and give the receipt.

    The arguments are those of `assess_register`; of the receipt `receipt` tells.

    >>> register_receipt({"coordinators": []}, as_of="2021-01-08").level
    'register'

    Raises what `assess` raises.
    """
    return _ungeindsats.register_receipt(_document(register), as_of, policy)


def read_receipt(stored: object) -> Receipt:
    """Read a receipt that was stored: JSON text (`str` or `bytes`), or a dict of the same shape.

    >>> taken = receipt({}, as_of="2021-01-08")
    >>> read_receipt(taken.to_json()) == read_receipt(taken.to_dict()) == taken
    True

    Raises `InputError` where it is no receipt, or one of a format that this version cannot read.
    """
    return _ungeindsats.read_receipt(_document(stored))


def verify(stored: object, subject: object, *, policy: Policy | str = "viborg") -> Verification:
    """Assess again what a receipt is of, and tell what is not as it was.

    The receipt is a `Receipt`, or what `read_receipt` reads. The subject is the case or the
    register of which it is, in any shape that `assess` takes. Policies to which revisions have been
    added since are, with `policy.known_on(receipt.known_on)`, those by which it was assessed.

    >>> taken = receipt({"guide": {"wishes": []}}, as_of="2021-01-08")
    >>> verify(taken, '{ "guide" : { "wishes" : [] } }').agreement
    'same'
    >>> verification = verify(taken, {"id": "ung-001", "guide": {"wishes": []}})
    >>> verification.agreement, [change.change for change in verification.changes]
    ('same_answer', ['input'])

    Raises what `read_receipt` and `assess` raise.
    """
    taken = stored if isinstance(stored, Receipt) else read_receipt(stored)
    return _ungeindsats.verify(taken, _document(subject), policy)


def _document(case: object) -> bytes:
    """Write the case as JSON; the core judges what it holds."""
    if isinstance(case, bytes):
        return case
    if isinstance(case, str):
        # Half a character becomes bytes that are not UTF-8, which the core refuses with a place.
        return case.encode(errors="surrogatepass")
    try:
        document = orjson.dumps(case)
    except orjson.JSONEncodeError as error:
        # orjson's texts are fixed and name at most a type. The error itself is let go before
        # another is raised, so that no log follows it to the case.
        reason = str(error)
    else:
        if b"null" not in document or not _holds_nan(case):
            return document
        reason = "Number is not finite"
    raise InputError("", "malformed", f"the case cannot be written as JSON: {reason}")


def _holds_nan(value: object) -> bool:
    """Whether a nan or an infinity is in it: orjson writes null, which would read as unknown."""
    inner: Iterable[object] = ()
    if isinstance(value, float):
        return not isfinite(value)
    if isinstance(value, dict):
        inner = value.values()
    elif isinstance(value, list | tuple):
        inner = value
    elif is_dataclass(value):
        inner = (getattr(value, field.name) for field in fields(value))
    return any(map(_holds_nan, inner))
