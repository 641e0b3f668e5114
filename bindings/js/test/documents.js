// Writes documents of the suite as TypeScript, each with its type, so that the compiler finds what no type says.

import { readFile, writeFile } from "node:fs/promises";

import { load, Policy, tell } from "ungeindsats";

const ANSWERS = {
  assess: "Assessment",
  assess_register: "Assessment",
  problem: "Problem | null",
  why: "Why",
  why_register: "Why",
  sharing: "Permission",
  guide_candidates: "Proposal",
  timeline: "Timeline",
  deadlines: "Deadlines",
  register_deadlines: "Deadlines",
  verify: "Verification",
  verify_register: "Verification",
  impact: "Impact",
  figures: "Figures",
  figures_leaving: "SuppressedTable[]",
  rules: "Rule[]",
  share: "ShareRecord",
  granularity: "Granularity",
  suppress: "SuppressedTable",
};
const OF_A_REGISTER = /register|guide_candidates|impact|figures/;

await load();
const lines = await readFile(process.env.UNGEINDSATS_EXCHANGES, "utf8");
const policies = new Map();
const seen = new Set();
const written = ['import type * as t from "ungeindsats";'];

for (const line of lines.split("\n").filter(Boolean)) {
  const { policy, question, document, refused } = JSON.parse(line);
  const verb = Object.keys(question)[0];
  if (refused || verb === "assess_each" || !(verb in ANSWERS)) continue;
  if (policy !== null) write(OF_A_REGISTER.test(verb) ? "Register" : "Case", document);
  write(ANSWERS[verb], answer(policy, question, document));
}
await writeFile(new URL("types/documents.ts", import.meta.url), written.join("\n") + "\n");

function answer(policy, question, document) {
  if (policy === null) return tell(question);
  const choice = JSON.stringify(policy);
  if (!policies.has(choice)) policies.set(choice, Policy.open(choice));
  return policies.get(choice).ask(question, document);
}

/** Writes a document, unless one of the same type that has the same fields was written. */
function write(type, text) {
  const fields = [];
  const document = JSON.parse(text, (name, value) => {
    fields.push(`${name}:${value === null ? "null" : Array.isArray(value) ? value.length > 0 : typeof value}`);
    return value;
  });
  const shape = `${type} ${[...new Set(fields)].sort().join()}`;
  if (seen.has(shape)) return;
  seen.add(shape);
  written.push(`export const d${seen.size}: t.${type} = ${JSON.stringify(document)};`);
}
