// Every verb with its types, as a program in TypeScript would write it. It is compiled and not run.

import {
  type Case,
  type Day,
  type Each,
  type Fagomraade,
  type Finding,
  granularity,
  load,
  Policy,
  type Receipt,
  type Register,
  rules,
  share,
  shippedPolicies,
  suppress,
  tell,
  UngeindsatsError,
  version,
} from "ungeindsats";

await load();
await load(new URL("https://example.org/ungeindsats.wasm"));
await load(fetch("/ungeindsats.wasm"));

const day: Day = "2021-01-08";
const typed = "2003-05-01".trim() as Day;
const area: Fagomraade = "social";
const document: Case = {
  birth_date: typed,
  contacts: [{ area, from: "2020-01-01", until: "ongoing" }, { area: null }],
  guide: { assignments: [] },
};
const register: Register = { holds: "assessed", cases: [document, {}] };

using policy = Policy.shipped("viborg");
Policy.fromYaml("authority: eksempelby").close();
Policy.open({ shipped: "viborg", known_on: day, parameters: [{ name: "age_until", value: 25, source: "a thought" }] });
Policy.open('{ "shipped": "viborg" }');

const findings: Finding[] = policy.assess(document, day).findings;
const said: string[] = findings.filter(({ outcome }) => outcome === "failed").map(({ message }) => message.da);
const crossCutting: boolean | null | undefined = policy.assess("{}", day).classification?.cross_cutting.value;
const rule: string = policy.assessRegister(register, day).findings[0]?.rule ?? "";
const each: Each[] = [...policy.assessEach([document, "{}"], day), ...policy.assessEach("{}\n{}", day)];
const detail: string | undefined = policy.problem(document, day, "da")?.detail;
const ways = policy.why(document, rule, day, { ways: true }).ways;
const asked: string | undefined = policy.whyRegister(register, rule, day).conditions[0]?.says.da;
const { answer } = policy.sharing(document, {
  giving: area,
  receiving: "familie",
  information: "social",
  by_health_professional: false,
  on: day,
});
const mayBe: "allowed" | "not_allowed" | "needs_judgement" | "undetermined" = answer;
const candidates = policy.guideCandidates(register, { case: "u1", on: day }).proposed.length;
const first: Day | undefined = policy.timeline(document, day, "2022-01-01").segments[0]?.from;
const due = [
  ...policy.deadlines(document, day, "2022-01-01").deadlines,
  ...policy.registerDeadlines(register, day, "2022-01-01").deadlines,
];
const receipt: Receipt = policy.receipt(document, day);
const agreements = [
  policy.verify(document, receipt).agreement,
  policy.verify(document, JSON.stringify(receipt)).agreement,
  policy.verifyRegister(register, policy.registerReceipt(register, day)).agreement,
];
const changed: number = policy.impact(register, { shipped: "lku" }, day).changed;
const tables = policy.figures(register, { as_of: day, holds: "assessed" }).tables.length;
const regimes: string[] = policy.figuresLeaving(register, { as_of: day }, "under_5").map(({ regime }) => regime);
const raw: string = policy.ask({ assess: { as_of: day } }, document) + tell({ version: {} });
const told = [rules()[0]?.title.en, shippedPolicies()[0], version(), granularity("67", 45).says.da];
const millionths: number = share({ count: 1, of: 3, population: 100, level: "95" }).millionths;
const shown = suppress({ table: "own", rows: ["a"], columns: [], counts: [[3]], regime: "under_5" }).cells.length;

try {
  policy.assess({}, "1999-12-31");
} catch (error) {
  if (!(error instanceof UngeindsatsError)) throw error;
  const code: "input" | "policy" | "not_covered" | "question" | "internal" = error.fault.code;
  console.error(code, error.fault.in, error.pointer?.length, error.fault.errors.map(({ pointer }) => pointer));
}

console.log(said, crossCutting, each, detail, ways, asked, mayBe, candidates, first, due, agreements, changed, tables);
console.log(regimes, raw, told, millionths, shown);
