// Numbers that no figure was read from: counted, looked at one by one, added.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { violations } from "./axe.js";
import { RESULTS, enter, eventually, open, openLinks, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

const TEXT = "盐田区2025年政府工作报告\n一、2024年工作回顾\n2024年，新增绿道3公里，建成220千伏变电站。\n步行15分钟生活圈建成。\n淘汰35蒸吨及以下锅炉，绿道总长160公里。";
const KNOWN = readTextNatively(TEXT).observations.length;

const counter = (page) => page.locator(testid("next-passed"));
const passed = (page) => page.locator(testid("passed"));
const offer = (page) => page.locator(testid("add-figure"));
const selected = (page) => page.evaluate(() => String(getSelection()));

async function openText(t, options) {
  const opened = await open(t, options);
  await paste(opened.page, TEXT);
  await waitForFigures(opened.page, KNOWN);
  return opened;
}

/** Waits until so much is selected. */
const waitForSelected = async (page, words) =>
  assert.equal(await eventually(page, () => selected(page), (now) => now === words), words);

test("what was passed over is counted, marked and gone through", async (t) => {
  const { page, complaints } = await openText(t);
  assert.equal(await counter(page).innerText(), "2 处未收入");
  await counter(page).click();
  await waitForSelected(page, "220千伏");
  assert.match(await offer(page).innerText(), /220千伏/);
  await page.keyboard.press("u");
  await waitForSelected(page, "35蒸吨");
  await page.keyboard.press("u");
  await waitForSelected(page, "220千伏");
  assert.deepEqual(await passed(page).allInnerTexts(), ["220千伏", "35蒸吨"]);
  assert.deepEqual(complaints, []);
});

test("one that is pressed can be added, and is counted no more", async (t) => {
  const { page } = await openText(t);
  await enter(page, "原文");
  await passed(page).filter({ hasText: "35蒸吨" }).click();
  await waitForSelected(page, "35蒸吨");
  await page.keyboard.press("a");
  await page.locator(testid("editor")).waitFor();
  await page.keyboard.type("锅炉");
  await page.keyboard.press("Enter");
  await waitForFigures(page, KNOWN + 1);
  assert.equal(await counter(page).innerText(), "1 处未收入");
  assert.deepEqual(await passed(page).allInnerTexts(), ["220千伏"]);
  await page.locator(testid("mark")).filter({ hasText: "35蒸吨" }).click();
  await page.keyboard.press("x");
  await waitForFigures(page, KNOWN);
  assert.equal(await counter(page).innerText(), "2 处未收入");
});

test("a text without any, and a link without its text, count none", async (t) => {
  const bare = await open(t);
  await paste(bare.page, "盐田区2025年政府工作报告\n2024年，新增绿道3公里。");
  await waitForFigures(bare.page, 1);
  assert.equal(await counter(bare.page).count(), 0);
  const { page } = await openText(t);
  await openLinks(t, page, KNOWN, async (other, size) => {
    assert.equal(await counter(other).count(), size === "size 2" ? 1 : 0, size);
  });
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the text is shown with the number in sight, ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page } = await openText(t, { viewport, colorScheme, bypassCSP: true });
      await enter(page, "卡片");
      const { height } = await counter(page).boundingBox();
      assert.ok(height >= 44, `${height} pixels to touch`);
      await counter(page).click();
      await waitForSelected(page, "220千伏");
      assert.ok(await passed(page).first().isVisible());
      assert.deepEqual(await violations(page), []);
      await page.screenshot({ path: join(RESULTS, `passed-${width}-${colorScheme}.png`) });
    });
  }
}
