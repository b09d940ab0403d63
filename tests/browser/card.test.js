// The card: its parts lead to their own words, several years are not shown as one, what was set right is marked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bringRow, chosenMarks, eventually, open, paste, readSample, testid } from "./harness.js";

const TEXT = [
  "青羊区2021年政府工作报告",
  "一、过去五年工作回顾",
  "2020年，全区地区生产总值达到77亿元，增长6.1%，全市第5。一般公共预算收入由3.2亿元增长到5.5亿元，累计增长71%。",
  "二、今后五年目标任务",
  "今后五年的主要目标是：地区生产总值年均增长7%左右；一般公共预算收入年均增长8%左右，达到8.1亿元。",
].join("\n");

async function read(t, options) {
  const { page, complaints } = await open(t, options);
  await paste(page, TEXT);
  await page.locator(".headline").first().waitFor();
  return { page, complaints };
}

const tile = (page, name) => page.locator(".headline").filter({ hasText: name });

test("change, rank and goal lead to their own words", async (t) => {
  const { page, complaints } = await read(t);
  const gdp = tile(page, "地区生产总值");
  for (const [part, quote] of [
    [gdp.locator(".main"), "77亿元"],
    [gdp.locator(".part", { hasText: "6.1" }), "6.1%"],
    [gdp.locator(".part", { hasText: "全市" }), "第5"],
    [gdp.locator(".goal"), "7%"],
  ]) {
    await part.click();
    const { text } = await eventually(page, () => chosenMarks(page), (marks) => marks.text === quote && marks.inView);
    assert.equal(text, quote);
  }
  assert.deepEqual(complaints, []);
});

test("growth of several years says so, and a rank says among whom", async (t) => {
  const { page } = await read(t);
  const gdp = await tile(page, "地区生产总值").innerText();
  assert.match(gdp, /增速全市第 5 位/);
  assert.match(gdp, /2021–2025 年均 ≈ \+7%/);
  const revenue = await tile(page, "一般公共预算收入").innerText();
  assert.ok(!revenue.includes("71"), `growth of five years is not 2020's: ${revenue}`);
  assert.match(revenue, /目标[\s\S]*8\.1亿元/, "the goal that compares with the amount");
});

test("a figure that was set right is marked on its card and on the picture", async (t) => {
  const { page } = await read(t);
  const gdp = tile(page, "地区生产总值");
  const index = Number(await gdp.getAttribute("data-observation"));
  await (await bringRow(page, index)).locator(".value").dblclick();
  await page.locator(".row .editor input").fill("999");
  await page.keyboard.press("Enter");
  assert.match(await eventually(page, () => gdp.innerText(), (text) => text.includes("999")), /999[\s\S]*已更正/);
  await page.locator(testid("picture")).first().click();
  const source = await page.locator(testid("drawn")).getAttribute("src");
  assert.match(decodeURIComponent(source), /已更正/);
});

test("a number stays with its unit at 320 pixels", async (t) => {
  const { page } = await read(t, { viewport: { width: 320, height: 700 } });
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll(".headline .number, .headline .part:not(.goal)")]
      .filter((one) => one.getBoundingClientRect().height > (one.matches(".number") ? 50 : 55))
      .map((one) => one.textContent),
  );
  assert.deepEqual(broken, []);
});

test("numbers of a row stand on one line, whether or not their tile names a category", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  const tops = await page.locator(".headline .number").evaluateAll((all) => all.slice(0, 4).map((one) => one.getBoundingClientRect().top));
  assert.ok(await page.locator(".headline .kind").first().isVisible());
  assert.ok(Math.max(...tops) - Math.min(...tops) < 0.5, `${tops}`);
});
