// The answer on the page: where the young person stands, and the findings by outcome.

import { DOCUMENTS, OUTCOMES, SEVERITIES, STANDING, WORDS } from "./words.js";

/** An element with what stands in it. */
function element(name, properties, ...within) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...within);
  return made;
}

const by = (findings, outcome) => findings.filter((finding) => finding.outcome === outcome);

/** How many rules say what, in a sentence that a screen reader speaks. */
export function summary({ findings }, language) {
  const counts = Object.entries(OUTCOMES).map(([outcome, words]) => {
    return `${by(findings, outcome).length} ${words[language].toLowerCase()}`;
  });
  return `${counts.join(", ")}.`;
}

/** How many rules a person should look at, for where the answer itself is out of sight. */
export function short({ findings }, language) {
  const { failed, needs_judgement } = OUTCOMES;
  const [broken, open] = [by(findings, "failed").length, by(findings, "needs_judgement").length];
  return `${broken} ${failed[language].toLowerCase()}, ${open} ${needs_judgement[language].toLowerCase()}`;
}

export function standing({ classification }, language) {
  return Object.entries(STANDING).map(([name, words]) => {
    const value = String(classification[name].value);
    return element(
      "div",
      { className: value === "null" ? "unknown" : "" },
      element("dt", { textContent: words[language] }),
      element("dd", { textContent: words.values[value][language] }),
    );
  });
}

/** A group for each outcome; those that the reader opened or closed stay so. */
export function groups({ findings }, language, isOpen) {
  return Object.entries(OUTCOMES).flatMap(([outcome, { sign, [language]: label }]) => {
    const those = by(findings, outcome);
    if (those.length === 0) return [];
    const heading = element(
      "summary",
      {},
      element("span", { className: "sign", textContent: sign, ariaHidden: "true" }),
      element("h3", { textContent: label }),
      element("span", { className: "count", textContent: those.length }),
    );
    const list = element("ul", {}, ...those.map((finding) => shown(finding, language)));
    const group = element("details", { className: `group ${outcome}`, open: isOpen(outcome) }, heading, list);
    group.dataset.outcome = outcome;
    return [group];
  });
}

function shown({ rule, title, severity, outcome, message, remedy, sources, page }, language) {
  const weight = SEVERITIES[severity][language];
  const item = element(
    "li",
    {},
    element(
      "h4",
      { textContent: title[language] },
      ...(outcome === "failed" ? [element("span", { className: "weight", textContent: weight })] : []),
    ),
    element("p", { textContent: message[language] }),
  );
  item.dataset.rule = rule;
  // What is missing is to be recorded: that is the remedy of everything that cannot be told.
  if (remedy && outcome !== "undetermined") {
    const label = element("strong", { textContent: `${WORDS.remedy[language]}: ` });
    item.append(element("p", { className: "remedy" }, label, remedy[language]));
  }
  const link = element("a", { href: page, rel: "noreferrer", target: "_blank", textContent: WORDS.page[language] });
  item.append(element("p", { className: "source" }, `${WORDS.source[language]}: ${cited(sources, language)}. `, link));
  return item;
}

/** Each document once, with the headings under which it says so. */
function cited(sources, language) {
  const headings = new Map();
  for (const { document, heading } of sources) {
    headings.set(document, [...(headings.get(document) ?? []), `»${heading}«`]);
  }
  const places = Array.from(headings, ([document, those]) => {
    return `${DOCUMENTS[document]?.[language] ?? document} ${those.join(", ")}`;
  });
  return places.join("; ");
}
