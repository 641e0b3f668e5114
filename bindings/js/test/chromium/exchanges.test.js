// The whole suite, asked in a page that is served as strictly as the readme says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browsing } from "../browser.js";

const used = browsing();

test("every exchange comes out as in Rust", { timeout: 300_000 }, async () => {
  const page = await used.open("/package/test/page.html");
  const told = await page.waitForFunction("document.querySelector('#told').textContent", { timeout: 240_000 });
  const [first, ...differing] = (await told.jsonValue()).split("\n");
  console.log(first);
  assert.match(first, /^exchanges: \d+ run/);
  assert.deepEqual(differing.slice(0, 5), []);
  assert.deepEqual(used.complaints, []);
});
