// The form: it asks the library at every change, and shows what the rules say.

import { load, Policy, UngeindsatsError } from "./ungeindsats/index.js";

import { AREAS, caseOf } from "./case.js";
import { groups, short, standing, summary } from "./findings.js";
import * as words from "./words.js";

const form = document.querySelector("form");
const place = (id) => document.getElementById(id);
/** Which groups stand open: at first what a person should look at. */
const open = new Map([["failed", true], ["needs_judgement", true]]);
let language = "da";

/** Puts the three answers into a question; `unknown` is what it begins with. */
function offerAnswers(question) {
  const name = question.dataset.ask;
  const choice = document.createElement("div");
  choice.className = "choice";
  for (const [value, texts] of Object.entries(words.ANSWERS)) {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "radio", name, value });
    input.defaultChecked = value === "unknown";
    const text = Object.assign(document.createElement("span"), { texts });
    label.append(input, text);
    choice.append(label);
  }
  question.querySelector("legend").after(choice);
}

function offerAreas() {
  for (const area of AREAS) {
    const question = document.createElement("fieldset");
    question.className = "area";
    question.dataset.ask = `area_${area}`;
    const legend = Object.assign(document.createElement("legend"), { texts: words.AREAS[area] });
    const more = Object.assign(document.createElement("div"), { className: "more", hidden: true });
    const label = Object.assign(document.createElement("label"), { className: "field" });
    const text = Object.assign(document.createElement("span"), { texts: words.WORDS.since });
    label.append(text, Object.assign(document.createElement("input"), { type: "date", name: `from_${area}` }));
    more.append(label);
    question.append(legend, more);
    place("areas").append(question);
  }
}

function offerForms() {
  const options = Object.entries(words.FORMS).map(([value, texts]) =>
    Object.assign(document.createElement("option"), { value, texts }),
  );
  form.elements.consent_form.append(...options);
}

function boundDays() {
  for (const input of form.querySelectorAll("input[type=date]")) {
    Object.assign(input, { min: "1900-01-01", max: "2199-12-31" });
    const fault = Object.assign(document.createElement("span"), { className: "fault", id: `fault_${input.name}` });
    input.setAttribute("aria-describedby", fault.id);
    input.after(fault);
  }
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  form.elements.as_of.defaultValue = parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = language;
  document.title = `Ungeindsats: ${words.WORDS.title[language]}`;
  for (const element of document.querySelectorAll("body *")) {
    const texts = element.texts ?? words.WORDS[element.dataset.word];
    if (texts) element.textContent = texts[language];
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.ariaPressed = String(button.dataset.language === language);
  }
}

/** Shows what belongs to an answer, and says which days are none. */
function unfold() {
  for (const more of form.querySelectorAll(".more")) {
    const { ask, when = "yes" } = more.parentElement.dataset;
    more.hidden = form.elements[ask].value !== when;
  }
  for (const input of form.querySelectorAll("input[type=date]")) {
    const isDay = input.validity.valid || input.validity.valueMissing;
    input.ariaInvalid = String(!isDay);
    place(`fault_${input.name}`).textContent = isDay ? "" : words.WORDS.bad_day[language];
  }
}

/** What is typed; a day that is none is not known. */
function typed() {
  const fields = new Map(new FormData(form));
  for (const input of form.querySelectorAll("input:invalid")) fields.delete(input.name);
  return fields;
}

function show(policy) {
  unfold();
  const fields = typed();
  if (!fields.get("as_of")) return say(words.WORDS.no_day[language]);
  try {
    const assessment = policy.assess(caseOf(fields), fields.get("as_of"));
    say(
      summary(assessment, language),
      standing(assessment, language),
      groups(assessment, language, (outcome) => open.get(outcome) ?? false),
      assessment.policy,
    );
    place("peek").textContent = short(assessment, language);
  } catch (error) {
    if (!(error instanceof UngeindsatsError)) throw error;
    say(error.fault.code === "not_covered" ? words.WORDS.not_covered[language] : error.message);
  }
}

function say(told, stands = [], found = [], policy = undefined) {
  const { by_policy, revision } = words.WORDS;
  // Spoken only where it has changed.
  if (place("summary").textContent !== told) place("summary").textContent = told;
  place("standing").replaceChildren(...stands);
  place("findings").replaceChildren(...found);
  place("policy").textContent = policy
    ? `${by_policy[language]} ${policy.id}, ${revision[language]} ${policy.revision}.`
    : "";
}

form.querySelectorAll("[data-ask]").forEach(offerAnswers);
offerAreas();
place("areas").querySelectorAll("[data-ask]").forEach(offerAnswers);
offerForms();
boundDays();
form.reset();
speak(language);

await load();
const policy = Policy.shipped("viborg");
show(policy);

form.addEventListener("input", () => show(policy));
form.addEventListener("submit", (event) => event.preventDefault());
// The fields are empty only after the event.
form.addEventListener("reset", () => queueMicrotask(() => show(policy)));
place("print").addEventListener("click", () => print());
place("findings").addEventListener("click", ({ target }) => {
  const group = target.closest("summary")?.parentElement;
  if (group) open.set(group.dataset.outcome, !group.open);
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    show(policy);
  });
}
