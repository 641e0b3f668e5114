// A browser without a window, and the server beside it; both end with the tests that use them.

import { after, before } from "node:test";

import { launch } from "puppeteer-core";

import { serve } from "./server.js";

/** Opens pages of the server; what a page complains of is collected in `complaints`. */
export function browsing() {
  const used = { complaints: [] };
  before(async () => {
    used.server = await serve();
    used.browser = await launch({
      executablePath: process.env.UNGEINDSATS_CHROMIUM,
      args: ["--no-sandbox", "--lang=da"],
      env: { ...process.env, LANGUAGE: "da" },
    });
  });
  after(async () => {
    await used.browser?.close();
    used.server?.end();
  });
  used.open = async (path) => {
    const page = await used.browser.newPage();
    page.on("pageerror", (error) => used.complaints.push(String(error)));
    page.on("console", (message) => used.complaints.push(message.text()));
    page.on("request", (request) => {
      const { origin } = new URL(request.url());
      // What is part of the address itself, such as the icon of a date field, is fetched from nowhere.
      if (origin !== used.server.address && !request.url().startsWith("data:")) used.complaints.push(request.url());
    });
    await page.goto(used.server.address + path);
    return page;
  };
  return used;
}
