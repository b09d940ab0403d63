// Several documents side by side: names that stay in sight, order, what is offered where nothing fits, charts, what
// is expected behind results.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, fragment, open, readSample, saveTable, testid, travel } from "./harness.js";
import { sheets } from "./unzip.js";

const report = (year, gdp) =>
  [
    `青羊区${year + 1}年政府工作报告`,
    `一、${year}年工作回顾`,
    `地区生产总值${gdp}亿元，增长6.${year % 10}%。绿道总长${year - 1900}公里。`,
    year === 2023 ? "粮食总产量2.46亿斤。" : "",
    `二、${year + 1}年主要目标`,
    `地区生产总值达到${gdp + 60}亿元。`,
  ].join("\n");

const YEARS = [2009, 2014, 2019, 2020, 2021, 2022, 2023];
const file = (year, at) => ({ name: `${year}.txt`, mimeType: "text/plain", buffer: Buffer.from(report(year, 700 + at * 80)) });

async function openAll(t, options) {
  const { page, complaints } = await open(t, options);
  await page.locator("input[type=file]").setInputFiles(YEARS.map(file));
  await eventually(page, () => page.locator(`${testid("document")}:not(.reading)`).count(), (count) => count === YEARS.length);
  await page.locator(testid("row")).first().waitFor();
  await page.locator(testid("compare-side")).click();
  await page.getByRole("button", { name: "按时期" }).click();
  return { page, complaints };
}

test("tabs say place and year, and the bar keeps its height", async (t) => {
  const { page } = await openAll(t);
  const names = await page.locator(`${testid("document")} .name`).allTextContents();
  assert.deepEqual(names, YEARS.map((year) => `青羊区 ${year + 1}`));
  const cut = () =>
    page.evaluate(() => [...document.querySelectorAll("[role=tab] .name")].filter((one) => one.scrollWidth > one.clientWidth + 1).length);
  assert.equal(await cut(), 0, "every name is read whole");
  const inSight = () =>
    page.evaluate(() => {
      const [list, tab] = ["[role=tablist]", "[aria-selected=true]"].map((one) => document.querySelector(one).getBoundingClientRect());
      return tab.left >= list.left - 1 && tab.right <= list.right + 1;
    });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(testid("document")).last().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  assert.ok(await eventually(page, inSight, Boolean), "the chosen tab is in sight");
  await page.setViewportSize({ width: 1280, height: 800 });
  const { brand, bar } = await page.evaluate(() => ({
    brand: document.querySelector(".brand").getBoundingClientRect().height,
    bar: document.querySelector(".bar").getBoundingClientRect().height,
  }));
  assert.ok(brand < 45 && bar < 62, `${brand}, ${bar}`);
});

test("names stay in sight while the columns move", async (t) => {
  const { page } = await openAll(t, { viewport: { width: 1000, height: 800 } });
  const moved = await page.evaluate(async () => {
    const wide = document.querySelector(".compare .wide");
    wide.scrollLeft = 10000;
    await new Promise((done) => requestAnimationFrame(done));
    const name = document.querySelector(".compare th.name").getBoundingClientRect();
    const { left } = wide.getBoundingClientRect();
    return { by: wide.scrollLeft, away: Math.abs(name.left - left) };
  });
  assert.ok(moved.by > 30, "there are more columns than fit");
  assert.ok(moved.away < 2, `names are ${moved.away} pixels away`);
});

test("heads put lines in order, which the address keeps", async (t) => {
  const { page, complaints } = await openAll(t);
  const column = page.locator(".compare th[aria-sort]").filter({ hasText: /^2021年$/ });
  const names = () => page.locator(`${testid("line")} .indicator`).allTextContents();
  const categories = page.locator(".compare tr.category");
  assert.ok((await categories.count()) > 0);
  const before = await names();
  await column.getByRole("button").click();
  assert.equal(await column.getAttribute("aria-sort"), "ascending");
  assert.equal(await categories.count(), 0, "an order of its own, no groups");
  const up = await names();
  assert.deepEqual([...up].sort(), [...before].sort());
  await column.getByRole("button").click();
  assert.equal(await column.getAttribute("aria-sort"), "descending");
  assert.equal((await fragment(page)).get("rank"), "-=2021");
  const values = await page.locator(testid("line")).evaluateAll((lines) =>
    lines.map((line) => line.querySelector("td[data-label='2021年']:not(.empty) .number")?.textContent).filter(Boolean),
  );
  const money = values.filter((value) => value.includes("亿元")).map(Number.parseFloat);
  assert.ok(money.length > 1 && money.every((value, at) => at === 0 || value <= money[at - 1]), `${values}`);
  await page.reload();
  assert.equal(await eventually(page, () => column.getAttribute("aria-sort"), Boolean), "descending");
  await page.getByRole("button", { name: "按地区" }).click();
  assert.equal((await fragment(page)).get("rank"), null, "other columns");
  await travel(page, -1);
  assert.equal(await column.getAttribute("aria-sort"), "descending");
  await page.setViewportSize({ width: 390, height: 844 });
  const orders = page.locator(testid("orders"));
  assert.equal(await orders.inputValue(), "-=2021");
  const arrow = (chosen) => chosen.evaluate((one) => getComputedStyle(one).backgroundImage);
  assert.match(await arrow(orders), /gradient/, "a chosen list is still seen to be one");
  await orders.selectOption({ label: "指标 ↑" });
  const sorted = await names();
  assert.deepEqual(sorted, [...sorted].sort());
  assert.ok((await orders.boundingBox()).height >= 44);
  assert.deepEqual(complaints, []);
});

test("where nothing stands side by side, what stands alone is offered", async (t) => {
  const { page, complaints } = await openAll(t);
  await page.locator(".compare .search").fill("粮食");
  const none = page.locator(".none");
  assert.match(await none.innerText(), /只有一处的有 1 行/);
  await none.getByRole("button").click();
  assert.match(await page.locator(testid("line")).first().innerText(), /粮食总产量/);
  assert.deepEqual(complaints, []);
});

test("a chart says that it shows goals, and stands years apart as they are", async (t) => {
  const { page } = await openAll(t);
  await page.locator(".compare .search").fill("生产总值");
  const line = page.locator(testid("line")).filter({ has: page.locator(".pill.target") }).first();
  await line.locator(testid("draw")).click();
  const svg = decodeURIComponent(await page.locator(testid("drawn")).getAttribute("src"));
  assert.match(svg, /<title>[^<]*目标/);
  assert.match(svg, />目标<\/text>/);
  assert.match(svg, /stroke-dasharray/);
  const places = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  const [first, second, third, fourth] = places;
  assert.ok(Math.abs(second - first - (third - second)) < 1, "five years, and five years");
  assert.ok(Math.abs((third - second) / (fourth - third) - 5) < 0.1, "five years, and one");
});

test("a forecast follows the results in line, chart and what is copied or saved, and is called so", async (t) => {
  const { page, complaints } = await open(t);
  await readSample(page);
  await page.locator(testid("compare-side")).click();
  await page.getByRole("button", { name: "按时期" }).click();
  const line = page.locator(testid("line")).filter({ hasText: "地区生产总值" }).filter({ hasText: "1061.76" });
  const cells = await line.locator("td").evaluateAll((all) => all.filter((one) => !one.matches(".empty")).map((one) => [one.dataset.label, one.innerText.replace(/\s+/g, " ").trim()]));
  assert.deepEqual(cells, [["2023年", "1061.76亿元"], ["2024年", "1080亿元 预测"]]);
  await page.locator(testid("copy-comparison")).click();
  await page.locator(testid("copied")).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const rows = copied.split("\n").filter((row) => /1061\.76|\t1080\b/.test(row)).map((row) => row.split("\t").slice(1, 3).join(" "));
  assert.deepEqual(rows, ["水平 实际", "水平 预测"], "a row a status");
  assert.equal(Number((await page.locator(testid("copied")).innerText()).match(/\d+/)), copied.trim().split("\n").length - 1);
  const [workbook, commas] = await saveTable(page, "save-comparison");
  assert.deepEqual([workbook.name, commas.name], ["对照.xlsx", "对照.csv"]);
  const seen = copied.trimEnd().split("\n").map((row) => row.split("\t"));
  assert.deepEqual(commas.bytes.toString("utf8").slice(1).trimEnd().split("\r\n").map((row) => row.split(",")), seen);
  const [sheet] = sheets(workbook.bytes);
  assert.deepEqual(sheet.rows.map((row) => Array.from(seen[0], (_, at) => row[at]?.text ?? "")), seen);
  const numbers = sheet.rows.slice(1).flatMap((row) => row.slice(5)).filter(Boolean);
  assert.ok(numbers.length > 3);
  for (const { number, text } of numbers) assert.equal(number, /^-?[\d.]+$/.test(text), text);
  await line.locator(testid("draw")).click();
  const svg = decodeURIComponent(await page.locator(testid("drawn")).getAttribute("src"));
  const points = [...svg.matchAll(/<circle[^>]*>/g)].map(([point]) => /stroke-width="1.5"/.test(point));
  assert.deepEqual(points, [false, true], "the forecast is hollow");
  assert.match(svg, />预测<\/text>/);
  assert.doesNotMatch(svg.match(/<title>[^<]*/)[0], /预测/, "the whole is none");
  assert.deepEqual(complaints, []);
});
