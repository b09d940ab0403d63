// Tables in the text: rows of cells stand in columns, with every character in its place, so that marks, clicks and
// selections work as in sentences; what is wider than the text scrolls by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { violations } from "./axe.js";
import { RESULTS, at, bringRow, chosenMarks, enter, eventually, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

const TABS = [
  "\t单位\t2023年\t2024年\t比上年增长（%）\t备注",
  "地区生产总值\t亿元\t812.5\t856.3\t5.4\t按可比价计算，步行15分钟",
  "绿道\t公里\t157\t160\t1.9\t",
];
const BARS = ["| 名称 | 2024年 | 增长 |", "| 学校 | 35所 | 2% |", "| 幼儿园 | 51所 | 3% |"];
const TEXT = ["盐田区2024年统计公报", "全区运行平稳。", ...TABS, "", "各类学校情况。", ...BARS, "公园12个。"].join("\n");
const REPORT = readTextNatively(TEXT);

async function openText(t, options) {
  const opened = await open(t, options);
  await paste(opened.page, TEXT);
  await waitForFigures(opened.page, REPORT.observations.length);
  await enter(opened.page, "原文");
  await opened.page.locator(".tabled").nth(1).waitFor();
  return opened;
}

/** The rows of a table as they are drawn: each one's characters, and where its cells begin. */
const rowsOf = (page, table) =>
  page.locator(".tabled").nth(table).locator("[role=row]").evaluateAll((rows) =>
    rows.map((row) => ({
      text: row.textContent,
      start: Number(row.dataset.start),
      lefts: [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)),
      tops: [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().top)),
    })),
  );

test("rows of tabs and of bars stand in columns, with every character where it was", async (t) => {
  const { page, complaints } = await openText(t);
  for (const [table, lines] of [TABS, BARS].entries()) {
    const rows = await rowsOf(page, table);
    assert.deepEqual(rows.map(({ text }) => text), lines.map((line) => line.trimEnd()));
    for (const { text, start, lefts, tops } of rows) {
      assert.equal([...TEXT].slice(start, start + text.length).join(""), text, "selections are counted from there");
      assert.equal(new Set(tops).size, 1, text);
      assert.deepEqual(lefts, rows[1].lefts.slice(0, lefts.length), text);
      assert.ok(lefts.every((left, index) => index === 0 || left >= lefts[index - 1]), text);
    }
  }
  const parted = await page.locator(".tabled .between").evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(parted.length > 10, `${parted.length}`);
  assert.deepEqual([...new Set(parted)], [0], "columns part the cells");
  const gaps = await page.locator(".tabled [role=cell]").evaluateAll((cells) =>
    cells.filter((cell) => cell.textContent.length > 1).map((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return cell.getBoundingClientRect().right - Math.max(...[...words.getClientRects()].map(({ right }) => right));
    }),
  );
  assert.ok(gaps.every((gap) => gap > 10), `cells stand apart: ${gaps}`);
  assert.equal(await page.locator(".text > p").count(), 3, "sentences stay paragraphs");
  assert.deepEqual(complaints, []);
});

test("a click leads either way between a cell and its row", async (t) => {
  const { page } = await openText(t, { viewport: { width: 390, height: 844 } });
  const index = REPORT.observations.findIndex(({ quote }) => quote === "5.4");
  await page.locator(at("mark", index)).click();
  await page.locator(testid("why")).waitFor();
  assert.deepEqual((await chosenMarks(page)).text, "5.4");
  await page.keyboard.press("Escape");
  await page.locator(".tabled").first().evaluate((table) => table.scrollTo(0, 0));
  await enter(page, "表格");
  await (await bringRow(page, index)).locator(".indicator button").click();
  const sight = () =>
    page.evaluate(() => {
      const box = document.querySelector("[data-testid=mark][aria-current=true]")?.getBoundingClientRect();
      return box && box.width > 0 && box.left >= 0 && box.right <= innerWidth;
    });
  assert.ok(await eventually(page, sight, Boolean), "the table is scrolled to the cell");
});

test("a number in a cell is selected and added", async (t) => {
  const { page } = await openText(t);
  const place = await page.evaluate(() => {
    const cell = [...document.querySelectorAll(".tabled [role=cell]")].find((cell) => cell.textContent.includes("15分钟"));
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const words = document.createRange();
    const at = cell.firstChild.data.indexOf("15分钟");
    words.setStart(cell.firstChild, at);
    words.setEnd(cell.firstChild, at + 4);
    const { left, right, top, height } = words.getBoundingClientRect();
    return { left, right, y: top + height / 2 };
  });
  await page.mouse.move(place.left + 1, place.y);
  await page.mouse.down();
  await page.mouse.move(place.right - 1, place.y, { steps: 6 });
  await page.mouse.up();
  assert.match(await page.locator(testid("add-figure")).innerText(), /15分钟/);
  await page.locator(testid("add-figure")).click();
  await page.locator(testid("editor")).waitFor();
  await page.keyboard.press("Enter");
  await waitForFigures(page, REPORT.observations.length + 1);
  await page.locator(`.tabled ${testid("mark")}`).filter({ hasText: "15分钟" }).waitFor();
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`tables fit ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page } = await openText(t, { viewport, colorScheme, bypassCSP: true });
      await page.screenshot({ path: join(RESULTS, `tables-${width}-${colorScheme}.png`) });
      await page.locator(`.tabled ${testid("mark")}`).nth(3).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(RESULTS, `tables-chosen-${width}-${colorScheme}.png`) });
      const wide = await page.evaluate(() => [
        document.scrollingElement.scrollWidth - innerWidth,
        document.querySelector(".text").scrollWidth - document.querySelector(".text").clientWidth,
      ]);
      assert.ok(wide.every((over) => over <= 0), `${wide} pixels too wide`);
      assert.deepEqual(await violations(page), []);
    });
  }
}
