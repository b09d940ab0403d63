// What the page saves, opened as its receivers do: a workbook's sheets and cells, JSON by its schema, text that could run
// as a formula, and what was set right, which is told in every file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { faults } from "./conforms.js";
import { at, eventually, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";
import { sheets } from "./unzip.js";

const TEXT = [
  "溧水区2024年政府工作报告",
  "2023年，溧水区获评国家生态文明建设示范区。地区生产总值1107.5亿元，增长5.8%。新建公园12座。",
  "高淳区绿道总长99公里，新建停车位约500个。江宁区新建学校3至5所。",
].join("\n");

/** Sets a field of a figure right. */
async function amend(page, index, field, typed) {
  await page.locator(at("mark", index)).first().click();
  await page.locator(`${testid("amend")}[data-amend=${field}]`).click();
  const editor = page.locator(testid("editor"));
  await editor.fill(typed);
  await editor.press("Enter");
  await editor.waitFor({ state: "detached" });
}

test("every saved file says what was set right, and what it says can be reckoned with and runs nowhere", async (t) => {
  const { page, complaints } = await open(t);
  const native = readTextNatively(TEXT);
  await paste(page, TEXT);
  await waitForFigures(page, native.observations.length);
  // The report that the files must say.
  const reads = structuredClone(native.observations);
  await amend(page, 0, "value", "1234.5");
  await amend(page, 1, "indicator", "=1+1");
  await amend(page, 2, "indicator", "@x");
  Object.assign(reads[0], { value: 1234.5, corrected: ["value"] });
  Object.assign(reads[1], { indicator: "=1+1", corrected: ["indicator"] });
  Object.assign(reads[2], { indicator: "@x", corrected: ["indicator"] });
  await page.locator(testid("copy")).click();
  await page.locator(testid("copied")).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes("\n'=1+1\t") && copied.includes("\n'@x\t"), copied);
  await page.locator(testid("export")).click();
  const saved = {};
  for (const format of ["csv", "excel", "json", "html", "markdown"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid(`save-${format}`)).click()]);
    saved[format] = readFileSync(await download.path());
  }

  const [overview, ...places] = sheets(saved.excel);
  assert.equal(overview.name, "概览");
  assert.match(JSON.stringify(overview.rows.map((row) => row.map((cell) => cell?.text))), /国家生态文明建设示范区/);
  assert.deepEqual(places.map(({ name }) => name), native.districts.map(({ name }) => name), "a sheet a district");
  for (const { name, rows, formulas } of places) {
    assert.equal(formulas, 0, name);
    const [head, ...lines] = rows;
    const column = (title) => head.findIndex((cell) => cell?.text === title);
    const own = reads.filter((read) => read.district === name);
    assert.deepEqual(
      lines.map((line) => ["指标", "数值", "上限", "单位", "更正"].map((title) => line[column(title)]?.text ?? "")),
      own.map((read) => [read.indicator, String(read.value), String(read.upper ?? ""), read.unit, { value: "数值", indicator: "指标" }[read.corrected?.[0]] ?? ""]),
    );
    assert.equal(column("单位") - column("数值"), 2, "the unit stands beside value and upper end");
    for (const [at, read] of own.entries()) {
      assert.ok(lines[at][column("数值")].number, `${read.quote} is a number`);
      if (read.upper) assert.ok(lines[at][column("上限")].number, `${read.quote}'s upper end`);
      assert.equal(lines[at][column("指标")].number, false);
    }
  }

  const csv = saved.csv.toString("utf8").slice(1).split("\r\n");
  const heads = csv[0].split(",");
  const cells = csv.slice(1).map((line) => line.split(","));
  assert.equal(cells[0][heads.indexOf("数值")], "1234.5");
  assert.deepEqual([1, 2].map((at) => cells[at][0]), ["'=1+1", "'@x"], "no cell runs");
  assert.deepEqual([0, 1, 2, 3].map((at) => cells[at][heads.indexOf("更正")]), ["数值", "指标", "指标", ""]);

  // The schema as whoever reads the JSON finds it: by the dialog's link.
  const link = page.locator(testid("dialog")).getByRole("link", { name: "zhibiao.schema.json" });
  const schema = await (await fetch(await link.evaluate((link) => link.href))).json();
  const json = JSON.parse(saved.json);
  assert.equal(new URL(json.$schema, page.url()).href, await link.evaluate((link) => link.href), "the JSON names it too");
  assert.deepEqual(faults(schema, json), []);
  assert.notDeepEqual(faults(schema, { ...json, more: 1 }), [], "a field that it does not know");
  assert.notDeepEqual(faults(schema, { ...json, doubts: [{}] }), [], "one that lacks");
  assert.deepEqual(json.observations.map(({ indicator, value, corrected }) => ({ indicator, value, corrected })), reads.map(({ indicator, value, corrected }) => ({ indicator, value, corrected })));

  const markdown = saved.markdown.toString("utf8").split("\n");
  const told = (name) => markdown.find((line) => line.startsWith("|") && line.includes(name)) ?? "";
  assert.match(told("地区生产总值"), /已更正[^]*1234\.5/);
  assert.match(told("@x"), /已更正/);
  assert.doesNotMatch(told("绿道"), /已更正/);

  const offline = await page.context().newPage();
  await offline.setContent(saved.html.toString("utf8"));
  const rows = await offline.locator("tr").allInnerTexts();
  const row = (name) => rows.find((text) => text.includes(name)) ?? "";
  assert.match(row("地区生产总值"), /1,?234\.5/);
  assert.match(row("地区生产总值"), /已更正/);
  assert.match(row("=1+1"), /已更正/);
  assert.doesNotMatch(row("绿道"), /已更正/);
  assert.deepEqual(complaints, []);
});
