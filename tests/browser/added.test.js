// A figure that the reading missed is added by the user: selected with the mouse or the keyboard, named, kept, sent,
// undone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { violations } from "./axe.js";
import {
  RESULTS, bringRow, enter, eventually, open, openLinks, paste, readTextNatively, saveCsv, testid, waitForFigures,
} from "./harness.js";

const TEXT = "盐田区2025年政府工作报告\n一、2024年工作回顾\n2024年，新增绿道3公里。步行15分钟生活圈建成。绿道总长160公里。";
const KNOWN = readTextNatively(TEXT).observations.length;

async function openText(t, options) {
  const opened = await open(t, options);
  await paste(opened.page, TEXT);
  await waitForFigures(opened.page, KNOWN);
  await enter(opened.page, "原文");
  return opened;
}

/** Where words of the text stand on the screen. */
const place = (page, words) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    return null;
  }, words);

async function drag(page, words) {
  const { left, right, y } = await place(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y, { steps: 4 });
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
}

const offer = (page) => page.locator(testid("add-figure"));
const added = (page) => page.locator(testid("row")).filter({ hasText: "已添加" });

/** Adds what is selected and names it. */
async function name(page, words) {
  await page.locator(testid("editor")).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("what the mouse selects is added, named, marked and undone", async (t) => {
  const { page, complaints } = await openText(t);
  assert.equal(await offer(page).count(), 0);
  await drag(page, "15分钟");
  assert.match(await offer(page).innerText(), /添加为数字\s*15分钟/);
  await offer(page).click();
  const editor = page.locator(testid("editor"));
  await editor.waitFor();
  assert.equal(await editor.getAttribute("aria-label"), "改指标");
  assert.ok(await editor.evaluate((field) => field === document.activeElement));
  await name(page, "生活圈");
  await waitForFigures(page, KNOWN + 1);
  const row = added(page);
  assert.match(await row.innerText(), /生活圈[\s\S]*15\s*分钟[\s\S]*2024年[\s\S]*实际/);
  const mark = page.locator(testid("mark")).filter({ hasText: "15分钟" });
  assert.equal(await mark.getAttribute("aria-current"), "true");
  assert.match(await page.locator(testid("why")).innerText(), /由使用者添加/);
  assert.equal(await offer(page).count(), 0, "it is a figure now");
  await page.locator(`${testid("amend")}[data-amend=unit]`).click();
  await page.locator(testid("editor")).fill("刻");
  await page.keyboard.press("Enter");
  assert.match(await row.innerText(), /15\s*刻/);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ControlOrMeta+Z");
  await waitForFigures(page, KNOWN);
  assert.equal(await mark.count(), 0);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ControlOrMeta+Shift+Z");
  await waitForFigures(page, KNOWN + 1);
  await mark.click();
  await page.keyboard.press("x");
  await waitForFigures(page, KNOWN);
  assert.equal(await page.locator(testid("dismissed")).count(), 0, "what was no figure is not listed as dismissed");
  assert.deepEqual(complaints, []);
});

test("what the keyboard selects is added; words before the number name it", async (t) => {
  const { page } = await openText(t);
  // As caret browsing (F7) does it, which a browser without a window hasn't: a caret, and then Shift and arrows.
  await drag(page, "步");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowRight");
  assert.match(await offer(page).innerText(), /15分钟/, "half a number is offered whole");
  await page.keyboard.press("a");
  const editor = page.locator(testid("editor"));
  await editor.waitFor();
  assert.equal(await editor.inputValue(), "步行");
  await page.keyboard.press("Enter");
  await waitForFigures(page, KNOWN + 1);
  assert.match(await added(page).innerText(), /步行/);
});

test("nothing is offered for a figure that is read, nor for words; Escape gives up", async (t) => {
  const { page } = await openText(t);
  await drag(page, "步行");
  await page.waitForTimeout(600);
  assert.equal(await offer(page).count(), 0);
  await drag(page, "绿道总长");
  await page.waitForTimeout(600);
  assert.equal(await offer(page).count(), 0);
  await drag(page, "15分钟");
  await offer(page).click();
  await page.locator(testid("editor")).waitFor();
  await waitForFigures(page, KNOWN + 1);
  await page.keyboard.press("Escape");
  await waitForFigures(page, KNOWN);
  await drag(page, "15分钟");
  await offer(page).waitFor();
  const { left, y } = await place(page, "步行");
  await page.mouse.click(left + 1, y);
  assert.equal(await eventually(page, () => offer(page).count(), (count) => count === 0), 0, "it goes with the selection");
});

test("an added figure outlasts a reload and an edit, and goes into files and links", async (t) => {
  const { page, complaints } = await openText(t);
  await drag(page, "15分钟");
  await offer(page).click();
  await name(page, "生活圈");
  await waitForFigures(page, KNOWN + 1);
  await page.waitForTimeout(1000);
  await page.reload();
  await waitForFigures(page, KNOWN + 1);
  assert.match(await added(page).innerText(), /生活圈/);
  await page.getByRole("button", { name: "改原文" }).click();
  const box = page.locator(testid("paste"));
  await box.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("前言两行。");
  await page.keyboard.press("Enter");
  await eventually(page, () => page.locator(testid("mark")).filter({ hasText: "15分钟" }).count(), (count) => count === 1);
  assert.match(await added(page).innerText(), /生活圈/);
  await page.keyboard.press("Escape");

  const line = (await saveCsv(page)).split("\r\n").find((line) => line.startsWith("生活圈"));
  assert.match(line, /^生活圈,15,,分钟,盐田区,2024,实际,.*添加/);
  assert.match(line, /步行15分钟生活圈建成。$/);
  await openLinks(t, page, KNOWN + 1, async (other, size) => assert.match(await added(other).innerText(), /生活圈/, size));
  assert.deepEqual(complaints, []);
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`adding fits ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page } = await openText(t, { viewport, colorScheme, bypassCSP: true });
      const shot = (name) => page.screenshot({ path: join(RESULTS, `${name}-${width}-${colorScheme}.png`) });
      await drag(page, "15分钟");
      await offer(page).waitFor();
      await shot("add-offer");
      assert.deepEqual(await violations(page), []);
      if (width < 600) {
        const { height } = await offer(page).boundingBox();
        assert.ok(height >= 43.5, `${height} pixels high`);
      }
      await offer(page).click();
      await page.locator(testid("editor")).waitFor();
      await page.waitForTimeout(300);
      await shot("add-editor");
      await name(page, "生活圈");
      await enter(page, "表格");
      await bringRow(page, 1);
      await page.waitForTimeout(300);
      await shot("add-row");
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    });
  }
}
