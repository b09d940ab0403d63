// Before the page can be used, and where it never can: what is said meanwhile, in Chinese and English; and that the first
// load is the files that are weighed and no other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, SAMPLE, eventually, open, readNatively, testid, waitForFigures } from "./harness.js";
import { filesOf, isBehind, isLater, isSeldom } from "./site.js";

/** Holds what fits until it is let go. */
function hold(page, what) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  return page.route(what, (route) => held.then(() => route.continue())).then(() => go);
}

test("while programs load the page says so, takes a text as soon as it can, and has asked for what is weighed", async (t) => {
  let [letPage, letReader] = [];
  const asked = new Set();
  const prepare = async (page) => {
    letPage = await hold(page, "**/app_bg.wasm");
    letReader = await hold(page, "**/reader_bg.wasm");
    page.on("request", (request) => request.url().startsWith("http") && asked.add(new URL(request.url()).pathname.slice(1) || "index.html"));
  };
  const { page, complaints } = await open(t, { prepare, ready: ".boot-wait" });
  assert.match(await page.locator(".boot-wait").innerText(), /正在打开[^]*Opening/);
  const slow = page.locator(".boot-slow");
  assert.equal(await slow.isVisible(), false, "nothing is slow yet");
  // As after eight seconds.
  await slow.evaluate((words) => words.getAnimations().forEach((one) => one.finish()));
  assert.match(await slow.innerText(), /比平常慢[^]*Slower/);
  assert.ok(await slow.isVisible());
  await eventually(page, async () => asked.has("app_bg.wasm"), Boolean);
  const first = filesOf(DIST).filter((path) => !isBehind(path) && !isLater(path) && !isSeldom(path));
  const before = [...asked].filter((path) => path !== "manifest.webmanifest").toSorted();
  assert.deepEqual(before.filter((path) => path !== "icon.svg"), first.filter((path) => path !== "icon.svg"), "all that is weighed as the first load, and nothing else");
  letPage();
  await page.locator(testid("paste")).waitFor();
  assert.equal(await page.locator(".boot-wait").count(), 0);
  assert.deepEqual([...asked].filter((path) => (isLater(path) || isSeldom(path)) && path !== "manifest.webmanifest"), [], "nothing of what waits to be asked for");
  // The program that reads is not there yet: the page says that it reads, and a text waits.
  const report = readNatively(SAMPLE);
  await page.locator(testid("paste")).fill(readFileSync(SAMPLE, "utf8"));
  const state = () => page.locator(testid("status")).getAttribute("data-state");
  assert.equal(await eventually(page, state, (now) => now === "reading"), "reading");
  assert.match(await page.locator(testid("status")).innerText(), /正在读/);
  const cancel = page.locator(testid("cancel"));
  assert.equal(await cancel.isVisible(), false, "not at once");
  await cancel.evaluate((button) => button.closest(".cancel").getAnimations().forEach((one) => one.finish()));
  assert.ok(await cancel.isVisible(), "after a second it can be given up");
  letReader();
  await waitForFigures(page, report.observations.length);
  assert.deepEqual(complaints, []);
});

test("without scripts or without WebAssembly the page says what it needs", async (t) => {
  const { page } = await open(t, { javaScriptEnabled: false, ready: null });
  const words = await page.locator("body").innerText();
  assert.match(words, /允许本站运行脚本/);
  assert.match(words, /allow scripts/);
  const { page: bare } = await open(t, { prepare: (page) => page.addInitScript(() => delete window.WebAssembly), ready: ".boot-failed" });
  assert.match(await bare.locator(".boot-failed").innerText(), /换 Chrome[^]*newer browser/);
  assert.equal(await bare.locator(".boot-wait").isVisible(), false);
  assert.equal(readFileSync(join(DIST, "index.html"), "utf8").match(/<noscript>/g).length, 1);
});
