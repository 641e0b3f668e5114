// What is typed, as a case: what nobody answered is left out, because unknown is not no.

export const AREAS = [
  "uddannelsesvejledning",
  "beskaeftigelse",
  "social",
  "familie",
  "sundhed_og_omsorg",
  "skole",
  "ppl",
];

/**
 * The case of the form's answers.
 *
 * @param {Map<string, string>} typed what stands in each field: `yes`, `no`, `unknown`, a day, a term or nothing
 * @returns {import("ungeindsats").Case}
 */
export function caseOf(typed) {
  const day = (name) => typed.get(name) || undefined;
  const flag = (name) => ({ yes: true, no: false })[typed.get(name)];
  /** One entry where it is so, none where it is not, and nothing where that is unknown. */
  const list = (name, entry) => ({ yes: [entry], no: [] })[typed.get(name)];
  /** When what began has ended. */
  const until = (ended, on) => ({ yes: day(on), no: "ongoing" })[typed.get(ended)];

  return {
    birth_date: day("birth_date"),
    residence: { yes: { until: "ongoing" }, no: { until: day("moved_on") } }[typed.get("residence")],
    contacts: contacts(typed, day),
    guide: {
      offers: list("offered", { on: day("offered_on") }),
      assignments: list("assigned", {
        from: day("assigned_from"),
        until: until("ended", "ended_on"),
        youth_involved: flag("involved"),
      }),
    },
    consents: list("consent", {
      kind: "across_areas",
      from: day("consent_from"),
      form: day("consent_form"),
      until: until("withdrawn", "withdrawn_on"),
    }),
    plans: list("plan", { from: day("plan_from"), until: "ongoing", made_with_youth: flag("together") }),
  };
}

/** A list says that there are no others, so an area that may have a case stands in it, with its period unknown. */
function contacts(typed, day) {
  const of = (area) => typed.get(`area_${area}`);
  if (AREAS.every((area) => of(area) === "unknown")) return undefined;
  return AREAS.filter((area) => of(area) !== "no").map((area) =>
    of(area) === "yes" ? { area, from: day(`from_${area}`), until: "ongoing" } : { area },
  );
}
