// Every view in both themes and on widths between a phone and a wall: it is as dark as it should be, and nothing has to
// be scrolled sideways.

import assert from "node:assert/strict";
import { test } from "node:test";
import { enter, eventually, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

const PLAN = "青羊区2024年政府工作报告\n二、2024年主要目标\n地区生产总值增长6%以上，一般公共预算收入达到112亿元，新建公园12个。森林覆盖率达到40%。";
const REPORT = "青羊区2025年政府工作报告\n一、2024年工作回顾\n2024年，地区生产总值增长5.6%，一般公共预算收入113.9亿元，新建公园13个。锦江区绿道总长98公里。";

const WIDTHS = [390, 640, 768, 1000, 1280, 1920, 2560];

/** How far the page is too wide, and how light the grounds are that are seen, by where. */
const look = (page) =>
  page.evaluate(() => {
    const light = (colour) => {
      const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255);
      const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const seen = (one) => one.checkVisibility() && one.getBoundingClientRect().height > 0;
    const grounds = ["html", ".bar", ".source", ".sheet", ".card", ".intake textarea", ".why", ".dialog", ".keys", ".compare th.name"];
    const found = grounds.flatMap((selector) => [...document.querySelectorAll(selector)].filter(seen).slice(0, 1).map((one) => [selector, getComputedStyle(one).backgroundColor]));
    return {
      wide: document.scrollingElement.scrollWidth - innerWidth,
      grounds: found.filter(([, colour]) => !/, 0\)$/.test(colour)).map(([selector, colour]) => [selector, light(colour)]),
    };
  });

test("no view is too wide on any width, and each is light in the light theme and dark in the dark one", async (t) => {
  const { page, complaints } = await open(t, { viewport: { width: 1280, height: 800 } });
  let looked = 0;
  const check = async (view) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { wide } = await look(page);
      assert.ok(wide <= 0, `${view} is ${wide} pixels too wide at ${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const [colorScheme, fits] of [["dark", (light) => light < 0.2], ["light", (light) => light > 0.8]]) {
      await page.emulateMedia({ colorScheme });
      const all = await eventually(page, () => look(page), ({ grounds }) => grounds.every(([, light]) => fits(light)));
      for (const [selector, light] of all.grounds) assert.ok(fits(light), `${view}, ${colorScheme}: ${selector} is ${light}`);
      looked += all.grounds.length;
    }
  };
  await check("empty");
  for (const text of [PLAN, REPORT]) {
    await paste(page, text);
    await waitForFigures(page, readTextNatively(text).observations.length);
  }
  await check("a document");
  await page.locator(testid("mark")).first().click();
  await page.locator(testid("why")).waitFor();
  await check("the account of a figure");
  await page.keyboard.press("Escape");
  await page.locator(testid("edit")).click();
  await check("the text being edited");
  await page.keyboard.press("Escape");
  for (const [side, ready] of [["compare-side", "compare"], ["goals-side", "goal"]]) {
    await page.locator(testid(side)).click();
    await page.locator(testid(ready)).first().waitFor();
    await check(side);
  }
  await page.locator(testid("document-side")).click();
  await page.keyboard.press("?");
  await page.locator(testid("keys")).waitFor();
  await check("the list of keys");
  await page.keyboard.press("Escape");
  for (const [button, ready] of [["share", "size"], ["export", "save-csv"]]) {
    await page.locator(testid(button)).click();
    await page.locator(testid(ready)).first().waitFor();
    await check(button);
    await page.keyboard.press("Escape");
    await page.locator(testid("dialog")).waitFor({ state: "detached" });
  }
  // What a phone shows room by room.
  for (const width of [390, 640, 768]) {
    await page.setViewportSize({ width, height: 800 });
    for (const room of ["原文", "卡片", "表格", "对照"]) {
      await enter(page, room);
      const { wide } = await look(page);
      assert.ok(wide <= 0, `${room} is ${wide} pixels too wide at ${width}`);
    }
  }
  assert.ok(looked > 50, `${looked} grounds`);
  assert.deepEqual(complaints, []);
});
