// Tabs of different versions, and texts that were kept by another: nothing typed is lost to either.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, eventually, open, paste, testid, waitForFigures } from "./harness.js";
import { serve } from "./serve.js";

const TEXT = "溧水区2024年报告\n2023年，溧水区绿道总长160公里，新建公园12座。";

/** Puts texts on the shelf as another version would have, before the page comes up. */
const shelved = (texts) => ({
  prepare: (page) =>
    page.addInitScript((texts) => {
      for (const [name, text] of Object.entries(texts)) {
        localStorage[`zhibiao.text.${name}`] ??= typeof text === "string" ? text : JSON.stringify(text);
      }
    }, texts),
});

const stored = (page, name) => page.evaluate((name) => localStorage[`zhibiao.text.${name}`], name);
const texts = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("zhibiao.text."))
      .map((key) => JSON.parse(localStorage[key]).text)
      .sort(),
  );

test("a text kept by an older page opens", async (t) => {
  const { page, complaints } = await open(t, shelved({ old: { saved: 1, text: TEXT } }));
  await page.locator(testid("kept")).click();
  await waitForFigures(page, 2);
  assert.deepEqual(complaints, []);
});

const LATER = {
  "by its number": { version: 9, saved: 1, title: "以后的", text: TEXT, corrections: [], more: { of: "it" } },
  "by corrections of a kind that is not known": { saved: 1, title: "以后的", text: TEXT, corrections: [{ kind: "of later" }] },
};
for (const [name, later] of Object.entries(LATER)) {
  test(`a text kept by a later page opens and stays as it is: ${name}`, async (t) => {
    const { page, complaints } = await open(t, shelved({ later }));
    const before = await stored(page, "later");
    await page.locator(testid("kept")).click();
    await waitForFigures(page, 2);
    await eventually(page, () => texts(page), (texts) => texts.length === 2);
    assert.equal(await stored(page, "later"), before, "its own page finds all of it again");
    assert.deepEqual(complaints, []);
  });
}

test("what is no text of the page's is passed over, and wiped with the rest", async (t) => {
  const strange = { torn: '{"saved": 1, "te', number: "7", other: '{"text": {"a": 1}}', good: { saved: 1, title: "好的", text: TEXT } };
  const { page, complaints } = await open(t, shelved(strange));
  assert.equal(await page.locator(testid("kept")).count(), 1);
  await page.locator(testid("wipe")).click();
  await page.locator(testid("wipe-sure")).click({ delay: 600 });
  await page.locator(testid("shelf")).waitFor({ state: "detached" });
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("zhibiao.text.")));
  assert.deepEqual(left, []);
  assert.deepEqual(complaints, []);
});

test("one text opened in two tabs and changed in both is kept twice", async (t) => {
  const { page, context } = await open(t, shelved({ old: { saved: 1, text: TEXT } }));
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.locator(testid("kept")).click();
    await waitForFigures(tab, 2);
    await tab.waitForTimeout(500);
  }
  for (const [tab, words] of [
    [page, "新建学校3所。"],
    [other, "新建医院4所。"],
  ]) {
    await tab.bringToFront();
    await tab.locator(testid("edit")).click();
    await tab.locator(testid("paste")).press("ControlOrMeta+End");
    await tab.keyboard.insertText(words);
    await waitForFigures(tab, 3);
    await tab.waitForTimeout(500);
  }
  assert.deepEqual(await texts(page), [`${TEXT}新建医院4所。`, `${TEXT}新建学校3所。`]);
});

test("all open texts stand open after a reload, the shown one shown, edits in them", async (t) => {
  const { page, complaints } = await open(t);
  for (const n of [1, 2, 3]) {
    await paste(page, `第${n}份：${TEXT}`);
    await waitForFigures(page, 2);
  }
  const tabs = page.locator(testid("document"));
  await tabs.nth(1).click();
  await page.locator(testid("edit")).click();
  await page.locator(testid("paste")).press("ControlOrMeta+End");
  await page.keyboard.insertText("新建学校5所。");
  await waitForFigures(page, 3);
  await page.reload();
  await waitForFigures(page, 3);
  assert.equal(await tabs.count(), 3);
  assert.equal(await tabs.nth(1).getAttribute("aria-selected"), "true");
  await tabs.nth(2).click();
  await waitForFigures(page, 2);
  await tabs.nth(2).press("Delete");
  await tabs.nth(0).click();
  await page.keyboard.press("Delete");
  await page.waitForTimeout(500);
  await page.reload();
  await waitForFigures(page, 3);
  assert.equal(await tabs.count(), 1, "what was closed stays closed");
  assert.deepEqual(complaints, []);
});

test("a tab that another one brought a new version in for says so, and loses nothing by it", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-site-"));
  cpSync(DIST, folder, { recursive: true });
  const own = await serve(folder, 0);
  t.after(async () => {
    await own.close();
    rmSync(folder, { recursive: true });
  });
  const { page: old, context } = await open(t, { site: own, serviceWorkers: "allow" });
  const inCharge = () => old.evaluate(() => navigator.serviceWorker.controller !== null);
  assert.ok(await eventually(old, inCharge, Boolean));
  await paste(old, TEXT);
  await waitForFigures(old, 2);
  // The host's files change; another tab finds it and lets the new version in.
  for (const [file, from, to] of [
    ["boot.js", /$/, "\n// changed\n"],
    ["sw.js", /const VERSION = "\w+"/, 'const VERSION = "another"'],
  ]) {
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
  }
  const other = await context.newPage();
  await other.goto(own.origin);
  await other.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  const take = (page) => page.locator(testid("update")).getByRole("button", { name: "刷新" });
  await Promise.all([other.waitForEvent("load"), take(other).click()]);
  assert.match(await old.locator(testid("update")).innerText(), /新版本[^]*重新打开/);
  // Its own reading goes on with what it has.
  await old.bringToFront();
  await paste(old, `${TEXT}新建学校3所。`);
  await waitForFigures(old, 3);
  await Promise.all([old.waitForEvent("load"), take(old).click()]);
  await waitForFigures(old, 3);
  assert.equal(await old.locator(testid("document")).count(), 2);
});
