// Serves the package, its test page, the exchanges and the form on this machine, as any static server would.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const FORM = process.env.UNGEINDSATS_FORM;

/** Where an address begins, and the folder that lies there. The first that fits holds. */
const PLACES = [
  ["/form/ungeindsats/", join(PACKAGE, "src")],
  ["/form/", FORM],
  ["/package/", PACKAGE],
];

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

// As strict as the readme says that a page may be.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'";

async function found(path) {
  if (path === "/exchanges.ndjson") return [await readFile(process.env.UNGEINDSATS_EXCHANGES), "text/plain"];
  const [begin, folder] = PLACES.find(([begin]) => path.startsWith(begin));
  const file = join(folder, normalize(path.slice(begin.length)) || "index.html");
  return [await readFile(file), TYPES[extname(file)] ?? "text/plain"];
}

/** Starts the server; gives its address, and what ends it. */
export async function serve() {
  const server = createServer(async (request, response) => {
    try {
      const [body, type] = await found(new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html"));
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return { address: `http://127.0.0.1:${port}`, end: () => server.closeAllConnections() ?? server.close() };
}
