// The group of a figure is set right like any other field: in the panel and in the table, marked, undone, sent along.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { violations } from "./axe.js";
import { RESULTS, at, enter, eventually, open, openLinks, paste, saveCsv, testid, waitForFigures } from "./harness.js";

const TEXT = "盐田区2025年政府工作报告\n一、2024年工作回顾\n2024年，地区生产总值900.5亿元。新增绿道3公里，公园5个。";

async function openText(t, options) {
  const opened = await open(t, options);
  await paste(opened.page, TEXT);
  await waitForFigures(opened.page, 3);
  return opened;
}

/** The name of the group that a row stands under. */
const group = (page, index) =>
  page.evaluate((index) => {
    let line = document.querySelector(`.row[data-observation="${index}"]`);
    while (line && !line.matches(".category")) line = line.previousElementSibling;
    return line?.querySelector("strong").textContent;
  }, index);

const moved = (page, name) => eventually(page, () => group(page, 1), (now) => now === name);

test("a group is set in the panel, marked, taken back and undone", async (t) => {
  const { page, complaints } = await openText(t);
  const before = await group(page, 1);
  await page.locator(at("mark", 1)).click();
  const why = page.locator(testid("why"));
  assert.match(await why.innerText(), new RegExp(`类别\\s*${before}`));
  await page.locator(`${testid("amend")}[data-amend=category]`).click();
  const editor = page.locator(testid("editor"));
  assert.equal(await editor.locator("option:checked").innerText(), before);
  const names = await editor.locator("option").allInnerTexts();
  assert.ok(names.length >= 20 && new Set(names).size === names.length && names.at(-1) === "其他", names.join());
  await editor.selectOption({ label: "安全应急" });
  assert.equal(await moved(page, "安全应急"), "安全应急");
  assert.match(await why.innerText(), new RegExp(`安全应急[\\s\\S]*由使用者改定[\\s\\S]*原读作 ${before}`));
  await page.locator(`${testid("amend")}[data-amend=indicator]`).click();
  await editor.fill("森林覆盖率");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(at("row", 1)).innerText(), /森林覆盖率/);
  assert.equal(await group(page, 1), "安全应急", "another name leaves it");
  await page.keyboard.press("ControlOrMeta+Z");
  await page.locator(testid("withdraw")).click();
  assert.equal(await moved(page, before), before);
  await page.keyboard.press("ControlOrMeta+Z");
  assert.equal(await moved(page, "安全应急"), "安全应急");
  assert.deepEqual(complaints, []);
});

test("a group is set in the table's column, and goes into files and links", async (t) => {
  const { page } = await openText(t);
  await page.locator(`${testid("columns")} summary`).click();
  await page.locator(`${testid("columns")} input[value=category]`).click();
  await page.locator(`${testid("columns")} summary`).click();
  await page.locator(`${testid("columns")}:not([open])`).waitFor();
  // Chosen before it is pressed twice: what a choice opens may move the line between two presses.
  const cell = page.locator(`${at("row", 1)} .category`);
  await cell.click();
  await page.locator("mark[aria-current=true]").first().waitFor();
  await page.waitForTimeout(300);
  await cell.dblclick();
  await page.locator(testid("editor")).selectOption({ label: "其他" });
  assert.equal(await moved(page, "其他"), "其他");
  assert.match(await page.locator(`${at("row", 1)} .category`).innerText(), /其他\s*已改/);
  const line = (await saveCsv(page)).split("\r\n").find((line) => line.startsWith("绿道"));
  assert.match(line, /,类别,其他,/);
  await openLinks(t, page, 3, async (other, size) => assert.equal(await group(other, 1), "其他", size));
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the panel with its group fits ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page } = await openText(t, { viewport, colorScheme, bypassCSP: true });
      await enter(page, "原文");
      await page.locator(at("mark", 1)).click();
      await page.locator(`${testid("amend")}[data-amend=category]`).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(RESULTS, `category-${width}-${colorScheme}.png`) });
      assert.deepEqual(await violations(page), []);
      await page.locator(testid("editor")).selectOption({ label: "安全应急" });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(RESULTS, `category-set-${width}-${colorScheme}.png`) });
      const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    });
  }
}
