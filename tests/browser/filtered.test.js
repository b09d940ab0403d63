// The table under a filter: what is found, and what setting a figure right leaves as it is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, paste, testid } from "./harness.js";

const LINES = Array.from({ length: 40 }, (_, at) => `第${at + 1}街道办事处新建口袋公园${at + 2}个，绿道总长${at + 20}公里。`);
const TEXT = [
  "青羊区2024年政府工作报告",
  "一、2023年工作回顾",
  "地区生产总值1602.5亿元，增长6.1%。集中式饮用水水源地水质达标率100%。PM2.5平均浓度31微克/立方米。",
  ...LINES,
  "二、2024年主要任务",
  "地区生产总值增长6%以上，优良天数比率达到85%。",
].join("\n");

async function read(t) {
  const { page, complaints } = await open(t);
  await paste(page, TEXT);
  await page.locator(testid("row")).first().waitFor();
  return { page, complaints };
}

const shown = (page) => page.locator(testid("shown")).textContent();

test("a figure set right under a filter stays in sight, and the keyboard with it", async (t) => {
  const { page, complaints } = await read(t);
  await page.locator(".chip.target").click();
  const before = await shown(page);
  const row = page.locator(testid("row")).filter({ hasText: "优良天数" });
  await row.locator(".status").dblclick();
  await page.locator(".row .editor select").selectOption({ label: "实际" });
  await eventually(page, () => row.locator(".amended").count(), (count) => count === 1);
  assert.equal(await shown(page), before, "the filter stays");
  assert.equal(await page.locator(".chip.target").getAttribute("aria-pressed"), "true");
  const place = () =>
    page.evaluate(() => {
      const row = document.querySelector(".row[aria-current]");
      const box = row?.getBoundingClientRect();
      return { sight: box && box.top > 0 && box.bottom < innerHeight, focus: row?.contains(document.activeElement) ?? false };
    });
  const well = { sight: true, focus: true };
  assert.deepEqual(await eventually(page, place, (now) => now.sight && now.focus), well);
  // The next key is heard by that row.
  await page.keyboard.press("e");
  await page.locator(".row .editor input").waitFor();
  await page.keyboard.press("Escape");
  // Another filter, and it is gone.
  await page.locator(".chip.target").click();
  await page.locator(".chip.target").click();
  assert.equal(await eventually(page, () => row.count(), (count) => count === 0), 0);
  assert.deepEqual(complaints, []);
});

test("a renamed figure stays in its group", async (t) => {
  const { page } = await read(t);
  await page.locator(".search").fill("水源地");
  const group = page.locator(".category strong");
  const before = await group.allTextContents();
  await page.locator(testid("row")).first().locator(".indicator").dblclick();
  await page.locator(".row .editor input").fill("甲乙丙率");
  await page.keyboard.press("Enter");
  await page.locator(testid("row")).filter({ hasText: "甲乙丙率" }).waitFor();
  assert.deepEqual(await group.allTextContents(), before);
});

test("the search looks into sentences and other names, whatever the letters", async (t) => {
  const { page } = await read(t);
  for (const [words, found] of [
    ["GDP", /生产总值/],
    ["pm25", /PM2\.5/],
    ["ｐｍ２.５", /PM2\.5/],
    ["水源地 31微克", /没有|水源地/],
    ["第7街道 绿道", /8个|26公里/],
    ["新增 公园", /公园/],
  ]) {
    await page.locator(".search").fill(words);
    const first = page.locator(`${testid("row")}, .none`).first();
    const text = await eventually(page, () => first.innerText(), (text) => found.test(text));
    assert.match(text, found, words);
  }
});

test("copied rows say what their numbers measure", async (t) => {
  const { page } = await read(t);
  await page.locator(".search").fill("生产总值");
  await page.locator(testid("copy")).click();
  await page.locator(testid("copied")).waitFor();
  const [head, ...rows] = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  const at = head.split("\t").indexOf("口径");
  assert.ok(at > 0, head);
  assert.deepEqual([...new Set(rows.map((row) => row.split("\t")[at]))].sort(), ["变化", "水平"]);
});

test("three rows are seen on opening, and the whole card on demand", async (t) => {
  const { page } = await read(t);
  const seen = () =>
    page.evaluate(() => [...document.querySelectorAll(".row")].filter((row) => row.getBoundingClientRect().bottom <= innerHeight - 20).length);
  assert.ok((await seen()) >= 3, `${await seen()} rows`);
  const tiles = () => page.locator(".headline:visible").count();
  const few = await tiles();
  await page.locator(testid("whole")).click();
  assert.ok((await eventually(page, tiles, (count) => count > few)) > few, `${few} tiles`);
});

test("a search brings the table up, and leads to its rows by keyboard", async (t) => {
  const { page } = await read(t);
  await page.keyboard.press("/");
  await page.keyboard.type("水源地");
  const top = () => page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().top);
  assert.ok((await eventually(page, top, (top) => top < 200)) < 200, "the table is brought up");
  await eventually(page, () => page.locator(testid("row")).count(), (count) => count === 1);
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.closest(".row")?.textContent ?? "");
  assert.match(await eventually(page, focused, (text) => text !== ""), /水源地/);
  // What is found nowhere is told where one looks.
  await page.locator(".search").fill("没有这个词");
  const none = await page.locator(".none").boundingBox();
  assert.ok(none.y < 700, `the message stands at ${none.y}`);
  assert.match(await page.locator(".none").innerText(), /没有符合条件的数字。换个词，或清除筛选/);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.locator(testid("row")).first().waitFor();
});

test("where no figure is found, the sample can be opened", async (t) => {
  const { page } = await open(t);
  await paste(page, "没有数字的一句话，也没有别的什么可以读的东西了。");
  assert.match(await page.locator(testid("nothing")).innerText(), /没有读到数字[^]*扫描件[^]*全选正文/);
  await page.locator(testid("show-sample")).click();
  await page.locator(testid("row")).first().waitFor();
});
