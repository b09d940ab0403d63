// The card: what the native core knows of its district; its parts lead to their own words, several years are not shown
// as one, what was set right is marked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bringRow, chosenMarks, eventually, open, paste, readSample, readTextNatively, testid, waitForFigures } from "./harness.js";

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

/** Districts of two cities, a honour and a policy of one, a goal, a doubt, a figure of nowhere is not among them. */
const DISTRICTS = [
  "溧水区2024年政府工作报告",
  "一、2023年工作回顾",
  "溧水区获评国家生态文明建设示范区，出台《溧水区促进工业发展若干政策》。地区生产总值1107.5亿元，增长5.8%。屋顶光伏装机容量4.2万千瓦时。",
  "高淳区绿道总长99公里，江宁区新建公园12座，青羊区新建学校3所。",
  "二、2024年主要目标",
  "地区生产总值增长6%以上。预计2024年粮食产量21万吨。",
].join("\n");

test("each card says its district's place, counts, honours and policies as the core has them", async (t) => {
  const { page, complaints } = await open(t);
  const check = async (report) => {
    await page.locator(testid("card")).nth(report.districts.length - 1).waitFor();
    const cards = page.locator(testid("card"));
    assert.equal(await cards.count(), report.districts.length);
    const doubtful = new Set(report.doubts.map(({ observation }) => observation));
    for (const [at, district] of report.districts.entries()) {
      const card = cards.nth(at);
      const whole = card.locator(testid("whole"));
      if (await whole.isVisible()) await whole.click();
      for (const more of await card.locator(".names [aria-expanded=false]").all()) await more.click();
      const seen = await card.evaluate((card) => {
        const texts = (selector, of = card) => [...of.querySelectorAll(selector)].map((one) => one.textContent.trim());
        const names = [...card.querySelectorAll(".names")].map((list) => [list.querySelector("h3").textContent, texts("p > span", list)]);
        return { name: texts("h2")[0], where: texts(".where > span:not(.code)")[0] ?? "", code: texts(".code")[0] ?? "", counts: texts(".counts li"), names: Object.fromEntries(names) };
      });
      const own = report.observations.map((read, index) => ({ ...read, index })).filter((read) => read.district === district.name);
      const count = (name, fits) => [name, own.filter(fits).length];
      const kinds = [
        count("实际", ({ status }) => status === "actual"),
        count("目标", ({ status }) => status === "target"),
        count("预测", ({ status }) => status === "forecast"),
        count("存疑", ({ index }) => doubtful.has(index)),
      ];
      const lists = [["荣誉", district.honours], ["政策", district.policies]].filter(([, names]) => names.length > 0);
      assert.deepEqual(seen, {
        name: district.name,
        where: district.ancestors.join(" › "),
        code: district.code,
        counts: [`读出 ${own.length}`, ...kinds.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`)],
        names: Object.fromEntries(lists),
      });
    }
  };
  const sample = await readSample(page);
  assert.ok(sample.districts[0].honours.length > 2 && sample.districts[0].policies.length > 0, "the sample has some");
  await check(sample);
  const report = readTextNatively(DISTRICTS);
  const [first, ...others] = report.districts;
  assert.ok(others.length >= 2 && first.honours.length > 0 && first.policies.length > 0 && report.doubts.length > 0, JSON.stringify(report.districts));
  assert.equal(first.ancestors.at(-1), "南京市", "its city");
  await paste(page, DISTRICTS);
  await waitForFigures(page, report.observations.length);
  await check(report);
  assert.deepEqual(complaints, []);
});
