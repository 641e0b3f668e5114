// The WebAssembly library of this page, process or worker: loaded once, and called by all others.

import { UngeindsatsError } from "./error.js";
import init from "./glue.js";

let loading;
let loaded = false;

/** Makes a `load` that takes the library from the usual place where it is handed none. */
export const loader = (usual) => (source) => (loading ??= start(source ?? usual()));

async function start(source) {
  try {
    await init({ module_or_path: source });
    loaded = true;
  } catch (why) {
    // Whoever serves it from elsewhere may try again.
    loading = undefined;
    throw why;
  }
}

/** Calls the library; what it refuses is thrown as an error that carries the fault. */
export function called(call) {
  if (!loaded) throw new Error("The library is not loaded: await load() first.");
  try {
    return call();
  } catch (thrown) {
    throw typeof thrown === "string" ? new UngeindsatsError(JSON.parse(thrown)) : thrown;
  }
}

/** A document as JSON text, whichever way it is given. What is not there is null, which the library refuses. */
export const text = (document) =>
  typeof document === "string" ? document : JSON.stringify(document ?? null);
