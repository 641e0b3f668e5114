// Eight threads: each has a library of its own, compiled once for all.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { load, Policy } from "ungeindsats";

import { DAY, TWICE } from "../samples.js";

test("eight threads give the same answers", async () => {
  const library = createRequire(import.meta.url).resolve("ungeindsats/ungeindsats.wasm");
  const workerData = await WebAssembly.compile(await readFile(library));
  await load(workerData);
  const here = Policy.shipped("viborg").ask({ assess: { as_of: DAY } }, TWICE);
  const threads = Array.from({ length: 8 }, async () => {
    const worker = new Worker(new URL("../worker.js", import.meta.url), { workerData });
    const [answers] = await once(worker, "message");
    return answers;
  });
  for (const answers of await Promise.all(threads)) assert.deepEqual(answers, [here]);
});
