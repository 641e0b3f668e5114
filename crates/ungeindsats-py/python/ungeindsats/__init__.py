"""The rules of the kommunale ungeindsats, answered on a stated date.

Reglerne for den kommunale ungeindsats, besvaret på en angiven dato: hvilke er overholdt, hvilke
ikke, hvilke kan ikke afgøres, og hvilke kræver et menneskes skøn. Biblioteket afgør aldrig en sag.

>>> from ungeindsats import assess
>>> assessment = assess({"guide": {"assignments": []}}, as_of="2021-01-08")
>>> assessment.finding("guide.one_active").outcome
'not_applicable'
"""

from ungeindsats._assess import assess, assess_register, sharing
from ungeindsats._ungeindsats import (
    Areas,
    Assessment,
    Basis,
    Bilingual,
    Classification,
    CoveredBy,
    CrossCutting,
    Finding,
    Gap,
    Permission,
    Policy,
    PolicyRecord,
    PolicyReference,
    Rows,
    Rule,
    Source,
    labels,
    rule,
    rules,
    schema,
    schemas,
    shipped_policies,
)
from ungeindsats.errors import (
    InputError,
    NotCoveredError,
    PolicyError,
    PolicyFault,
    UngeindsatsError,
)

__all__ = [
    "Areas",
    "Assessment",
    "Basis",
    "Bilingual",
    "Classification",
    "CoveredBy",
    "CrossCutting",
    "Finding",
    "Gap",
    "InputError",
    "NotCoveredError",
    "Permission",
    "Policy",
    "PolicyError",
    "PolicyFault",
    "PolicyRecord",
    "PolicyReference",
    "Rows",
    "Rule",
    "Source",
    "UngeindsatsError",
    "assess",
    "assess_register",
    "labels",
    "rule",
    "rules",
    "schema",
    "schemas",
    "sharing",
    "shipped_policies",
]
