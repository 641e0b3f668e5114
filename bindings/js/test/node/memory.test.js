// Thousands of calls: the memory of the library, which never shrinks, must not grow either.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { load, Policy, UngeindsatsError } from "ungeindsats";

import init from "../../src/glue.js";
import { DAY, REGISTER, TWICE } from "../samples.js";

before(() => load());

function calls(count) {
  for (let call = 0; call < count; call += 1) {
    const policy = Policy.shipped("viborg");
    policy.assess(TWICE, DAY);
    policy.figures(REGISTER, { as_of: DAY });
    assert.throws(() => policy.assess({ birth_date: "never" }, DAY), UngeindsatsError);
    policy.close();
  }
}

test("some thousand calls take no memory", async () => {
  const { memory } = await init();
  calls(50);
  const taken = memory.buffer.byteLength;
  calls(1000);
  assert.equal(memory.buffer.byteLength, taken);
});
