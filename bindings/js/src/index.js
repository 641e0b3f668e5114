// What a browser imports: the library is fetched from beside this file.

import { loader } from "./library.js";

export { UngeindsatsError } from "./error.js";
export { Policy } from "./policy.js";
export { granularity, rules, share, shippedPolicies, suppress, tell, version } from "./told.js";

export const load = loader(() => new URL("./ungeindsats.wasm", import.meta.url));
