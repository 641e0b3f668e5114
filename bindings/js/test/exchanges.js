// Asks every exchange of the suite, in whichever engine this runs, and tells which come out otherwise than in Rust.

/**
 * @param {typeof import("ungeindsats")} library
 * @param {string} lines the exchanges, one a line
 */
export async function askAll(library, lines) {
  const differing = [];
  const exchanges = lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const policies = new Map();
  for (const exchange of exchanges) {
    if (!(await isEqual(library, policies, exchange))) differing.push(exchange.name);
  }
  for (const policy of policies.values()) policy.close();
  const equal = exchanges.length - differing.length;
  const told = `exchanges: ${exchanges.length} run, ${equal} equal, ${differing.length} differing`;
  return { told, differing };
}

async function isEqual(library, policies, { policy, question, document, refused, digest }) {
  const asked = JSON.stringify(question);
  const ask = (document) => {
    if (policy === null) return library.tell(asked);
    const choice = JSON.stringify(policy);
    if (!policies.has(choice)) policies.set(choice, library.Policy.open(choice));
    return policies.get(choice).ask(asked, document);
  };
  const is = answered(library, () => ask(document));
  if (is.refused !== refused || (await sha256(is.text)) !== digest) return false;
  if (refused || "assess_each" in question) return true;
  // An object stands for its text: what is read into one and handed over is understood alike, and an answer that
  // is read into one has lost nothing.
  const again = policy === null ? is.text : ask(JSON.parse(document));
  return again === is.text && JSON.stringify(JSON.parse(is.text)) === is.text;
}

function answered({ UngeindsatsError }, ask) {
  try {
    return { refused: false, text: ask() };
  } catch (error) {
    if (!(error instanceof UngeindsatsError)) throw error;
    return { refused: true, text: JSON.stringify(error.fault) };
  }
}

async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
