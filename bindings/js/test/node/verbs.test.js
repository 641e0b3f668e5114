// Every verb, used as a program would use it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import {
  granularity,
  load,
  Policy,
  rules,
  share,
  shippedPolicies,
  suppress,
  tell,
  version,
} from "ungeindsats";

import { DAY, REGISTER, TWICE } from "../samples.js";

let policy;
before(async () => {
  await load();
  policy = Policy.shipped("viborg");
});
after(() => policy.close());

const outcome = ({ findings }, rule) => findings.find((finding) => finding.rule === rule)?.outcome;

test("a case is assessed, as an object and as text", () => {
  const assessment = policy.assess(TWICE, DAY);
  assert.equal(outcome(assessment, "guide.one_active"), "failed");
  assert.deepEqual(policy.assess(JSON.stringify(TWICE), DAY), assessment);
});

test("unknown is not none", () => {
  const unknown = policy.assess({ birth_date: "2001-05-01" }, DAY);
  const absent = policy.assess({ birth_date: "2001-05-01", contacts: undefined }, DAY);
  const none = policy.assess({ birth_date: "2001-05-01", contacts: [] }, DAY);
  assert.equal(unknown.classification.cross_cutting.value, null);
  assert.deepEqual(absent, unknown);
  assert.equal(none.classification.cross_cutting.value, false);
});

test("a register is assessed", () => {
  const { findings, classification } = policy.assessRegister(REGISTER, DAY);
  assert.ok(findings.some(({ rule }) => rule === "organisation.cadence"));
  assert.equal(classification, null);
});

test("many cases are assessed, and one that cannot be read stops no other", () => {
  const each = policy.assessEach([TWICE, '{"id": 7}', {}], DAY);
  assert.deepEqual(each.map(({ line }) => line), [1, 2, 3]);
  assert.deepEqual(each.map(({ fault }) => fault?.errors[0].pointer), [undefined, "/id", undefined]);
  assert.deepEqual(policy.assessEach(`${JSON.stringify(TWICE)}\n`, DAY)[0].assessment, each[0].assessment);
  assert.deepEqual(policy.assessEach([], DAY), []);
});

test("a problem is told in a language", () => {
  assert.equal(policy.problem(TWICE, DAY, "da").title, "Sagen skal ses efter");
  assert.equal(policy.problem(TWICE, DAY, "en").title, "The case should be looked at");
});

test("why is answered, with ways where they are asked for", () => {
  assert.equal(policy.why(TWICE, "guide.one_active", DAY).ways, null);
  assert.notEqual(policy.why(TWICE, "guide.one_active", DAY, { ways: true }).ways, null);
  assert.equal(policy.whyRegister(REGISTER, "organisation.cadence", DAY).finding.rule, "organisation.cadence");
});

test("sharing is answered", () => {
  const asked = { giving: "social", receiving: "familie", information: "social", by_health_professional: false, on: DAY };
  assert.equal(policy.sharing({ birth_date: "2001-05-01", consents: [] }, asked).answer, "not_allowed");
  assert.equal(policy.sharing({}, asked).answer, "undetermined");
});

test("candidates are found", () => {
  const { case: place } = policy.guideCandidates(REGISTER, { case: "u1", on: DAY });
  assert.equal(place, "/cases/0");
});

test("a period is told", () => {
  const timeline = policy.timeline(TWICE, "2021-02-01", "2021-08-01");
  assert.equal(timeline.segments[0].from, "2021-02-01");
  assert.ok(Array.isArray(policy.deadlines({ birth_date: "2006-05-01" }, DAY, "2022-01-01").deadlines));
  assert.ok(Array.isArray(policy.registerDeadlines(REGISTER, "2020-09-25", "2020-11-01").deadlines));
});

test("a receipt is verified, as an object and as text", () => {
  const receipt = policy.receipt(TWICE, DAY);
  assert.equal(policy.verify(TWICE, receipt).agreement, "same");
  assert.equal(policy.verify({}, JSON.stringify(receipt)).agreement, "other_outcomes");
  const ofAll = policy.registerReceipt(REGISTER, DAY);
  assert.equal(policy.verifyRegister(REGISTER, ofAll).agreement, "same");
});

test("another policy has an effect", () => {
  const until25 = { shipped: "viborg", parameters: [{ name: "age_until", value: 25, source: "a thought" }] };
  assert.equal(policy.impact(REGISTER, until25, DAY).cases, 2);
});

test("a register adds up, and small cells stay", () => {
  assert.equal(policy.figures(REGISTER, { as_of: DAY }).cases, 2);
  const leaving = policy.figuresLeaving(REGISTER, { as_of: DAY }, "under_5");
  assert.ok(leaving.every(({ regime }) => regime === "under_5"));
});

test("policies are opened in three ways", async () => {
  const shipped = policy.assess(TWICE, DAY);
  const known = Policy.open({ shipped: "viborg", known_on: DAY });
  assert.deepEqual(known.assess(TWICE, DAY), shipped);
  known[Symbol.dispose]();
  const file = Policy.fromYaml(await readFile(process.env.UNGEINDSATS_POLICY, "utf8"));
  assert.deepEqual(file.assess(TWICE, DAY), shipped);
  file.close();
});

test("what needs no policy is told", () => {
  assert.ok(rules().some(({ id, title }) => id === "guide.one_active" && title.da === "Højst én guide ad gangen"));
  assert.ok(shippedPolicies().includes("viborg"));
  assert.match(version(), /^\d+\.\d+\.\d+$/);
  assert.equal(share({ count: 45, of: 102, level: "95" }).millionths, 441_176);
  assert.equal(granularity("67", 45).of, 45);
  const table = { table: "own", rows: ["a", "b", "c"], columns: [], counts: [[92], [28], [3]], regime: "under_5" };
  assert.equal(suppress(table).regime, "under_5");
  assert.equal(tell('{"version":{}}'), JSON.stringify(version()));
});
