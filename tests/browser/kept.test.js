// What the browser keeps of a text beyond its tab: corrections, which hold for the same text however it comes again; and
// what happens where a text is too long or the room runs out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, eventually, open, paste, saveCsv, testid, waitForFigures } from "./harness.js";

const TEXT = "溧水区2024年报告\n2023年，溧水区绿道总长160公里，新建公园12座。";
const OTHER = "高淳区2024年报告\n2023年，高淳区绿道总长99公里，新建公园7座，新建学校2所。";

/** The texts that the browser keeps for the page, with what was set right in them; the newest first. */
const kept = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("zhibiao.text."))
      .map((key) => JSON.parse(localStorage[key]))
      .sort((a, b) => b.saved - a.saved)
      .map(({ text, corrections }) => ({ text, corrections: corrections.length })),
  );
const keeps = (page, wanted) => eventually(page, () => kept(page), (now) => JSON.stringify(now) === JSON.stringify(wanted));

const value = (page) => page.locator(`${at("row", 0)} .value`).innerText();
const isCorrected = async (page, what) => assert.match(await eventually(page, () => value(page), (text) => text.includes("555")), /555[^]*已改/, what);

async function correct(page) {
  await page.locator(at("mark", 0)).first().click();
  await page.locator(`${testid("amend")}[data-amend=value]`).click();
  await page.locator(testid("editor")).fill("555");
  await page.keyboard.press("Enter");
  await isCorrected(page, "it is set right");
}

test("what was set right holds when the same text is pasted again: beside it, after it was closed, after a reload", async (t) => {
  const { page, complaints } = await open(t);
  const tabs = page.locator(testid("document"));
  const close = async () => {
    const count = await tabs.count();
    await page.evaluate(() => document.querySelector("[data-close]").click());
    await eventually(page, () => tabs.count(), (now) => now === count - 1);
  };
  await paste(page, TEXT);
  await waitForFigures(page, 2);
  await correct(page);
  // At once, before the shelf has it.
  await paste(page, TEXT);
  await eventually(page, () => tabs.count(), (count) => count === 2);
  await waitForFigures(page, 2);
  await isCorrected(page, "pasted beside it");
  assert.match(await saveCsv(page), /绿道总长,555,/);
  const shelf = [{ text: TEXT, corrections: 1 }];
  assert.deepEqual(await keeps(page, shelf), shelf, "kept once, with it");
  await close();
  await close();
  await paste(page, TEXT);
  await waitForFigures(page, 2);
  await isCorrected(page, "pasted after both were closed");
  await page.reload();
  await page.locator(testid("row")).first().waitFor();
  await isCorrected(page, "after a reload");
  // Taken back it stays away, whatever the shelf knew.
  await page.locator(at("mark", 0)).first().click();
  await page.locator(testid("withdraw")).click();
  assert.doesNotMatch(await eventually(page, () => value(page), (text) => text.includes("160")), /已改/);
  const without = [{ text: TEXT, corrections: 0 }];
  assert.deepEqual(await keeps(page, without), without);
  await paste(page, TEXT);
  await waitForFigures(page, 2);
  assert.match(await value(page), /160/);
  assert.deepEqual(await keeps(page, without), without);
  assert.deepEqual(complaints, []);
});

test("a text too long to be kept is told to be; where room runs out the oldest goes and the newest is kept", async (t) => {
  const prepare = (page) =>
    page.addInitScript(() => {
      const set = Storage.prototype.setItem;
      const remove = Storage.prototype.removeItem;
      Storage.prototype.setItem = function (key, value) {
        if (window.full && key.startsWith("zhibiao.text.")) throw new DOMException("full", "QuotaExceededError");
        return set.call(this, key, value);
      };
      Storage.prototype.removeItem = function (key) {
        window.full = false;
        return remove.call(this, key);
      };
    });
  const { page, complaints } = await open(t, { prepare });
  for (const [text, figures] of [[TEXT, 2], [OTHER, 3]]) {
    await paste(page, text);
    await waitForFigures(page, figures);
    await eventually(page, () => kept(page), ([newest]) => newest?.text === text);
  }
  await page.evaluate(() => (window.full = true));
  const third = `${TEXT}新建学校3所。`;
  await paste(page, third);
  await waitForFigures(page, 3);
  const two = [third, OTHER].map((text) => ({ text, corrections: 0 }));
  assert.deepEqual(await keeps(page, two), two, "the oldest went, the newest is kept");
  assert.equal(await page.locator(testid("unkept")).count(), 0);
  // The limit is a million: one more is told, one less is kept.
  const filled = (length) => `${OTHER}\n`.padEnd(length - 1, "街道环境整洁有序，居民生活方便。\n".repeat(40)) + "。";
  const file = (text) => ({ name: "长.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator(testid("add")).click();
  await page.locator("input[type=file]").setInputFiles(file(filled(1_000_001)));
  const unkept = page.locator(testid("unkept"));
  await unkept.waitFor();
  assert.match(await unkept.innerText(), /超过一百万字，没有留在本机/);
  assert.deepEqual(await kept(page), two, "nothing else goes for it");
  await page.locator(testid("add")).click();
  await page.locator("input[type=file]").setInputFiles(file(filled(1_000_000)));
  const [newest] = await eventually(page, () => kept(page), ([one]) => one.text.length === 1_000_000);
  assert.equal(newest.text.length, 1_000_000);
  assert.equal(await eventually(page, () => unkept.count(), (count) => count === 0), 0);
  assert.deepEqual(complaints, []);
});
