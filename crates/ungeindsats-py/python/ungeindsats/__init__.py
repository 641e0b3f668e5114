"""The rules of the kommunale ungeindsats, answered on a stated date.

Reglerne for den kommunale ungeindsats, besvaret på en angiven dato: hvilke er overholdt, hvilke
ikke, hvilke kan ikke afgøres, og hvilke kræver et menneskes skøn. Biblioteket afgør aldrig en sag.

>>> from ungeindsats import assess
>>> assessment = assess({"guide": {"assignments": []}}, as_of="2021-01-08")
>>> assessment.finding("guide.one_active").outcome
'not_applicable'
"""

from ungeindsats._assess import assess, assess_register, sharing
from ungeindsats._impact import impact, impact_register
from ungeindsats._ungeindsats import (
    Areas,
    Assessment,
    Basis,
    Bilingual,
    Cause,
    Classification,
    CoveredBy,
    CrossCutting,
    Difference,
    Example,
    Finding,
    Gap,
    Impact,
    ParameterDifference,
    Permission,
    Phrase,
    Policy,
    PolicyRecord,
    PolicyReference,
    Reading,
    ReadingDifference,
    Rows,
    Rule,
    RuleImpact,
    Source,
    Transition,
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
    "Cause",
    "Classification",
    "CoveredBy",
    "CrossCutting",
    "Difference",
    "Example",
    "Finding",
    "Gap",
    "Impact",
    "InputError",
    "NotCoveredError",
    "ParameterDifference",
    "Permission",
    "Phrase",
    "Policy",
    "PolicyError",
    "PolicyFault",
    "PolicyRecord",
    "PolicyReference",
    "Reading",
    "ReadingDifference",
    "Rows",
    "Rule",
    "RuleImpact",
    "Source",
    "Transition",
    "UngeindsatsError",
    "assess",
    "assess_register",
    "impact",
    "impact_register",
    "labels",
    "rule",
    "rules",
    "schema",
    "schemas",
    "sharing",
    "shipped_policies",
]
