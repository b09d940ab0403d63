// The account of the chosen figure: docked in sight while one steps, what is in doubt first.

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, eventually, open, paste, testid } from "./harness.js";

/** A report whose paragraphs are longer than a screen, as those of work reports are. */
const LONG = [
  "青羊区2024年政府工作报告",
  "一、2023年工作回顾",
  "屋顶光伏装机容量4.2万千瓦时。" +
    Array.from({ length: 70 }, (_, at) => `第${at + 1}社区服务中心建成并投入使用，全年接待居民${at + 100}人次，群众满意度持续提升。`).join(""),
].join("\n");

/** Where panel and mark stand, and whether the mark is clear of the panel and of what lies over it. */
const sight = (page) =>
  page.evaluate(() => {
    const panel = document.querySelector("[data-testid=why]").getBoundingClientRect();
    const mark = document.querySelector("mark[aria-current]").getBoundingClientRect();
    const tabs = document.querySelector(".tabs").getBoundingClientRect();
    const floor = tabs.height > 0 ? tabs.top : innerHeight;
    return {
      panel: panel.height > 60 && panel.top > 0 && panel.bottom <= floor + 1,
      mark: mark.top > 0 && mark.bottom <= panel.top,
    };
  });

const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`${name}: panel and mark are both in sight at every step`, async (t) => {
    const { page, complaints } = await open(t, { viewport });
    await paste(page, LONG);
    await page.locator(testid("count")).waitFor();
    await enter(page, "原文");
    const clear = (seen) => seen.panel && seen.mark;
    for (let step = 0; step < 12; step += 1) {
      for (let by = 0; by < 5; by += 1) await page.keyboard.press("j");
      const seen = await eventually(page, () => sight(page), clear);
      assert.deepEqual(seen, { panel: true, mark: true }, `after ${(step + 1) * 5} steps`);
    }
    // A figure at the foot of the pane that is pressed comes out from under the panel.
    await page.keyboard.press("Escape");
    const low = await page.evaluate(() => {
      const floor = innerHeight - 120;
      const marks = [...document.querySelectorAll("mark")].map((mark) => [mark, mark.getBoundingClientRect()]);
      const fits = marks.filter(([, box]) => box.top > 200 && box.bottom < floor);
      return fits.at(-1)[0].dataset.observation;
    });
    await page.locator(`mark[data-observation="${low}"]`).click();
    assert.deepEqual(await eventually(page, () => sight(page), clear), { panel: true, mark: true }, "a pressed mark");
    assert.deepEqual(complaints, []);
  });
}

test("why a figure is in doubt is text, first in its account and in its row", async (t) => {
  const { page } = await open(t);
  await paste(page, LONG);
  await page.locator(".search").fill("光伏");
  await page.locator(".row .reason").first().waitFor();
  assert.match(await page.locator(".row .reason").first().innerText(), /千瓦/);
  await page.locator("mark.doubtful").first().click();
  const first = page.locator(`${testid("why")} dl > div`).first();
  assert.match(await first.innerText(), /存疑[\s\S]*千瓦/);
});
