// The library is loaded once, and what failed may be tried again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { load, version } from "ungeindsats";

test("what is no library is refused, and another is taken", async () => {
  await assert.rejects(load(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
  const loading = load();
  assert.equal(load(), loading);
  await loading;
  assert.match(version(), /^\d/);
  await load(new Uint8Array([1, 2, 3]));
});
