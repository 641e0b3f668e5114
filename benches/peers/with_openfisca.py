"""Four rules as OpenFisca writes them: the consents are the members of a case.

Run in an environment and a process of its own: OpenFisca is AGPL, and only ever a peer.
"""

from __future__ import annotations

import numpy as np
from clock import nanoseconds, tell
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from setting import AS_OF, FAILED, FOLDER, NOT_APPLICABLE, PASSED, UNDETERMINED, agree, agreed

CONSENT = Entity("consent", "consents", "A consent", "")
CASE = GroupEntity("case", "cases", "A case", "", [{"key": "given", "plural": "given"}])

UNKNOWN = -1
FACTS = dict(np.load(FOLDER / "flat.npz"))
OF_CONSENTS = ["from", "told_purpose", "told_withdrawal", "form", "recorded", "recorded_as"]
OF_CASES = ["birth_date", "consents.length"]


def day(text: str) -> int:
    """Give a day as days are counted."""
    return int(np.datetime64(text, "D").astype(int))


TODAY, VIBORG_2019 = day(AS_OF), day("2019-08-01")
AGED_15, AGED_30, AGED_31 = day("2006-01-08"), day("1991-01-08"), day("1990-01-08")


def variable(name: str, entity: Entity, **formula: object) -> type[Variable]:
    """Give a variable: a fact, or a rule if it has a formula."""
    kind = {"value_type": int, "entity": entity, "definition_period": DateUnit.DAY}
    return type(name, (Variable,), kind | {"label": name} | formula)


def verdict(is_so, is_not):
    """Give the outcome of a condition; where it is neither, that is unknown."""
    return np.where(is_not, FAILED, np.where(is_so, PASSED, UNDETERMINED))


def upper_boundary(case, period):
    """The year in which the texts can be read in two ways."""
    birth = case("birth_date", period)
    in_the_year = (birth > AGED_31) & (birth <= AGED_30)
    said = verdict(~in_the_year & (birth != UNKNOWN), in_the_year)
    return np.where(birth > AGED_15, NOT_APPLICABLE, said)


def informed(consent, period):
    """The purpose was told, and that it can be withdrawn."""
    purpose, withdrawal = consent("told_purpose", period), consent("told_withdrawal", period)
    return verdict((purpose == 1) & (withdrawal == 1), (purpose == 0) | (withdrawal == 0))


def demonstrable(consent, period):
    """It was given expressly and recorded."""
    form, recorded = consent("form", period), consent("recorded", period)
    by_silence = form == 3
    return verdict((form != UNKNOWN) & ~by_silence & (recorded == 1), by_silence | (recorded == 0))


def kept_apart(consent, period):
    """It is recorded as permission to share."""
    recorded_as = consent("recorded_as", period)
    return verdict(recorded_as == 0, recorded_as == 1)


def worst_of_consents(said: str):
    """Give the worst outcome of the consents of each case that were given under the policy."""

    def formula(case, period):
        given = case.members("from", period)
        in_force = (given >= VIBORG_2019) & (given <= TODAY)
        judged = np.where(in_force, case.members(said, period), NOT_APPLICABLE)
        worst = case.max(np.where(given == UNKNOWN, UNDETERMINED, judged))
        unknown = case("consents.length", period) == UNKNOWN
        return np.where(unknown, UNDETERMINED, np.maximum(worst, NOT_APPLICABLE))

    return formula


PARTS = {"informed": informed, "demonstrable": demonstrable, "kept_apart": kept_apart}
RULES = {
    "target_group.upper_boundary": upper_boundary,
    "consent.informed": worst_of_consents("informed"),
    "consent.demonstrable": worst_of_consents("demonstrable"),
    "consent.legal_basis_kept_apart": worst_of_consents("kept_apart"),
}


def simulation() -> Simulation:
    """Give the cases with their consents and all facts of them."""
    system = TaxBenefitSystem([CONSENT, CASE])
    system.add_variables(
        *(variable(name, CONSENT) for name in OF_CONSENTS),
        *(variable(name, CASE) for name in OF_CASES),
        *(variable(name, CONSENT, formula=formula) for name, formula in PARTS.items()),
        *(variable(name, CASE, formula=formula) for name, formula in RULES.items()),
    )
    lengths = np.maximum(FACTS["consents.length"], 0)
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("consent", np.arange(lengths.sum()))
    cases = builder.declare_entity("case", np.arange(len(lengths)))
    cases.members_entity_id = np.repeat(np.arange(len(lengths)), lengths)
    cases.members_role = np.repeat(CASE.flattened_roles, lengths.sum())
    built = builder.build(system)
    for name in OF_CONSENTS:
        built.set_input(name, AS_OF, FACTS[f"consents.{name}"])
    for name in OF_CASES:
        built.set_input(name, AS_OF, FACTS[name])
    return built


def main() -> None:
    """Ask every rule of every case."""
    cases = simulation()

    def ask() -> dict[str, np.ndarray]:
        for name in [*PARTS, *RULES]:  # what was computed is kept, until it is deleted
            cases.delete_arrays(name)
        return {rule: cases.calculate(rule, AS_OF) for rule in RULES}

    for rule, said in ask().items():
        agree(rule, said, FACTS[f"said.{rule}"])
    agreed()
    took = nanoseconds(ask, len(FACTS["birth_date"]))
    measured = {"openfisca/rules": len(RULES), "openfisca/per_rule": took / len(RULES)}
    tell(measured, "OpenFisca-Core", "numpy")


if __name__ == "__main__":
    main()
