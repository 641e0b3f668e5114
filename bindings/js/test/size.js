// How many bytes the library has: as it is, and as servers send it.

import { readFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";

const bytes = await readFile(new URL("../src/ungeindsats.wasm", import.meta.url));
const gzip = gzipSync(bytes, { level: 9 });
const brotli = brotliCompressSync(bytes);
console.log(`ungeindsats.wasm: ${bytes.length} bytes, gzip ${gzip.length} , brotli ${brotli.length}`);
