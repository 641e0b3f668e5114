// What is refused, how it is told, and what is never told.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { load, Policy, share, tell, UngeindsatsError } from "ungeindsats";

import { DAY, REGISTER, TWICE } from "../samples.js";

let policy;
before(async () => {
  assert.throws(() => Policy.shipped("viborg"), /not loaded/);
  await load();
  policy = Policy.shipped("viborg");
});

/** The error with which a call is refused. */
function refused(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof UngeindsatsError, String(error));
    return error;
  }
  return assert.fail("it was answered");
}

test("a day at either end is refused, and its place is told", () => {
  for (const day of ["1899-12-31", "2200-01-01", "2021-02-30", "8/1/2021"]) {
    const error = refused(() => policy.assess({ birth_date: day }, DAY));
    assert.equal(error.pointer, "/birth_date");
    assert.equal(error.fault.in, "document");
    assert.equal(refused(() => policy.assess({}, day)).fault.in, "question");
  }
  for (const day of ["1900-01-01", "2199-12-31"]) policy.assess({ birth_date: day }, DAY);
});

test("a moment is no day", () => {
  assert.equal(refused(() => policy.assess({ birth_date: new Date(0) }, DAY)).pointer, "/birth_date");
});

test("a wrong field has its place", () => {
  const wrong = { guide: { assignments: [{}, { until: "never" }] } };
  const error = refused(() => policy.assess(wrong, DAY));
  assert.equal(error.pointer, "/guide/assignments/1/until");
  assert.equal(error.name, "UngeindsatsError");
  assert.equal(error.message, error.fault.detail);
  assert.equal(error.fault.code, "input");
});

test("what is nowhere has no place", () => {
  const error = refused(() => policy.assess({}, "1999-12-31"));
  assert.equal(error.fault.code, "not_covered");
  assert.equal(error.pointer, undefined);
});

test("what is not there is refused like null", () => {
  assert.equal(refused(() => policy.assess(undefined, DAY)).pointer, "");
  assert.equal(refused(() => policy.assess({}, undefined)).fault.in, "question");
  assert.equal(refused(() => policy.verify({}, undefined)).fault.in, "question");
  assert.equal(refused(() => tell(undefined)).fault.in, "question");
  assert.equal(refused(() => Policy.open(undefined)).fault.in, "policy");
});

test("a policy that is none is refused", () => {
  assert.equal(refused(() => Policy.shipped("utopia")).fault.code, "policy");
  assert.equal(refused(() => Policy.fromYaml("authority: [")).fault.in, "policy");
  assert.equal(refused(() => Policy.open({})).fault.in, "policy");
  assert.equal(refused(() => share({ count: 1, of: 0, level: "95" })).fault.code, "question");
});

test("nothing personal is told", () => {
  const secret = "Petrea Prøvesen";
  const calls = [
    () => policy.assess({ birth_date: secret }, DAY),
    () => policy.assess({ [secret]: true }, DAY),
    () => policy.assess(`{"id": "${secret}`, DAY),
    () => policy.assessRegister({ cases: [{ birth_date: secret }] }, DAY),
    () => policy.verify({}, `{"answer": "${secret}`),
  ];
  for (const call of calls) {
    const error = refused(call);
    assert.ok(![error.message, error.stack, JSON.stringify(error.fault)].some((text) => text.includes("Petrea")));
  }
});

test("what was refused disturbs nothing", () => {
  const before = policy.assess(TWICE, DAY);
  refused(() => policy.assess("[".repeat(100_000), DAY));
  assert.deepEqual(policy.assess(TWICE, DAY), before);
});

test("a closed policy is refused, and closing twice is nothing", () => {
  const closed = Policy.shipped("viborg");
  closed.close();
  closed.close();
  assert.throws(() => closed.assess({}, DAY), { message: "The policy is closed." });
  assert.throws(() => closed.figures(REGISTER, { as_of: DAY }), { message: "The policy is closed." });
});
