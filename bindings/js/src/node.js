// What Node imports: the library is read from beside this file.

import { readFile } from "node:fs/promises";

import { loader } from "./library.js";

export { UngeindsatsError } from "./error.js";
export { Policy } from "./policy.js";
export { granularity, rules, share, shippedPolicies, suppress, tell, version } from "./told.js";

export const load = loader(() => readFile(new URL("./ungeindsats.wasm", import.meta.url)));
