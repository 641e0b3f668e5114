// The whole suite, asked in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import * as library from "ungeindsats";

import { askAll } from "../exchanges.js";

test("every exchange comes out as in Rust", async () => {
  await library.load();
  const lines = await readFile(process.env.UNGEINDSATS_EXCHANGES, "utf8");
  const { told, differing } = await askAll(library, lines);
  console.log(told);
  assert.deepEqual(differing.slice(0, 5), []);
});
