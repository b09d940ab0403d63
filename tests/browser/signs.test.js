// Signs that break programs: halves of pairs, signs without width, signs that turn the direction of
// writing. They are read past, shown in their place, and reach no further than their paragraph.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, open, readTextNatively, testid, waitForFigures } from "./harness.js";

/** Pastes as a program does that hands over any UTF-16. */
const hand = (page, text) =>
  page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", text);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, text);

test("halves of surrogate pairs are shown as damage, and the figures beside them are read", async (t) => {
  const { page, complaints } = await open(t);
  await hand(page, "2023年罗湖区\ud83d新增学位600个，\ud83d投资12亿元。");
  await waitForFigures(page, 2);
  const shown = await page.locator("mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
  assert.deepEqual(shown, ["600个", "12亿元"]);
  assert.match(await page.locator(".text").innerText(), /罗湖区\ufffd新增学位600个，\ufffd投资12亿元/);
  assert.deepEqual(complaints, []);
});

test("signs without width stay in their place and change no figure", async (t) => {
  const { page, complaints } = await open(t);
  const text = "2023年罗湖区新增\u200b学位6\u200b00\u2060个，投资\ufeff12亿元。";
  const report = readTextNatively(text);
  await hand(page, text);
  await waitForFigures(page, report.observations.length);
  assert.deepEqual(report.observations.map(({ value }) => value), [600, 12]);
  const shown = await page.locator("mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
  assert.deepEqual(shown, report.observations.map(({ quote }) => quote));
  assert.deepEqual(complaints, []);
});

test("a sign that turns the direction of writing turns nothing beyond its paragraph", async (t) => {
  const { page, complaints } = await open(t);
  const plain = "2023年罗湖区新增学位600个。\n全区投资12亿元，税收3亿元。";
  const report = readTextNatively(plain);
  /** Where each mark of the second paragraph and each row stands, left to right. */
  const places = () =>
    page.evaluate(() => {
      const left = (element) => Math.round(element.getBoundingClientRect().left);
      const second = [...document.querySelectorAll(".text p, .text .heading")].at(-1);
      return [[...second.querySelectorAll("mark")].map(left), [...document.querySelectorAll("[data-testid=row] > *")].map(left)];
    });
  await hand(page, plain);
  await waitForFigures(page, report.observations.length);
  const before = await places();
  await hand(page, `\u202e${plain}`);
  await waitForFigures(page, report.observations.length);
  assert.deepEqual(await places(), before);
  assert.equal(await page.locator(at("row", 1)).count(), 1);
  assert.ok(await page.locator(testid("card")).count());
  assert.deepEqual(complaints, []);
});
