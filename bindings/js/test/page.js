// Asks every exchange in a page and writes what came of it.

import * as library from "../src/index.js";
import { askAll } from "./exchanges.js";

const told = document.querySelector("#told");
try {
  await library.load();
  const lines = await (await fetch("/exchanges.ndjson")).text();
  const outcome = await askAll(library, lines);
  told.textContent = [outcome.told, ...outcome.differing].join("\n");
} catch (error) {
  told.textContent = String(error);
}
