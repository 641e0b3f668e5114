// How many calls a second: `node test/speed.js` in the built package. No test asks this.

import { load, Policy } from "ungeindsats";

import { DAY, TWICE } from "./samples.js";

await load();
const policy = Policy.shipped("viborg");
const text = JSON.stringify(TWICE);
const many = Array(500).fill(TWICE);
const question = JSON.stringify({ assess: { as_of: DAY } });

function measured(name, cases, call) {
  for (let warm = 0; warm < 20; warm += 1) call();
  const begin = performance.now();
  let calls = 0;
  while (performance.now() - begin < 2000) {
    call();
    calls += 1;
  }
  const seconds = (performance.now() - begin) / 1000;
  console.log(`${name}: ${Math.round((calls * cases) / seconds)} cases a second`);
}

measured("ask, text in and out", 1, () => policy.ask(question, text));
measured("assess, objects", 1, () => policy.assess(TWICE, DAY));
measured("assessEach, objects", many.length, () => policy.assessEach(many, DAY));
