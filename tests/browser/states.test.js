// The states that one seldom meets, on a phone: links received whole, in part, cut, refused; faults; nothing found; menus
// and editors that stand open. Each is free of what axe finds, and nothing is scrolled sideways.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { PATIENCE, bringRow, enter, eventually, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

const TEXT = [
  "溧水区2024年政府工作报告",
  ...Array.from({ length: 24 }, (_, at) => `2023年，第${at + 1}项工程完成投资${at + 1.5}亿元，惠及居民${at * 37 + 11}户。`),
].join("\n");

test("seldom seen states are as accessible and as narrow as the others", async (t) => {
  const { page, complaints } = await open(t, { viewport: { width: 390, height: 844 }, reducedMotion: "reduce", bypassCSP: true });
  const check = async (state) => {
    assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)) <= 0, `${state} is too wide`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(page), [], `${state}, ${colorScheme}`);
    }
  };
  const count = readTextNatively(TEXT).observations.length;
  await paste(page, TEXT);
  await waitForFigures(page, count);
  await page.locator(testid("share")).click();
  const sizes = page.locator(testid("size"));
  await sizes.first().waitFor({ timeout: PATIENCE });
  const links = [];
  for (const size of [0, 1, 2]) {
    await sizes.nth(size).click();
    const length = Number(await sizes.nth(size).getAttribute("data-length"));
    links.push(await eventually(page, () => page.locator(testid("address")).inputValue(), (link) => link.length === length));
  }
  await page.keyboard.press("Escape");
  await page.locator(testid("dialog")).waitFor({ state: "detached" });

  await enter(page, "表格");
  await page.locator(testid("fold")).click();
  await page.locator(`${testid("columns")} summary`).click();
  await check("the choice of columns");
  await page.locator(`${testid("columns")} summary`).click();
  await (await bringRow(page, 0)).click();
  await page.locator(`${testid("amend")}[data-amend=value]`).click();
  await page.locator(testid("editor")).waitFor();
  await check("an editor");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.locator(testid("keys")).waitFor();
  await check("the list of keys");
  await page.keyboard.press("Escape");
  await page.locator(testid("language")).selectOption("en");
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  await check("English");
  await page.locator(testid("language")).selectOption("zh-Hans");
  await page.locator("html[lang=zh-Hans]").waitFor({ state: "attached" });

  const visit = (letters) => page.evaluate((letters) => (location.hash = letters), letters);
  const letters = (link) => link.slice(link.indexOf("#") + 1);
  const origin = page.locator(testid("origin"));
  for (const [state, hash, words] of [
    ["figures received", letters(links[0]), /未附原文/],
    ["sentences received", letters(links[1]), /只附有数字的句子/],
    ["a text received", letters(links[2]), /在本机重新读出/],
    ["a cut link", letters(links[0]).slice(0, Math.floor(links[0].length * 0.6)), /链接不完整/],
  ]) {
    await visit(hash);
    await origin.filter({ hasText: words }).waitFor();
    await check(state);
  }
  await visit("d=AQabc");
  await page.locator(testid("refused")).waitFor();
  await check("a link refused");
  await page.locator(testid("refused")).getByRole("button").click();
  await page.locator(testid("add")).click();
  await page.locator("input[type=file]").setInputFiles({ name: "图.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n", "latin1") });
  await page.locator(testid("fault")).waitFor();
  await check("a file that is no text");
  await paste(page, "没有数字的一句话，也没有别的什么可以读的东西了。");
  await page.locator(testid("nothing")).waitFor();
  await check("nothing found");
  assert.deepEqual(complaints, []);
});
