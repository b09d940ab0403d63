// The page in a real browser, against the native core: every text is pasted, its figures counted,
// rows and marks clicked. Run by `./dev test`, which builds the site and the command line first.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  RESULTS,
  SAMPLE,
  allRows,
  at,
  bringRow,
  chosenMarks,
  enter,
  eventually,
  goldTexts,
  open,
  paste,
  readNatively,
  readSample,
  readTextNatively,
  startSite,
  testid,
  waitForFigures,
} from "./harness.js";

/** Cards and rows are those of the report. */
async function checkReport(page, report) {
  assert.ok(report.districts.length > 0, "the text is about a district");
  assert.equal(await page.locator(testid("card")).count(), report.districts.length);
  await enter(page, "表格");
  const indices = await allRows(page);
  assert.deepEqual(
    indices.sort((a, b) => a - b),
    report.observations.map((_, index) => index),
    "one row a figure",
  );
}

/** A click on a figure's row marks exactly the characters that say it. */
async function checkRow(page, report, index) {
  await enter(page, "表格");
  await (await bringRow(page, index)).click();
  const wanted = { text: report.observations[index].quote, observations: [String(index)], inView: true };
  const fits = (marks) => marks.text === wanted.text && marks.inView;
  assert.deepEqual(await eventually(page, () => chosenMarks(page), fits), wanted, `marks of row ${index}`);
}

/** A click on a mark chooses its row and brings it into view. */
async function checkMark(page, index) {
  await page.locator(at("mark", index)).first().click();
  const row = () =>
    page.evaluate((index) => {
      const row = document.querySelector(`[data-testid=row][data-observation="${index}"]`);
      if (!row) return { chosen: false, inView: false };
      const box = row.getBoundingClientRect();
      return {
        chosen: [row.ariaSelected, row.ariaCurrent].includes("true"),
        inView: box.bottom > 0 && box.top < innerHeight,
      };
    }, index);
  const wanted = { chosen: true, inView: true };
  assert.deepEqual(await eventually(page, row, (seen) => seen.chosen && seen.inView), wanted, `row of mark ${index}`);
}

/** First, middle and last figure by row; then the first by its mark. */
async function checkFigures(page, report) {
  const last = report.observations.length - 1;
  for (const index of new Set([0, last >> 1, last])) await checkRow(page, report, index);
  await checkMark(page, 0);
}

test("the page opens without a complaint and waits", async (t) => {
  const { page, complaints } = await open(t);
  assert.equal(await page.locator(testid("status")).getAttribute("data-state"), "idle");
  assert.match(await page.locator(testid("status")).innerText(), /不上传/);
  assert.equal(await page.locator(testid("row")).count(), 0);
  // What to do next: paste, open, or look at the sample.
  assert.match(await page.locator(testid("paste")).getAttribute("placeholder"), /粘贴/);
  assert.ok(await page.locator(testid("sample")).isVisible());
  assert.ok(await page.locator("label.button").filter({ has: page.locator(testid("file")) }).isVisible());
  assert.deepEqual(complaints, []);
});

for (const base of ["/", "/some/sub/"]) {
  test(`the sample is read, served from ${base}`, async (t) => {
    const own = await startSite(base);
    t.after(() => own.close());
    const { page, complaints } = await open(t, { site: own, base });
    const report = await readSample(page);
    await checkReport(page, report);
    await checkFigures(page, report);
    assert.deepEqual(complaints, []);
  });
}

const texts = goldTexts();
if (texts.length === 0) test("the gold texts are read", { skip: "../shared/gold is not there" }, () => {});

for (const { name, path } of texts) {
  test(`pasted: ${name}`, async (t) => {
    const { page, complaints } = await open(t);
    const report = readNatively(path);
    await paste(page, readFileSync(path, "utf8"));
    await waitForFigures(page, report.observations.length);
    await checkReport(page, report);
    await checkFigures(page, report);
    assert.deepEqual(complaints, []);
  });
}

/** GB18030 bytes of a text, by turning the decoder's two-byte table around. */
function gb18030(text) {
  const table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Buffer.from([...text].flatMap((character) => table.get(character) ?? character.charCodeAt(0)));
}

test("an opened file in GB18030 is read as the command line reads it", async (t) => {
  const { page, complaints } = await open(t);
  const sample = readFileSync(SAMPLE, "utf8");
  const bytes = gb18030(sample);
  assert.equal(new TextDecoder("gb18030").decode(bytes), sample);
  const file = { name: "报告.txt", mimeType: "text/plain", buffer: bytes };
  await page.locator("input[type=file]").setInputFiles(file);
  const report = readTextNatively(bytes);
  assert.deepEqual(report.observations, readNatively(SAMPLE).observations);
  await waitForFigures(page, report.observations.length);
  await checkReport(page, report);
  await checkRow(page, report, 0);
  assert.deepEqual(complaints, []);
});

test("nothing is asked for once the page is up, and the page says how to check", async (t) => {
  const { page, complaints } = await open(t);
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (request) => {
    // The tab's picture is fetched by the browser itself, when it has time.
    if (!request.url().endsWith("/icon.svg")) asked.push(request.url());
  });
  await readSample(page);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked, []);
  const check = page.locator(testid("check"));
  await check.locator("summary").click();
  assert.match(await check.innerText(), /connect-src 'self'/);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
  assert.deepEqual(complaints, []);
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`fits ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page, complaints } = await open(t, { viewport, colorScheme });
      const picture = async (name) => {
        await page.waitForTimeout(400); // smooth scrolling
        await page.screenshot({ path: join(RESULTS, `${name}-${width}-${colorScheme}.png`) });
      };
      await picture("empty");
      const report = await readSample(page);
      await enter(page, "卡片");
      await picture("cards");
      await enter(page, "表格");
      await picture("table");
      await checkRow(page, report, 0);
      await picture("chosen");
      const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      assert.deepEqual(complaints, []);
    });
  }
}
