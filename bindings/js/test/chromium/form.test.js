// The form of examples/web-form, typed into as a case officer would.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browsing } from "../browser.js";

const used = browsing();

async function opened({ width = 1280, height = 900 } = {}) {
  const page = await used.open("/form/");
  await page.setViewport({ width, height });
  await page.waitForSelector("#findings .group");
  await day(page, "as_of", "2021-01-08");
  return page;
}

/** Puts a day into a field, whatever the order in which the browser's language writes it. */
async function day(page, name, value) {
  await page.$eval(
    `[name=${name}]`,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
}

const answer = (page, name, value) => page.$eval(`[name=${name}][value=${value}]`, (radio) => radio.click());
const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
const standing = (page) => page.$$eval("#standing dd", (all) => all.map((element) => element.textContent));
const says = (page, rule) =>
  page.$$eval("[data-rule]", (all, rule) => all.find(({ dataset }) => dataset.rule === rule)
    ?.closest("details").dataset.outcome, rule);

/** The young person of the picture: two open cases, no plan, a guide offered and none assigned. */
async function halfFilled(page) {
  await day(page, "birth_date", "2001-05-01");
  await answer(page, "residence", "yes");
  for (const area of ["social", "beskaeftigelse"]) {
    await answer(page, `area_${area}`, "yes");
    await day(page, `from_${area}`, "2020-02-01");
  }
  await answer(page, "area_ppl", "no");
  await answer(page, "offered", "no");
  await answer(page, "assigned", "no");
  await answer(page, "plan", "no");
}

test("what nobody answered is unknown, and no rule says that it is not met", async () => {
  const page = await opened();
  assert.deepEqual(await standing(page), ["Kan ikke afgøres", "Kan ikke afgøres"]);
  assert.equal(await page.$(".group.failed"), null);
  assert.match(await text(page, "#summary"), /^0 ikke overholdt, 0 kræver et skøn, \d+ kan ikke afgøres/);
  await picture(page, "empty");
});

test("what is typed is answered while it is typed", async () => {
  const page = await opened();
  await halfFilled(page);
  assert.deepEqual(await standing(page), ["Ja, af loven", "Ja"]);
  assert.equal(await says(page, "plan.exists"), "failed");
  await answer(page, "plan", "unknown");
  assert.equal(await says(page, "plan.exists"), "undetermined");
  await answer(page, "plan", "no");
  await page.setViewport({ width: 1120, height: 780 });
  await picture(page, "filled");
});

test("no is not unknown", async () => {
  const page = await opened();
  assert.equal(await says(page, "guide.one_active"), "undetermined");
  await answer(page, "assigned", "no");
  assert.equal(await says(page, "guide.one_active"), "not_applicable");
  await answer(page, "assigned", "yes");
  await day(page, "assigned_from", "2020-06-01");
  await answer(page, "ended", "no");
  assert.equal(await says(page, "guide.one_active"), "passed");
});

test("the keyboard is enough", async () => {
  const page = await opened();
  await page.focus("[name=assigned]:checked");
  await page.keyboard.press("ArrowRight");
  assert.equal(await says(page, "guide.one_active"), "not_applicable");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.$eval("[name=assigned_from]", (field) => field.checkVisibility()), true);
});

test("English is spoken too", async () => {
  const page = await opened();
  await halfFilled(page);
  await page.click("[data-language=en]");
  assert.equal(await text(page, "h1"), "What do the rules say?");
  assert.deepEqual(await standing(page), ["Yes, by the act", "Yes"]);
  assert.equal(await page.$eval("html", ({ lang }) => lang), "en");
  await picture(page, "english");
});

test("a day that is none is told beside its field, and is not known", async () => {
  const page = await opened();
  await day(page, "birth_date", "1850-01-01");
  assert.match(await text(page, "#fault_birth_date"), /mellem 1900 og 2199/);
  assert.deepEqual((await standing(page))[0], "Kan ikke afgøres");
  await day(page, "as_of", "2010-01-01");
  assert.match(await text(page, "#summary"), /Ingen politik gælder den dag/);
});

test("everything has a name, and fits a narrow screen", async () => {
  const page = await opened({ width: 375, height: 812 });
  await halfFilled(page);
  const nameless = await page.$$eval("input, select", (all) => all.filter(({ labels }) => labels.length === 0).length);
  assert.equal(nameless, 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await picture(page, "narrow");
});

test("nothing is asked of anybody else, and nothing is complained of", () => {
  assert.deepEqual(used.complaints, []);
});

/** Leaves a picture for those who look. */
async function picture(page, name) {
  const folder = process.env.UNGEINDSATS_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: name === "narrow" });
}
