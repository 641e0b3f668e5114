// Every text of the page, in Danish and in English. What the rules say is the library's own.

export const WORDS = {
  skip: { da: "Gå til svaret", en: "Go to the answer" },
  title: { da: "Hvad siger reglerne?", en: "What do the rules say?" },
  lead: {
    da: "Den kommunale ungeindsats, regel for regel, mens du skriver.",
    en: "The kommunale ungeindsats, rule by rule, while you type.",
  },
  print: { da: "Udskriv", en: "Print" },
  stays: { da: "Intet forlader browseren.", en: "Nothing leaves the browser." },
  decides: {
    da: "Siden gemmer ikke noget, og den afgør ingen sag: det gør et menneske.",
    en: "The page stores nothing, and it decides no case: a person does.",
  },
  person: { da: "Den unge", en: "The young person" },
  as_of: { da: "Dato for vurdering", en: "Day of the assessment" },
  birth_date: { da: "Fødselsdato", en: "Date of birth" },
  residence: { da: "Bor den unge i kommunen?", en: "Does the young person live in the municipality?" },
  moved_on: { da: "Flyttet fra den", en: "Moved away on" },
  contacts: { da: "Åbne sager i fagområderne", en: "Open cases in the areas" },
  contacts_hint: {
    da: "»Ved ikke« er ikke det samme som »nej«.",
    en: "“Unknown” is not the same as “no”.",
  },
  guide: { da: "Guide", en: "Guide" },
  offered: { da: "Er en guide tilbudt?", en: "Was a guide offered?" },
  offered_on: { da: "Tilbudt den", en: "Offered on" },
  assigned: { da: "Er en guide tildelt?", en: "Was a guide assigned?" },
  assigned_from: { da: "Tildelt den", en: "Assigned on" },
  involved: { da: "Var den unge med til at vælge?", en: "Did the young person take part in the choice?" },
  ended: { da: "Er forløbet ophørt?", en: "Has the course ended?" },
  ended_on: { da: "Ophørt den", en: "Ended on" },
  consent: { da: "Samtykke", en: "Consent" },
  consented: {
    da: "Er der givet samtykke til at samarbejde på tværs?",
    en: "Was consent given to working across areas?",
  },
  consent_from: { da: "Givet den", en: "Given on" },
  consent_form: { da: "Hvordan", en: "How" },
  withdrawn: { da: "Er det ophørt eller trukket tilbage?", en: "Has it ended or been withdrawn?" },
  withdrawn_on: { da: "Ophørt den", en: "Ended on" },
  plan: { da: "Plan", en: "Plan" },
  planned: { da: "Er der en åben uddannelses- og jobplan?", en: "Is there an open education and job plan?" },
  plan_from: { da: "Fra den", en: "From" },
  together: { da: "Er den lavet sammen med den unge?", en: "Was it made together with the young person?" },
  reset: { da: "Ryd alt", en: "Clear all" },
  since: { da: "Åben siden", en: "Open since" },
  says: { da: "Det siger reglerne", en: "What the rules say" },
  remedy: { da: "Hvad kan gøres", en: "What can be done" },
  source: { da: "Kilde", en: "Source" },
  page: { da: "Om reglen", en: "About the rule" },
  bad_day: {
    da: "Skriv en dag mellem 1900 og 2199.",
    en: "Write a day between 1900 and 2199.",
  },
  no_day: { da: "Skriv datoen for vurderingen.", en: "Write the day of the assessment." },
  not_covered: {
    da: "Ingen politik gælder den dag. Vælg en senere dato.",
    en: "No policy is in force on that day. Choose a later one.",
  },
  by_policy: { da: "Vurderet efter politikken", en: "Assessed by the policy" },
  revision: { da: "udgave", en: "revision" },
};

export const ANSWERS = {
  unknown: { da: "Ved ikke", en: "Unknown" },
  no: { da: "Nej", en: "No" },
  yes: { da: "Ja", en: "Yes" },
};

export const AREAS = {
  uddannelsesvejledning: { da: "Uddannelsesvejledning", en: "Education guidance" },
  beskaeftigelse: { da: "Beskæftigelse", en: "Employment" },
  social: { da: "Social (voksne)", en: "Social (adults)" },
  familie: { da: "Familie", en: "Family" },
  sundhed_og_omsorg: { da: "Sundhed og omsorg", en: "Health and care" },
  skole: { da: "Skole", en: "School" },
  ppl: { da: "PPL", en: "PPL" },
};

export const FORMS = {
  "": { da: "Ved ikke", en: "Unknown" },
  written: { da: "Skriftligt", en: "In writing" },
  digital: { da: "Digitalt", en: "Digitally" },
  oral: { da: "Mundtligt", en: "Spoken" },
  silence: { da: "Stiltiende", en: "By silence" },
};

/** The outcomes in the order in which they are shown: what a person should look at stands first. */
export const OUTCOMES = {
  failed: { sign: "✕", da: "Ikke overholdt", en: "Not met" },
  needs_judgement: { sign: "!", da: "Kræver et skøn", en: "Needs judgement" },
  undetermined: { sign: "?", da: "Kan ikke afgøres", en: "Cannot be told" },
  passed: { sign: "✓", da: "Overholdt", en: "Met" },
  not_applicable: { sign: "–", da: "Gælder ikke her", en: "Does not apply" },
};

export const SEVERITIES = {
  violation: { da: "Skal", en: "Must" },
  advice: { da: "Bør", en: "Should" },
  notice: { da: "Bemærk", en: "Notice" },
};

/** Where the person stands: a heading and the words of each value; null is what cannot be told. */
export const STANDING = {
  covered_by: {
    da: "Omfattet efter alder",
    en: "Covered by age",
    values: {
      law: { da: "Ja, af loven", en: "Yes, by the act" },
      municipal: { da: "Ja, af kommunens udvidelse", en: "Yes, by the municipality's extension" },
      too_young: { da: "Nej, for ung", en: "No, too young" },
      too_old: { da: "Nej, for gammel", en: "No, too old" },
      null: { da: "Kan ikke afgøres", en: "Cannot be told" },
    },
  },
  cross_cutting: {
    da: "Behov på tværs",
    en: "Cross-cutting need",
    values: {
      true: { da: "Ja", en: "Yes" },
      false: { da: "Nej", en: "No" },
      null: { da: "Kan ikke afgøres", en: "Cannot be told" },
    },
  },
};

export const DOCUMENTS = {
  lku: { da: "Lov om kommunal indsats for unge under 25 år", en: "Act on the municipal effort for young people" },
  gdpr: { da: "Databeskyttelsesforordningen", en: "General Data Protection Regulation" },
  sundhedsloven: { da: "Sundhedsloven", en: "Health Act" },
  barnets_lov: { da: "Barnets lov", en: "Act on Children" },
  organisering_2019: { da: "Organisering af ungeindsatsen (2019)", en: "Organisation of the effort (2019)" },
  status_2021: { da: "Status på ungeindsatsen (2021)", en: "Status of the effort (2021)" },
  interpretations: { da: "Bibliotekets læsning", en: "The library's reading" },
};
