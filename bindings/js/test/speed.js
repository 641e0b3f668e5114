// What a case costs, in nanoseconds: `node test/speed.js cases.ndjson` in the built package. No test asks this.

import { readFileSync } from "node:fs";

import { load, Policy } from "ungeindsats";

const DAY = "2021-01-08";
const PASSES = 7;

await load();
const policy = Policy.shipped("viborg");
const lines = readFileSync(process.argv[2], "utf8").trimEnd().split("\n");
const cases = lines.map((line) => JSON.parse(line));
const question = JSON.stringify({ assess: { as_of: DAY } });

/** The median of some passes over all cases, after one that is not counted. */
function measured(pass) {
  pass();
  const times = Array.from({ length: PASSES }, () => {
    const begin = performance.now();
    pass();
    return performance.now() - begin;
  });
  return (times.sort((a, b) => a - b)[PASSES >> 1] * 1e6) / cases.length;
}

console.log(JSON.stringify({
  measured: {
    "js/ask": measured(() => lines.forEach((line) => policy.ask(question, line))),
    "js/assess": measured(() => cases.forEach((it) => policy.assess(it, DAY))),
    "js/each": measured(() => policy.assessEach(cases, DAY)),
  },
  versions: { Node: process.versions.node },
}));
