// Questions and documents that something went over: each gets an answer or a fault, never a trap, and none takes
// memory for good.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { load, Policy, UngeindsatsError } from "ungeindsats";

import init from "../../src/glue.js";

const MANGLED = 6000;
/** No document of the suite that takes long is gone over. */
const LONGEST = 20_000;
const SCRAPS = ['"', "{", "}", "[", "]", ",", ":", "null", "-1", "1e99", "\\u0000", "\ud83e\udd86", "æ", "2021-02-30", ""];

/** Numbers that are the same in every run (mulberry32), below a limit. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The text with a piece taken out, repeated, or exchanged for a scrap. */
function mangle(text, number) {
  let mangled = text;
  for (let times = 1 + number(3); times > 0; times -= 1) {
    const from = number(mangled.length + 1);
    const until = Math.min(mangled.length, from + number(12));
    const piece = mangled.slice(from, until);
    const instead = [piece + piece, "", SCRAPS[number(SCRAPS.length)]][number(3)];
    mangled = mangled.slice(0, from) + instead + mangled.slice(until);
  }
  // Half of a pair cannot be handed over as text.
  return mangled.toWellFormed();
}

/** The document with some of its values gone, or exchanged for what stands elsewhere in it: JSON, whatever it says. */
function shuffle(text, number) {
  const document = JSON.parse(text);
  const places = [];
  const walk = (inside) => {
    for (const key of Object.keys(inside)) {
      places.push([inside, key]);
      if (inside[key] !== null && typeof inside[key] === "object") walk(inside[key]);
    }
  };
  walk(document);
  if (places.length === 0) return text;
  for (let times = 1 + number(2); times > 0; times -= 1) {
    const [inside, key] = places[number(places.length)];
    const [other, from] = places[number(places.length)];
    const instead = [undefined, null, [], structuredClone(other[from]), "2020-03-01", "ongoing"][number(6)];
    if (instead === undefined && !Array.isArray(inside)) delete inside[key];
    else inside[key] = instead ?? null;
  }
  return JSON.stringify(document);
}

test("whatever is mangled gets an answer or a fault", async () => {
  const { memory } = await init(await load());
  const lines = (await readFile(process.env.UNGEINDSATS_EXCHANGES, "utf8")).split("\n").filter(Boolean);
  const asked = lines
    .map((line) => JSON.parse(line))
    .filter(({ policy, document }) => policy !== null && document.length < LONGEST);
  const policy = Policy.shipped("viborg");
  const number = numbers(20210108);
  let [answered, refused] = [0, 0];
  let taken = 0;
  for (let count = 0; count < MANGLED; count += 1) {
    const one = asked[number(asked.length)];
    let [question, document] = [JSON.stringify(one.question), one.document];
    const which = number(6);
    if (which === 0) question = mangle(question, number);
    else if (which === 1) document = mangle(document, number);
    else if (!one.refused && !("assess_each" in one.question)) document = shuffle(document, number);
    try {
      const answer = policy.ask(question, document);
      for (const line of answer.split("\n").filter(Boolean)) JSON.parse(line);
      answered += 1;
    } catch (error) {
      assert.ok(error instanceof UngeindsatsError, String(error));
      assert.notEqual(error.fault.code, "internal");
      refused += 1;
    }
    if (count === MANGLED / 2) taken = memory.buffer.byteLength;
  }
  policy.close();
  assert.ok(answered > MANGLED / 5 && refused > MANGLED / 5, `${answered} answered, ${refused} refused`);
  // A single answer may be larger than any before it; what is kept of each would be hundreds of megabytes.
  assert.ok(memory.buffer.byteLength - taken < 16_000_000, `${taken} bytes, then ${memory.buffer.byteLength}`);
});
