// The table's order and filters against an order and a choice that are reckoned here from the native core's reading;
// and the address, which brings all of them back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, fragment, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

/** Two places; figures without a period; every kind of measure, several categories, all three statuses; a doubt. */
const TEXT = [
  "溧水区绿道总长160公里，公园12座，其中新建3座。",
  "高淳区绿道总长99公里，地区生产总值612.3亿元，下降0.4%，工业占比41.5%，居全市第3位。",
  "屋顶光伏装机容量4.2万千瓦时。",
  "预计到2025年，高淳区地区生产总值达到700亿元左右。",
  "到2026年，溧水区新建学校5所以上，优良天数比率达到85%；一般公共预算收入834000万元，地区生产总值力争达到1300亿元。",
].join("\n");

async function openText(t) {
  const opened = await open(t);
  const report = readTextNatively(TEXT);
  await paste(opened.page, TEXT);
  await waitForFigures(opened.page, report.observations.length);
  return { ...opened, report };
}

/** The rows in their order: so few that all are drawn. */
const rows = (page) => page.locator(testid("row")).evaluateAll((all) => all.map((row) => Number(row.dataset.observation)));
const shownRows = (page, wanted) => eventually(page, () => rows(page), (seen) => String(seen) === String(wanted));

/** Presses without waiting for what stands still already: a test of a hundred presses. */
const press = (page, selector) => page.evaluate((selector) => document.querySelector(selector).click(), selector);

/** As the core orders words: by their characters' numbers. */
const byWords = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const lastYear = (period) => Number(period.split("/").findLast((part) => /^\d{4}/.test(part))?.slice(0, 4) ?? 0);
const STATUSES = ["actual", "target", "forecast"];
/** A size by its dimension, then by how large it is. */
const size = (read) => [read.base?.unit ?? read.unit, read.base?.value ?? read.value];

const ORDERS = {
  indicator: (a, b) => byWords(a.indicator, b.indicator),
  value: (a, b) => byWords(size(a)[0], size(b)[0]) || size(a)[1] - size(b)[1],
  period: (a, b) => lastYear(a.period) - lastYear(b.period) || byWords(a.period, b.period),
  district: (a, b) => byWords(a.district, b.district),
  status: (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
};

test("each head puts the rows in its order, turns it, and gives the text's back", async (t) => {
  const { page, report, complaints } = await openText(t);
  const reads = report.observations;
  const text = reads.map((_, index) => index);
  const inOrder = (compare, sign, groups) => text.toSorted((a, b) => groups(a) - groups(b) || sign * compare(reads[a], reads[b]) || a - b);
  const names = await page.locator(".category button").evaluateAll((all) => all.map((head) => head.dataset.category));
  assert.ok(new Set(names).size > 4, "there are groups");
  const group = (index) => names.indexOf(reads[index].category);
  const heads = async (groups, columns) => {
    for (const column of columns) {
      const compare = ORDERS[column];
      const up = inOrder(compare, 1, groups);
      const down = inOrder(compare, -1, groups);
      const plain = inOrder(() => 0, 1, groups);
      assert.notDeepEqual(up, down, `${column} orders something`);
      for (const [sort, wanted] of [["ascending", up], ["descending", down], ["none", plain]]) {
        await press(page, `.head .${column} button`);
        assert.deepEqual(await shownRows(page, wanted), wanted, `${column}, ${sort}`);
        assert.equal(await page.locator(`.head > .${column}`).getAttribute("aria-sort"), sort);
      }
    }
  };
  await heads(group, ["value"]);
  await page.locator(".chip.grouping").click();
  assert.deepEqual(await shownRows(page, text), text, "as in the text");
  await heads(() => 0, Object.keys(ORDERS));
  assert.deepEqual(complaints, []);
});

/** What each filter asks of a figure, by its name on the page. */
const FILTERS = {
  地区: (read) => read.district,
  时期: (read) => read.period,
  类别: (read) => read.category,
  口径: (read) => read.measure,
};

test("every choice of every filter leaves the figures that it names, and they narrow together", async (t) => {
  const { page, report, complaints } = await openText(t);
  const reads = report.observations;
  await page.locator(".chip.grouping").click();
  const left = (fits) => reads.flatMap((read, index) => (fits(read, index) ? [index] : []));
  const told = (count) => (count === reads.length ? `${count} 个数字` : `${reads.length} 个数字中的 ${count} 个`);
  const look = async (fits, what) => {
    const wanted = left(fits);
    assert.deepEqual(await shownRows(page, wanted), wanted, what);
    assert.equal(await page.locator(testid("shown")).textContent(), told(wanted.length), what);
    return wanted;
  };
  const select = (name) => page.getByRole("combobox", { name: `按${name}筛选` });
  for (const [name, of] of Object.entries(FILTERS)) {
    const options = await select(name).locator("option").evaluateAll((all) => all.map(({ value, textContent }) => ({ value, label: textContent.trim() })));
    const values = options.slice(1).map(({ value }) => value.slice(1));
    assert.deepEqual(values.toSorted(), [...new Set(reads.map(of))].toSorted(), `${name}: all there is`);
    for (const { value, label } of options.slice(1)) {
      await select(name).selectOption(value);
      const wanted = await look((read) => of(read) === value.slice(1), label);
      assert.ok(label.endsWith(`(${wanted.length})`), label);
      assert.ok(wanted.length > 0 && wanted.length < reads.length, label);
    }
    if (name === "时期") assert.match(options.at(-1).label, /^未标明 /, "the unknown last");
    await select(name).selectOption("");
    await look(() => true, `${name}, all`);
  }
  const doubtful = new Set(report.doubts.map(({ observation }) => observation));
  for (const [chip, fits] of [...STATUSES.map((status) => [status, (read) => read.status === status]), ["doubtful", (_, index) => doubtful.has(index)]]) {
    await press(page, `.narrow .chip.${chip}`);
    const wanted = await look(fits, chip);
    assert.match(await page.locator(`.narrow .chip.${chip}`).textContent(), new RegExp(` ${wanted.length}\\s*$`), chip);
    await press(page, `.narrow .chip.${chip}`);
  }
  await select("地区").selectOption("=溧水区");
  await page.locator(".narrow .chip.target").click();
  await select("类别").selectOption("=economy");
  const both = await look((read) => read.district === "溧水区" && read.status === "target" && read.category === "economy", "three together");
  assert.ok(both.length > 0);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await look(() => true, "cleared");
  assert.deepEqual(complaints, []);
});

test("a reload brings back every filter, the order, columns, groups and switches", async (t) => {
  const { page } = await openText(t);
  const controls = () =>
    page.evaluate(() => ({
      search: document.querySelector(".search").value,
      selects: [...document.querySelectorAll(".narrow select")].map((select) => select.value),
      chips: [...document.querySelectorAll(".sheet .chip[aria-pressed]")].map((chip) => `${chip.textContent} ${chip.ariaPressed}`),
      heads: [...document.querySelectorAll(".head [role=columnheader]")].map((head) => `${head.dataset.label} ${head.ariaSort}`),
      columns: [...document.querySelectorAll("[data-testid=columns] input")].map((box) => `${box.value} ${box.checked}`),
      folded: [...document.querySelectorAll(".category button")].map((head) => `${head.dataset.category} ${head.ariaExpanded}`),
      rows: [...document.querySelectorAll("[data-testid=row]")].map((row) => `${row.dataset.observation} ${row.innerText}`),
      colours: document.querySelector(".page").dataset.colours,
    }));
  const again = async (what) => {
    const before = await controls();
    const address = await page.evaluate(() => location.hash);
    await page.reload();
    const now = await eventually(page, async () => ((await page.locator(testid("shown")).count()) ? controls() : null), (seen) => JSON.stringify(seen) === JSON.stringify(before));
    assert.deepEqual(now, before, what);
    assert.equal(await page.evaluate(() => location.hash), address, what);
  };
  await page.locator(".head .value button").click();
  await page.locator(".head .value button").click();
  for (const id of ["base", "colours"]) await page.locator(testid(id)).click();
  await page.locator(`${testid("columns")} summary`).click();
  for (const column of ["quote", "measure", "change"]) await page.locator(`${testid("columns")} input[value=${column}]`).click();
  await page.locator("[data-category=economy]").click();
  const stands = await fragment(page);
  assert.deepEqual(["sort", "base", "colours", "fold"].map((key) => stands.get(key)), ["-value", "1", "1", "economy"]);
  assert.match(stands.get("columns"), /quote/);
  // The shelf keeps a text a moment after it came.
  await eventually(page, () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("zhibiao.text."))), Boolean);
  await eventually(page, () => page.evaluate(() => sessionStorage["zhibiao.open"] ?? ""), (open) => open !== "");
  await again("order, columns, groups, switches");
  await page.locator(".chip.grouping").click();
  await page.getByRole("combobox", { name: "按地区筛选" }).selectOption("=高淳区");
  await page.getByRole("combobox", { name: "按时期筛选" }).selectOption("=");
  await page.getByRole("combobox", { name: "按口径筛选" }).selectOption("=level");
  await page.locator(".narrow .chip.actual").click();
  await page.locator(".search").fill("绿道");
  assert.equal(await eventually(page, () => page.locator(testid("row")).count(), (count) => count === 2), 2, "of the sentence that says it");
  await again("filters and words");
});
