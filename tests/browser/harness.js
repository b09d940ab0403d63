// What the browser tests stand on: the site on a port of its own, one Chromium, pages that remember
// every complaint, and the native core's reading of the same text.
//
//     import { open, readSample } from "./harness.js";
//     test("the sample is read", async (t) => {
//       const { page, complaints } = await open(t);   // closed with its test
//       await readSample(page);
//       assert.deepEqual(complaints, []);
//     });

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before } from "node:test";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./chromium.js";
import { serve } from "./serve.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../..");
/** The built site. */
export const DIST = process.env.DIST ?? join(ROOT, "dist");
const NATIVE = process.env.ZHIBIAO ?? join(ROOT, "target/release/zhibiao");
/** The gold texts, where ../shared is there. */
export const GOLD = process.env.GOLD ?? join(ROOT, "../shared/gold");

/** The text behind the page's sample button. */
export const SAMPLE = join(ROOT, "src/app/sample.txt");

/** Where the screenshots go. */
export const RESULTS = join(HERE, "results");

/** Milliseconds until the page must have read a text; generous, for a busy machine. */
export const PATIENCE = 20_000;

/** The test file's browser and its site at `/`: there while its tests run. */
export let browser, site;

before(async () => {
  mkdirSync(RESULTS, { recursive: true });
  browser = await launch();
  site = await startSite();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** The built site, under `base`. */
export const startSite = (base = "/") => serve(DIST, 0, base);

/** The gold texts as { name, path }; none where ../shared is not there. */
export function goldTexts() {
  if (!existsSync(GOLD)) return [];
  const names = readdirSync(GOLD).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => ({ name: basename(name, ".txt"), path: join(GOLD, name) }));
}

/** What the native core reads in a file. */
export function readNatively(path) {
  const json = execFileSync(NATIVE, ["--format", "json", path], { maxBuffer: 1 << 28 });
  return JSON.parse(json);
}

/** What the native core reads in these characters or bytes. */
export function readTextNatively(text) {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-"));
  try {
    const path = join(folder, "text.txt");
    writeFileSync(path, text);
    return readNatively(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Opens a page of a site, closed at the end of the test, passed or failed; without its service worker
 * unless asked for by `serviceWorkers: "allow"`. `complaints` collects what a clean page never does.
 */
export async function open(t, { site: host = site, base = "/", ready = testid("paste"), prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", serviceWorkers: "block", ...options });
  t.after(() => context.close());
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: host.origin });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on("console", (message) => {
    // Said by the driver, where a test does without the service worker.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error}`));
  page.on("requestfailed", (request) => {
    // A reload gives up the icon that the browser was still asking for.
    const given = request.failure()?.errorText === "net::ERR_ABORTED" && request.url().endsWith("/icon.svg");
    if (!given) complaints.push(`failed: ${request.url()}`);
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const ours = ["data:", "blob:"].includes(protocol) || origin === host.origin;
    if (!ours) complaints.push(`another origin: ${request.url()}`);
  });
  await prepare?.(page, context);
  await page.goto(host.origin + base);
  if (ready) await page.locator(ready).waitFor({ timeout: PATIENCE });
  return { page, context, complaints };
}

/** Presses the sample's button and returns what the native core reads in the same text. */
export async function readSample(page) {
  const report = readNatively(SAMPLE);
  assert.ok(report.observations.length >= 10, "the sample must show something");
  await page.locator(testid("sample")).click();
  await waitForFigures(page, report.observations.length);
  return report;
}

export const testid = (name) => `[data-testid=${name}]`;
export const at = (name, index) => `${testid(name)}[data-observation="${index}"]`;

/** On a narrow page, where text, cards and table are behind tabs, shows one of them. */
export async function enter(page, room) {
  const tab = page.getByRole("navigation", { name: "版面" }).getByRole("button", { name: room });
  if (await tab.isVisible()) await tab.click();
}

/** Pastes with the keyboard, as a user does: into the box, or a new document's where none is open. */
export async function paste(page, text) {
  const [box, add] = [page.locator(testid("paste")), page.locator(testid("add"))];
  await box.or(add).first().waitFor();
  if (!(await box.isVisible())) await add.click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator(testid("paste")).focus();
  await page.keyboard.press("ControlOrMeta+V");
}

/** Waits until the page has read `count` figures, or says what it shows instead. */
export async function waitForFigures(page, count) {
  const shown = () =>
    page.evaluate(() => ({
      state: document.querySelector("[data-testid=status]")?.dataset.state,
      count: document.querySelector("[data-testid=count]")?.dataset.count,
      rows: document.querySelectorAll("[data-testid=row]").length,
    }));
  const ready = ({ state, count, rows }, wanted) =>
    state === "done" && count === String(wanted) && (rows > 0 || wanted === 0);
  const deadline = Date.now() + PATIENCE;
  let seen = await shown();
  while (!ready(seen, count) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    seen = await shown();
  }
  assert.deepEqual(
    { state: seen.state, count: seen.count },
    { state: "done", count: String(count) },
    "the page must read as many figures as the native core",
  );
}

/**
 * Scrolls what the table scrolls in, on a wide page its side and on a narrow one the window: to a
 * height, or on by a part of the screen. Returns where it then stands and whether that is the end.
 */
export function scrollTable(page, { to, by }) {
  return page.evaluate(
    async ({ to, by }) => {
      const side = document.querySelector(".understanding");
      const scrolls = side.scrollHeight > side.clientHeight && getComputedStyle(side).overflowY === "auto";
      const scroller = scrolls ? side : document.scrollingElement;
      scroller.scrollTop = to ?? scroller.scrollTop + by * innerHeight;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return { top: scroller.scrollTop, end: scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2 };
    },
    { to, by },
  );
}

/** Walks the table from its head to its end; returns what `look`, run in the page, sees on the way. */
export async function walkTable(page, look) {
  const seen = [];
  await scrollTable(page, { to: 0 });
  for (let step = 0; step < 2000; step += 1) {
    seen.push(...(await page.evaluate(look)));
    const { end } = await scrollTable(page, { by: 0.8 });
    if (end) break;
  }
  seen.push(...(await page.evaluate(look)));
  await scrollTable(page, { to: 0 });
  return seen;
}

/** The indices of all rows that the table shows, as it is scrolled through, in their order. */
export async function allRows(page) {
  const rows = () => [...document.querySelectorAll("[data-testid=row]")].map((row) => Number(row.dataset.observation));
  return [...new Set(await walkTable(page, rows))];
}

/** Scrolls through the table until a row is drawn, and leaves it there. */
export async function bringRow(page, index) {
  const row = page.locator(at("row", index));
  if ((await row.count()) > 0) return row;
  let { end } = await scrollTable(page, { to: 0 });
  while ((await row.count()) === 0 && !end) ({ end } = await scrollTable(page, { by: 0.6 }));
  return row;
}

/** Characters of the marks that are chosen now, and the indices that they belong to. */
export function chosenMarks(page) {
  return page.evaluate(() => {
    const chosen = [...document.querySelectorAll("[data-testid=mark][aria-current=true]")];
    // A mark may be drawn inside another one: count its characters once.
    const outer = chosen.filter((mark) => !chosen.some((other) => other !== mark && other.contains(mark)));
    const box = outer[0]?.getBoundingClientRect();
    return {
      text: outer.map((mark) => mark.textContent).join(""),
      observations: [...new Set(chosen.map((mark) => mark.dataset.observation))],
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/**
 * What stands in the page's address behind `#`, as the page itself has it: the driver's own `page.url()`
 * comes to know of it later.
 */
export const fragment = async (page) => new URLSearchParams((await page.evaluate(() => location.hash)).slice(1));

/**
 * Goes so many steps through the page's history, back where negative, and waits until the address is
 * another. Playwright's own goBack and goForward may count from a step that is past already.
 */
export async function travel(page, steps) {
  const address = () => page.evaluate(() => location.href);
  const before = await address();
  await page.evaluate((steps) => history.go(steps), steps);
  assert.notEqual(await eventually(page, address, (now) => now !== before), before, `${steps} steps in the history`);
}

/** Asks `probe` until `fits` holds of its answer; returns the last answer. */
export async function eventually(page, probe, fits) {
  const deadline = Date.now() + PATIENCE;
  let answer = await probe();
  while (!fits(answer) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    answer = await probe();
  }
  return answer;
}

/** The CSV of the page's document, as it is saved. */
export async function saveCsv(page) {
  await page.locator(testid("export")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid("save-csv")).click()]);
  const text = readFileSync(await download.path(), "utf8");
  await page.keyboard.press("Escape");
  return text;
}

/** The files of a table that is seen, saved by the dialog behind its button: the workbook's bytes and the CSV's text. */
export async function saveTable(page, button) {
  await page.locator(testid(button)).click();
  const files = [];
  for (const format of ["excel", "csv"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid(`save-${format}`)).click()]);
    files.push({ name: download.suggestedFilename(), bytes: readFileSync(await download.path()) });
  }
  await page.keyboard.press("Escape");
  await page.locator(testid("dialog")).waitFor({ state: "detached" });
  return files;
}

/** Opens the page's link of each size elsewhere and looks at what `count` figures have become there. */
export async function openLinks(t, page, count, look) {
  await page.locator(testid("share")).click();
  const sizes = page.locator(testid("size"));
  await sizes.first().waitFor({ timeout: PATIENCE });
  for (const size of [0, 1, 2]) {
    await sizes.nth(size).click();
    const length = Number(await sizes.nth(size).getAttribute("data-length"));
    const address = () => page.locator(testid("address")).inputValue();
    const link = await eventually(page, address, (link) => link.length === length);
    const other = await open(t, { base: `/${link.slice(link.indexOf("#"))}`, ready: null });
    await waitForFigures(other.page, count);
    await look(other.page, `size ${size}`);
    assert.deepEqual(other.complaints, []);
  }
}
