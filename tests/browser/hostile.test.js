// Links and texts that mean harm, or are too much: nothing of them runs, all of them is shown as text,
// and the page stays alive.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, eventually, fragment, open, paste, site, testid, waitForFigures } from "./harness.js";

/** What would run if any text ever became HTML, an address or a style. */
const HARM = '"><img src=x onerror="ran=1"><script>ran=1</script><a href="javascript:ran=1">';

/** What of a page would show that something of that ran or became an element. */
const harmed = (page) =>
  page.evaluate(() => ({
    ran: window.ran ?? null,
    scripts: document.querySelectorAll("#app script, dialog script").length,
    images: document.querySelectorAll('img[src="x"], [onerror]').length,
    links: document.querySelectorAll('[href^="javascript:"]').length,
  }));
const UNHARMED = { ran: null, scripts: 0, images: 0, links: 0 };

/** Remembers the longest time for which the page's thread did not answer, in milliseconds. */
function watchGaps() {
  let last = performance.now();
  window.longestGap = 0;
  setInterval(() => {
    const now = performance.now();
    window.longestGap = Math.max(window.longestGap, now - last);
    last = now;
  }, 4);
}

/** A page with a text in which every field that a reader can set is set to harm. */
async function openHarm(t) {
  const opened = await open(t);
  const { page } = opened;
  const text = `${HARM}区2024年报告\n2023年，溧水区绿道总长160公里，新建公园12座。`;
  await page.locator("input[type=file]").setInputFiles({ name: `${HARM}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator(testid("row")).first().waitFor();
  for (const field of ["indicator", "unit", "district"]) {
    await page.locator(at("mark", 0)).first().click();
    await page.locator(`${testid("amend")}[data-amend=${field}]`).click();
    await page.locator(testid("editor")).fill(HARM);
    await page.keyboard.press("Enter");
    await page.locator(testid("editor")).waitFor({ state: "detached" });
  }
  await page.locator(testid("rename")).click();
  await page.locator(testid("name")).fill(HARM);
  await page.keyboard.press("Enter");
  return opened;
}

test("a link with script in every field shows it as text, in every size", async (t) => {
  const { page, complaints } = await openHarm(t);
  assert.deepEqual(await harmed(page), UNHARMED, "nor in the sender's page");
  await page.locator(testid("share")).click();
  const sizes = page.locator(testid("size"));
  await sizes.first().waitFor();
  const count = await sizes.count();
  for (let size = 0; size < count; size += 1) {
    await sizes.nth(size).click();
    await page.locator(testid("copy-link")).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { page: other, complaints } = await open(t, { base: new URL(link).href.slice(site.origin.length), ready: testid("origin") });
    await waitForFigures(other, 2);
    await other.locator(testid("row")).first().click();
    assert.match(await other.locator(testid("table")).innerText(), /<img src=x onerror="ran=1"><script>/, "shown as it stands");
    for (const side of ["compare-side", "goals-side", "document-side"]) await other.locator(testid(side)).click();
    assert.deepEqual(await harmed(other), UNHARMED, `size ${size}`);
    assert.deepEqual(complaints, []);
  }
  assert.deepEqual(complaints, []);
});

test("an address with script in every key shows it as text", async (t) => {
  const keys = ["doc", "room", "figure", "find", "place", "period", "status", "measure", "category", "sort", "columns", "fold", "other"];
  const harm = keys.map((key) => `${key}=${encodeURIComponent(HARM)}`).join("&");
  const text = "溧水区2024年报告\n2023年，溧水区绿道总长160公里，新建公园12座。";
  const { page, complaints } = await open(t, { base: `/#${harm}` });
  await paste(page, text);
  await waitForFigures(page, 2);
  // Of the text that is shown, too.
  const address = async () => (await fragment(page)).get("doc");
  const shown = await eventually(page, address, (print) => /^[0-9a-f]{8}$/.test(print));
  await page.evaluate((hash) => (location.hash = hash), harm.replace(/doc=[^&]*/, `doc=${shown}`));
  assert.equal(await eventually(page, () => page.locator(".search").inputValue(), (words) => words === HARM), HARM);
  assert.deepEqual(await harmed(page), UNHARMED);
  assert.deepEqual(complaints, []);
});

test("texts on the shelf with script in every field are shown as text", async (t) => {
  const prepare = (page) =>
    page.addInitScript((harm) => {
      const text = `${harm}\n2023年，溧水区绿道总长160公里。`;
      localStorage["zhibiao.text.x"] = JSON.stringify({ saved: 1, name: harm, title: harm, given: harm, encoding: harm, text });
      localStorage["zhibiao.language"] = harm;
    }, HARM);
  const { page, complaints } = await open(t, { prepare });
  assert.ok((await page.locator(testid("kept")).innerText()).includes(HARM));
  await page.locator(testid("kept")).click();
  await waitForFigures(page, 1);
  assert.deepEqual(await harmed(page), UNHARMED);
  assert.deepEqual(complaints, []);
});

test("a link of two megabytes that says nothing is refused, and the page goes on", async (t) => {
  const letters = "AbC-_9".repeat(345_000);
  const { page, complaints } = await open(t, { base: `/#d=${letters}`, ready: testid("refused"), prepare: (page) => page.addInitScript(watchGaps) });
  assert.match(await page.locator(testid("refused")).innerText(), /打不开|更新的版本/);
  await page.locator(testid("refused")).getByRole("button").click();
  await paste(page, "2023年，溧水区绿道总长160公里。");
  await waitForFigures(page, 1);
  assert.deepEqual(complaints, []);
});

/** Han characters that deflate finds little in. */
function noise(count) {
  let state = 1;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8;
  return Array.from({ length: count }, () => String.fromCharCode(0x4e00 + (next() % 20000))).join("");
}

test("a link of more than a megabyte carries its text", async (t) => {
  const text = `溧水区2024年报告\n2023年，溧水区绿道总长160公里。\n${noise(430_000).replace(/(.{400})/g, "$1。\n")}`;
  const { page } = await open(t);
  await page.locator("input[type=file]").setInputFiles({ name: "长.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator(testid("row")).first().waitFor();
  const count = Number(await page.locator(testid("count")).getAttribute("data-count"));
  await page.locator(testid("share")).click();
  await page.locator(testid("size")).nth(2).click();
  await page.locator(testid("copy-link")).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.length > 1_000_000 && link.length < 2_000_000, `${link.length} characters`);
  const { page: other, complaints } = await open(t, { base: link.slice(site.origin.length), ready: testid("origin") });
  await waitForFigures(other, count);
  assert.equal(await other.locator(testid("origin")).getAttribute("data-lost"), "false");
  assert.deepEqual(complaints, []);
});

test("ten large documents are read one after the other, and the page answers meanwhile", async (t) => {
  const { page, complaints } = await open(t, { prepare: (page) => page.addInitScript(watchGaps) });
  const report = "2023年，溧水区新增公共车位2.4万个，总量达8.6万个，绿道总长160公里。其他的话说得很长，一个数字也没有。\n".repeat(2_000);
  const files = Array.from({ length: 10 }, (_, n) => ({ name: `${n}.txt`, mimeType: "text/plain", buffer: Buffer.from(`第${n}份\n${report}`) }));
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator(testid("progress")).waitFor();
  await page.locator(testid("progress")).waitFor({ state: "detached" });
  assert.equal(await page.locator(testid("document")).count(), 10);
  assert.equal(await page.locator(`${testid("document")}.failed`).count(), 0);
  await page.locator(testid("document")).nth(9).click();
  await waitForFigures(page, 6_000);
  const gap = await page.evaluate(() => window.longestGap);
  assert.ok(gap < 2_000, `${Math.round(gap)} ms without an answer`);
  t.diagnostic(`longest gap: ${Math.round(gap)} ms`);
  assert.deepEqual(complaints, []);
});
