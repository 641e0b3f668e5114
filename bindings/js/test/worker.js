// A thread that loads the compiled library it is handed, and answers.

import { parentPort, workerData } from "node:worker_threads";

import { load, Policy } from "ungeindsats";

import { DAY, TWICE } from "./samples.js";

await load(workerData);
const policy = Policy.shipped("viborg");
const answers = new Set();
for (let call = 0; call < 50; call += 1) {
  answers.add(policy.ask({ assess: { as_of: DAY } }, TWICE));
}
parentPort.postMessage([...answers]);
