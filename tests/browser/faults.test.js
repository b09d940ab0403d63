// The page when something breaks: its program doesn't arrive, its worker dies, the browser keeps
// nothing, the tab is hidden or thrown away. Each time the page says what to do next, and what was
// typed is still there. The tests of links and of texts that mean harm are in hostile.test.js.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, RESULTS, eventually, open, paste, readSample, site, testid, waitForFigures } from "./harness.js";

const TEXT = "溧水区2024年报告\n2023年，溧水区绿道总长160公里，新建公园12座。";
const FIGURES = 2;

/** The texts that the browser keeps for the page. */
const kept = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("zhibiao.text."))
      .map((key) => JSON.parse(localStorage[key]).text),
  );

// --- the program doesn't arrive

const CUT = readFileSync(join(DIST, "app_bg.wasm")).subarray(0, 50_000);
const DEFECTS = {
  "the wasm is not there": ["**/app_bg.wasm", (route) => route.fulfill({ status: 404, body: "404" })],
  "the wasm is cut off by the network": ["**/app_bg.wasm", (route) => route.abort("connectionreset")],
  "the wasm is damaged": ["**/app_bg.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: CUT })],
  "the wasm is another page": ["**/app_bg.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<p>log in</p>" })],
  "the script is not there": ["**/app.js", (route) => route.fulfill({ status: 404, body: "404" })],
  "the network goes after the page itself": [/\.(js|css|wasm)$/, (route) => route.abort("internetdisconnected")],
};

for (const [name, [what, fault]] of Object.entries(DEFECTS)) {
  test(`${name}: the page says so, and a button tries again`, async (t) => {
    const prepare = (page) => page.route(what, fault);
    const { page } = await open(t, { ready: null, prepare });
    // Without its style sheets everything on the page is seen.
    const words = page.getByRole("alert").filter({ hasText: "页面没能运行" });
    await words.waitFor();
    assert.match(await words.innerText(), /网络[^]*没有上传/);
    await page.screenshot({ path: join(RESULTS, `boot-failed-${Object.keys(DEFECTS).indexOf(name)}.png`) });
    if (name.startsWith("the network goes")) return;
    await page.unroute(what, fault);
    await words.getByRole("button", { name: "刷新" }).click();
    await page.locator(testid("paste")).waitFor();
    await readSample(page);
  });
}

// --- the worker dies

/** Makes the worker fail at the next text as it does where the core stops. */
const breakWorker = (page) =>
  page.workers()[0].evaluate(() => {
    onmessage = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });

/** Waits until the one worker has its program too and listens: one that still loads needs the network. */
async function waitForWorker(page) {
  await eventually(page, async () => page.workers().length, (count) => count > 0);
  assert.equal(page.workers().length, 1, "one worker");
  const listens = () => page.workers()[0].evaluate(() => onmessage !== null);
  assert.ok(await eventually(page, listens, (listening) => listening), "the worker listens");
}

test("a worker that breaks in the middle: said, the text is there, another one reads it", async (t) => {
  const { page, complaints } = await open(t);
  await waitForWorker(page);
  await breakWorker(page);
  await paste(page, TEXT);
  const fault = page.locator(testid("fault"));
  await fault.waitFor();
  assert.match(await fault.innerText(), /没有读完[^]*没有丢失/);
  assert.equal(await page.locator(testid("paste")).inputValue(), TEXT, "what was typed stands");
  assert.equal(await page.locator(testid("status")).getAttribute("data-state"), "error");
  await fault.getByRole("button", { name: "重试" }).click();
  await waitForFigures(page, FIGURES);
  assert.equal(await fault.count(), 0);
  assert.deepEqual(complaints, []);
});

test("a worker that breaks over one of three texts does not stop the others", async (t) => {
  const { page } = await open(t);
  await waitForWorker(page);
  await breakWorker(page);
  const files = [1, 2, 3].map((n) => ({ name: `${n}.txt`, mimeType: "text/plain", buffer: Buffer.from(`${TEXT}新建学校${n}所。`) }));
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator(testid("fault")).waitFor();
  const tabs = page.locator(testid("document"));
  assert.equal(await tabs.count(), 3);
  assert.equal(await eventually(page, () => page.locator(`${testid("document")}.reading`).count(), (count) => count === 0), 0);
  assert.equal(await page.locator(`${testid("document")}.failed`).count(), 1);
  await tabs.nth(2).click();
  await waitForFigures(page, FIGURES + 1);
});

test("a worker that falls silent can be given up, and another one reads", async (t) => {
  const { page } = await open(t);
  await waitForWorker(page);
  await page.workers()[0].evaluate(() => close());
  await paste(page, TEXT);
  await page.locator(testid("cancel")).click();
  assert.equal(await page.locator(testid("paste")).inputValue(), TEXT, "what was typed stands");
  await page.locator(testid("paste")).press("End");
  await page.keyboard.type("新建学校3所。");
  await waitForFigures(page, FIGURES + 1);
});

test("a worker that can't be loaded: said, the text is there, the next text tries again", async (t) => {
  const cut = (route) => route.abort("connectionreset");
  const { page } = await open(t, { prepare: (page) => page.route("**/reader-worker.js", cut) });
  const fault = page.locator(testid("fault"));
  await fault.waitFor();
  assert.match(await fault.innerText(), /没有载入[^]*网络/);
  await paste(page, TEXT);
  await fault.waitFor();
  assert.equal(await page.locator(testid("paste")).inputValue(), TEXT, "what was typed stands");
  assert.deepEqual(await eventually(page, () => kept(page), (texts) => texts.length === 1), [TEXT], "and is kept");
  await page.unroute("**/reader-worker.js", cut);
  await fault.getByRole("button", { name: "重试" }).click();
  await waitForFigures(page, FIGURES);
});

test("a first visit whose network goes reads on, and says what a new worker needs", async (t) => {
  const { page, context } = await open(t);
  await waitForWorker(page);
  await context.setOffline(true);
  await readSample(page);
  await page.workers()[0].evaluate(() => close());
  await paste(page, TEXT);
  await page.locator(testid("cancel")).click();
  await page.locator(testid("paste")).press("End");
  await page.keyboard.type("新建学校3所。");
  const fault = page.locator(testid("fault"));
  await fault.waitFor();
  assert.match(await fault.innerText(), /没有载入[^]*网络/);
  await context.setOffline(false);
  await fault.getByRole("button", { name: "重试" }).click();
  await waitForFigures(page, FIGURES + 1);
});

// --- the browser keeps nothing

test("a browser that forbids everything that keeps still reads, and says so", async (t) => {
  const prepare = (page) =>
    page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("denied", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, { get: refuse });
      }
      if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException("denied", "SecurityError"));
    });
  const { page, complaints } = await open(t, { prepare });
  await readSample(page);
  await page.locator(testid("language")).selectOption("en");
  await paste(page, TEXT);
  await waitForFigures(page, FIGURES);
  assert.match(await page.locator(testid("unkept")).innerText(), /keep nothing/);
  await page.locator(testid("add")).click();
  assert.equal(await page.locator(testid("shelf")).count(), 0);
  assert.deepEqual(complaints, []);
});

// --- the tab is hidden, frozen, thrown away

const hide = (page, hidden = true) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "visibilityState", { value: hidden ? "hidden" : "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

test("a tab that is hidden in the middle keeps the text at once and reads on", async (t) => {
  const { page, context, complaints } = await open(t);
  const session = await context.newCDPSession(page);
  await page.locator(testid("paste")).fill(TEXT);
  await hide(page);
  // Frozen, as browsers do with tabs in the background: no timer runs.
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  assert.deepEqual(await kept(page), [TEXT], "kept before the tab could be thrown away");
  await hide(page, false);
  await waitForFigures(page, FIGURES);
  assert.deepEqual(complaints, []);
});

test("what is typed without a rest is kept too, over a crash of the tab", async (t) => {
  const { page, context } = await open(t);
  const box = page.locator(testid("paste"));
  await box.focus();
  const typed = "溧水区绿道总长99公里，新建公园3座，";
  for (let round = 0; round < 3; round += 1) await page.keyboard.type(typed, { delay: 45 });
  await page.goto("chrome://crash").catch(() => {});
  const again = await context.newPage();
  await again.goto(site.origin);
  const [text] = await eventually(again, () => kept(again), (texts) => texts.length > 0);
  assert.ok(text?.startsWith(typed), `kept: ${text}`);
  await again.locator(testid("kept")).click();
  await again.locator(testid("row")).first().waitFor();
});

test("a reload right after the last key loses nothing", async (t) => {
  const { page } = await open(t);
  await page.locator(testid("paste")).fill(TEXT);
  await page.reload();
  await page.locator(testid("paste")).or(page.locator(testid("row")).first()).first().waitFor();
  assert.deepEqual(await kept(page), [TEXT]);
});
