// The table in a real browser: thousands of rows, columns, one unit, copying, setting right, the
// address, the keyboard, the phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import {
  RESULTS,
  allRows,
  at,
  bringRow,
  chosenMarks,
  enter,
  eventually,
  fragment,
  open,
  paste,
  readSample,
  readTextNatively,
  scrollTable,
  testid,
  travel,
  waitForFigures,
  walkTable,
} from "./harness.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A page with the sample on it, in the room of the table. */
async function openSample(t, options) {
  const opened = await open(t, options);
  const report = await readSample(opened.page);
  await enter(opened.page, "表格");
  // On a phone filters and tools are behind a button.
  const fold = opened.page.locator(testid("fold"));
  if (await fold.isVisible()) await fold.click();
  return { ...opened, report };
}

/** A text of so many figures, each with a name of its own. */
function longText(figures) {
  const streets = Array.from({ length: figures }, (_, n) => `第${n + 1}号公园面积${(n % 97) + 3}公顷`);
  const lines = streets.map((street, n) => (n % 5 === 4 ? `${street}。\n` : `${street}，`));
  return `溧水区2024年公园名录\n2023年，${lines.join("")}`;
}

async function openLong(t, figures, options) {
  const opened = await open(t, options);
  const text = longText(figures);
  const report = readTextNatively(text);
  assert.ok(report.observations.length >= figures * 0.9, "the text has that many figures");
  await paste(opened.page, text);
  await waitForFigures(opened.page, report.observations.length);
  await enter(opened.page, "表格");
  return { ...opened, report };
}

const drawnRows = (page) => page.locator(testid("row")).count();
/** How many figures there are, and how many of them are shown. */
const shown = async (page) => {
  const [all, left = all] = (await page.locator(testid("shown")).textContent()).match(/\d+/g).map(Number);
  return [all, left];
};
const textOf = (page, index, column) => page.locator(`${at("row", index)} .${column}`).textContent();

for (const [name, options] of [
  ["on a desk", {}],
  ["on a phone", PHONE],
]) {
  test(`thousands of rows are drawn only near the screen, ${name}`, async (t) => {
    const { page, report } = await openLong(t, 3000, options);
    const count = report.observations.length;
    const lines = Number(await page.locator(testid("table")).getAttribute("aria-rowcount"));
    assert.ok(lines > count && lines < count + 30, `${lines} lines for ${count} figures`);
    assert.ok((await drawnRows(page)) < 150, "few rows are in the document");
    // Far down there are rows on the screen, not an empty stretch; and still few of them.
    for (const to of [20_000, 90_000, 1e9, 5_000]) {
      await scrollTable(page, { to });
      const filled = () =>
        page.evaluate(() => {
          const middle = innerHeight / 2;
          const rows = [...document.querySelectorAll("[data-testid=row]")];
          return rows.some((row) => Math.abs(row.getBoundingClientRect().top - middle) < 120);
        });
      assert.ok(await eventually(page, filled, Boolean), `rows are seen at ${to}`);
      assert.ok((await drawnRows(page)) < 150);
    }
    const places = () =>
      [...document.querySelectorAll("[data-testid=table] .lines > [aria-rowindex]")].map((row) => Number(row.ariaRowIndex));
    const seen = new Set(await page.evaluate(places));
    assert.equal(seen.size, (await page.evaluate(places)).length, "every line has a place of its own");
  });
}

test("walking through the table shows every figure once", async (t) => {
  const { page, report } = await openLong(t, 400);
  const rows = await allRows(page);
  assert.deepEqual([...rows].sort((a, b) => a - b), report.observations.map((_, index) => index));
  const places = await walkTable(page, () =>
    [...document.querySelectorAll(".lines > [aria-rowindex]")].map((row) => `${row.ariaRowIndex} ${row.dataset.observation ?? "head"}`),
  );
  assert.equal(new Set(places.map((place) => place.split(" ")[0])).size, new Set(places).size, "a place is one line");
});

test("a figure chosen in the text brings its row, however far", async (t) => {
  const { page, report } = await openLong(t, 1500);
  for (const index of [report.observations.length - 3, 2, 700]) {
    assert.equal(await page.locator(at("row", index)).count(), 0, "it is not drawn before");
    await page.locator(at("mark", index)).first().click();
    const seen = () =>
      page.evaluate((index) => {
        const box = document.querySelector(`[data-testid=row][data-observation="${index}"][aria-current]`)?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < innerHeight;
      }, index);
    assert.ok(await eventually(page, seen, Boolean), `row ${index} is seen`);
  }
});

test("arrow keys go on past the rows that are drawn", async (t) => {
  const { page } = await openLong(t, 600);
  const rows = page.locator(testid("row"));
  const first = Number(await rows.first().getAttribute("data-observation"));
  await rows.first().locator("button").focus();
  for (let step = 0; step < 80; step += 1) await page.keyboard.press("ArrowDown");
  const focused = () => page.evaluate(() => Number(document.activeElement.closest("[data-testid=row]")?.dataset.observation));
  assert.equal(await eventually(page, focused, (at) => at === first + 80), first + 80);
  await page.keyboard.press("End");
  const last = await eventually(page, focused, (at) => at > first + 500);
  assert.ok(last > first + 500);
  await page.keyboard.press("Home");
  assert.equal(await eventually(page, focused, (at) => at === first), first);
});

test("everything is drawn for a printer, and goes again", async (t) => {
  const { page, report } = await openLong(t, 500);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const count = report.observations.length;
  assert.equal(await eventually(page, () => drawnRows(page), (rows) => rows === count), count);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok((await eventually(page, () => drawnRows(page), (rows) => rows < 150)) < 150);
});

test("the printed table repeats its heads and cuts no row", async (t) => {
  const { page } = await openSample(t);
  await page.evaluate(() => document.documentElement.setAttribute("data-print", "table"));
  await page.emulateMedia({ media: "print" });
  const style = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector(".heads")).display,
    row: getComputedStyle(document.querySelector(".row")).breakInside,
    card: document.querySelector(".card").getBoundingClientRect().height,
    source: document.querySelector(".source").getBoundingClientRect().height,
  }));
  assert.deepEqual(style, { head: "table-header-group", row: "avoid", card: 0, source: 0 });
  await page.evaluate(() => document.documentElement.setAttribute("data-print", "card"));
  const table = await page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().height);
  assert.equal(table, 0, "a card is printed alone");
});

test("rows stand under the head of their category; groups fold away and come back, and a chosen figure unfolds its own", async (t) => {
  const { page, report } = await openSample(t);
  const all = (await allRows(page)).length;
  // Each row stands under the head of its category, which counts them.
  const lines = await walkTable(page, () =>
    [...document.querySelectorAll(".lines > [aria-rowindex]")].map((line) => [Number(line.ariaRowIndex), line.querySelector("[data-category]")?.dataset.category ?? null, Number(line.dataset.observation ?? line.querySelector("[data-category] span")?.textContent)]),
  );
  const groups = new Map();
  let group;
  for (const [, category, number] of [...new Map(lines.map((line) => [line[0], line])).values()].toSorted(([a], [b]) => a - b)) {
    if (category !== null) groups.set((group = category), { told: number, rows: [] });
    else groups.get(group).rows.push(number);
  }
  assert.ok(groups.size > 3, `${[...groups.keys()]}`);
  for (const [category, { told, rows }] of groups) {
    const wanted = report.observations.flatMap((figure, index) => (figure.category === category ? [index] : []));
    assert.deepEqual([told, rows], [wanted.length, wanted], category);
  }
  const head = page.locator("[data-category=economy]");
  const inGroup = Number(await head.locator("span").textContent());
  await head.click();
  assert.equal(await head.getAttribute("aria-expanded"), "false");
  assert.equal((await allRows(page)).length, all - inGroup);
  assert.equal((await fragment(page)).get("fold"), "economy");
  const index = report.observations.findIndex((figure) => figure.category === "economy");
  await page.locator(at("mark", index)).first().click();
  assert.equal(await eventually(page, () => page.locator(at("row", index)).count(), (count) => count === 1), 1);
  assert.equal(await head.getAttribute("aria-expanded"), "true");
});

for (const [name, options] of [
  ["on a desk", {}],
  ["on a phone", PHONE],
]) {
  test(`columns are chosen, ${name}`, async (t) => {
    const { page, report } = await openSample(t, options);
    const choose = async (column) => {
      if (!(await page.locator(`${testid("columns")}[open]`).count())) await page.locator(`${testid("columns")} summary`).click();
      await page.locator(`${testid("columns")} input[value=${column}]`).click();
    };
    for (const column of ["quote", "comparator", "measure", "category", "base"]) await choose(column);
    await choose("status");
    await page.locator(`${testid("columns")} summary`).click();
    const rows = await allRows(page);
    const index = rows[0];
    await bringRow(page, index);
    assert.match(await textOf(page, index, "quote"), new RegExp(report.observations[index].quote));
    await choose("sentence");
    const { start, end, quote } = report.observations[index];
    assert.match(await textOf(page, index, "sentence"), new RegExp(`.${quote}.*[。；]$`));
    await page.screenshot({ path: join(RESULTS, `sentence-${(options.viewport ?? { width: 1280 }).width}.png`) });
    assert.ok((await textOf(page, index, "sentence")).length > end - start);
    await page.locator(`${testid("columns")} summary`).click();
    for (const column of ["comparator", "measure", "category", "base"]) {
      assert.ok(await page.locator(`${at("row", index)} .${column}`).last().isVisible(), column);
    }
    assert.equal(await page.locator(`${at("row", index)} .status`).count(), 0, "a column less");
    assert.match((await fragment(page)).get("columns"), /quote/);
    const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    await page.locator(`${testid("columns")} summary`).click();
    await page.getByRole("button", { name: "恢复默认" }).click();
    assert.equal(await page.locator(`${at("row", index)} .quote`).count(), 0);
  });
}

test("one unit makes money comparable", async (t) => {
  const { page } = await open(t);
  const text = "溧水区2024年报告\n2023年，道路建设投资2.5亿元，桥梁建设投资900万元，绿道建设投资1.2亿元，路灯建设投资500000元。";
  await paste(page, text);
  await waitForFigures(page, 4);
  assert.match(await textOf(page, 1, "value"), /900\s*万元/);
  await page.locator(testid("base")).click();
  assert.match(await textOf(page, 1, "value"), /0\.09\s*亿元/);
  assert.match(await textOf(page, 0, "value"), /2\.5\s*亿元/);
  assert.match(await textOf(page, 3, "value"), /0\.005\s*亿元/);
  assert.equal((await fragment(page)).get("base"), "1");
});

test("bars stand only where sizes compare", async (t) => {
  const { page } = await open(t);
  await paste(page, "溧水区2024年报告\n2023年，第一产业增加值50亿元，第二产业增加值100亿元，财政收入30亿元，常住人口51万人。");
  await waitForFigures(page, 4);
  const widths = [];
  for (const index of [0, 1, 2, 3]) {
    const bar = page.locator(`${at("row", index)} svg.extent rect`);
    widths.push((await bar.count()) ? Number(await bar.getAttribute("width")) : null);
  }
  assert.deepEqual(widths, [50, 100, null, null]);
});

for (const way of ["button", "key"]) {
  test(`the visible rows are copied in columns, by ${way}`, async (t) => {
    const { page, report } = await openSample(t);
    await page.locator(".chip.target").click();
    const [, left] = await shown(page);
    assert.equal(left, report.observations.filter((figure) => figure.status === "target").length);
    if (way === "button") await page.locator(testid("copy")).click();
    else await page.keyboard.press("c");
    await page.locator(testid("copied")).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
    const [head, ...rows] = lines.map((line) => line.split("\t"));
    assert.equal(rows.length, left);
    assert.ok(rows.every((row) => row.length === head.length));
    const order = await allRows(page);
    const values = rows.map((row) => row[head.indexOf("数值")]);
    assert.deepEqual(values.map(Number), order.map((index) => report.observations[index].value), "numbers as numbers");
    assert.ok(head.includes("比较"), "≥60 is not copied as 60");
    assert.ok(!head.includes("原句"), "the sentence only where its column is shown");
  });
}

test("the sentence that says a figure is copied where its column is shown", async (t) => {
  const { page } = await open(t);
  await paste(page, "溧水区2024年报告\n2023年，=绿道总长160公里，\t其中新建12公里。公园5个；广场6个。");
  await waitForFigures(page, 4);
  await page.locator(`${testid("columns")} summary`).click();
  await page.locator(`${testid("columns")} input[value=sentence]`).click();
  await page.locator(`${testid("columns")} summary`).click();
  await page.locator(testid("copy")).click();
  await page.locator(testid("copied")).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  const [head, ...cells] = lines.map((line) => line.split("\t").at(-1));
  assert.equal(head, "原句");
  assert.deepEqual([...new Set(cells)].sort(), ["2023年，=绿道总长160公里， 其中新建12公里。", "公园5个；", "广场6个。"].sort());
  assert.equal((await fragment(page)).get("columns").split(".").at(-1), "sentence");
});

/** Opens the editor of a field beside the text. */
const amend = (page, field) => page.locator(`${testid("amend")}[data-amend=${field}]`).click();

test("a field is set right beside the text, marked, undone and done again", async (t) => {
  const { page } = await openSample(t);
  await page.locator(at("mark", 0)).first().click();
  await amend(page, "period");
  assert.equal(await page.locator(testid("editor")).inputValue(), "2023");
  await page.keyboard.type("2022年上半年");
  await page.keyboard.press("Enter");
  // What the words mean is asked of the worker.
  await page.locator(testid("editor")).waitFor({ state: "detached" });
  await bringRow(page, 0);
  assert.match(await textOf(page, 0, "period"), /2022年上半年.*已改/);
  const why = page.locator(testid("why"));
  assert.match(await why.textContent(), /原读作 2023年/);
  assert.match(await why.textContent(), /由使用者改定/);
  const focused = () => page.evaluate(() => document.activeElement.dataset.amend);
  assert.equal(await eventually(page, focused, (field) => field === "period"), "period", "the focus is where it was");
  await page.keyboard.press("ControlOrMeta+Z");
  assert.doesNotMatch(await textOf(page, 0, "period"), /已改/);
  await page.keyboard.press("ControlOrMeta+Shift+Z");
  assert.match(await textOf(page, 0, "period"), /已改/);
  await page.locator(testid("undo")).click();
  assert.doesNotMatch(await textOf(page, 0, "period"), /已改/);
  await page.locator(testid("redo")).click();
  await page.locator(testid("withdraw")).click();
  assert.doesNotMatch(await textOf(page, 0, "period"), /已改/);
});

test("a cell is set right in the table, by mouse and by key", async (t) => {
  const { page } = await openSample(t);
  const cell = page.locator(`${at("row", 0)} .indicator`);
  await cell.dblclick();
  await page.locator(testid("editor")).fill("全区生产总值");
  await page.keyboard.press("Enter");
  assert.match(await cell.textContent(), /全区生产总值.*已改/);
  await page.keyboard.press("e");
  await page.locator(`${testid("editor")}:focus`).waitFor(); // what is typed goes into it, however slow the machine
  await page.keyboard.type("abc");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".refused").textContent(), /请填数字/);
  assert.equal(await page.locator(testid("editor")).inputValue(), "abc", "what was typed stands");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(testid("editor")).count(), 0);
  assert.ok(await page.locator(`${at("row", 0)}[aria-current=true]`).count(), "the figure stays chosen");
  await page.keyboard.press("e");
  await page.locator(`${testid("editor")}:focus`).waitFor();
  await page.keyboard.type("12.5");
  await page.keyboard.press("Enter");
  assert.match(await textOf(page, 0, "value"), /12\.5.*已改/);
  await page.locator(`${at("row", 0)} .status`).dblclick();
  await page.locator(testid("editor")).selectOption("target");
  assert.match(await textOf(page, 0, "status"), /目标.*已改/);
});

test("a dismissed figure is gone, counted and restored", async (t) => {
  const { page, report } = await openSample(t);
  await page.locator(at("mark", 1)).first().click();
  await page.locator(testid("dismiss")).click();
  const all = report.observations.length;
  const left = async (count) =>
    assert.deepEqual(await eventually(page, () => shown(page), (seen) => seen[0] === count), [count, count]);
  await left(all - 1);
  assert.equal(await page.locator(testid("mark")).count(), all - 1, "nor is it marked in the text");
  await scrollTable(page, { to: 1e9 });
  await page.locator(`${testid("dismissed")} summary`).click();
  assert.match(await page.locator(testid("dismissed")).textContent(), new RegExp(report.observations[1].quote));
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await left(all);
  await page.locator(at("mark", 1)).first().click();
  await page.keyboard.press("x");
  await left(all - 1);
  await page.keyboard.press("ControlOrMeta+Z");
  await left(all);
});

test("what was set right holds when the text is edited", async (t) => {
  const { page, report } = await openSample(t);
  await page.locator(at("mark", 3)).first().click();
  await amend(page, "unit");
  await page.keyboard.type("万个");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".row .amended").count(), 1);
  await page.locator(testid("edit")).click();
  const box = page.locator(testid("paste"));
  await box.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("（修订）");
  await page.keyboard.press("ControlOrMeta+End");
  // One figure more tells the new reading from the one before.
  await page.keyboard.type("\n新建公园77座。");
  const count = report.observations.length;
  await waitForFigures(page, count + 1);
  await page.keyboard.press("Escape");
  const amended = page.locator(".row .amended");
  assert.equal(await amended.count(), 1, "in the new reading, and in that figure alone");
  assert.match(await textOf(page, 3, "value"), /万个.*已改/);
  assert.equal((await allRows(page)).length, count + 1);
});

test("filters, order and figure stand in the address; back, forth and typing", async (t) => {
  const { page, report } = await openSample(t);
  const steps = () => page.evaluate(() => history.length);
  await page.locator(".chip.target").click();
  assert.equal((await fragment(page)).get("status"), "target");
  await page.locator(".head .value button").click();
  assert.equal((await fragment(page)).get("sort"), "value");
  const goal = report.observations.findIndex((figure) => figure.status === "target");
  await (await bringRow(page, goal)).click();
  assert.equal((await fragment(page)).get("figure"), String(report.observations[goal].start));
  const before = await steps();
  await page.locator(".search").pressSequentially("增长目标");
  const typed = async () => (await fragment(page)).get("find");
  assert.equal(await eventually(page, typed, (words) => words === "增长目标"), "增长目标");
  assert.equal((await steps()) - before, 1, "typing is one step");
  await travel(page, -1);
  assert.equal(await page.locator(".search").inputValue(), "");
  await travel(page, -1);
  assert.equal((await chosenMarks(page)).text, "");
  await travel(page, -1);
  assert.equal(await page.locator(".head .value[aria-sort=none]").count(), 1);
  await travel(page, -1);
  assert.equal((await fragment(page)).get("status"), null);
  assert.equal((await shown(page))[1], report.observations.length);
  for (let step = 0; step < 3; step += 1) await travel(page, 1);
  assert.equal((await chosenMarks(page)).text, report.observations[goal].quote);
  assert.equal((await shown(page))[1], report.observations.filter((figure) => figure.status === "target").length);
});

test("an address is kept over a reload, and other keys in it", async (t) => {
  const { page, report } = await openSample(t);
  await page.locator(".chip.target").click();
  await (await bringRow(page, (await allRows(page))[2])).click();
  await page.evaluate(() => history.replaceState(null, "", `${location.hash}&other=1`));
  const chosen = (await chosenMarks(page)).text;
  await page.reload();
  const count = page.locator(`${testid("count")}[data-count="${report.observations.length}"]`);
  // Where documents are kept, the text is there again by itself.
  await count.or(page.locator(testid("sample"))).first().waitFor();
  if (!(await count.count())) await page.locator(testid("sample")).click();
  await waitForFigures(page, report.observations.length);
  const marks = await eventually(page, () => chosenMarks(page), (marks) => marks.text === chosen);
  assert.equal(marks.text, chosen);
  assert.equal((await fragment(page)).get("status"), "target");
  assert.equal((await fragment(page)).get("other"), "1");
});

test("the panel says for every field which words and which rule, and shows them by keyboard; words that overlap are drawn apart", async (t) => {
  const { page, report } = await openSample(t);
  await page.locator(at("mark", 2)).first().focus();
  await page.keyboard.press("Enter");
  const fields = await page.locator(`${testid("why")} dt`).allTextContents();
  for (const field of ["指标", "数值", "单位", "口径", "时期", "地区", "性质"]) assert.ok(fields.includes(field), field);
  const words = page.locator("[data-words=period]");
  await words.focus();
  await page.keyboard.press("Enter");
  const pointed = () => page.evaluate(() => [document.activeElement.dataset.field, document.activeElement.textContent]);
  assert.deepEqual(await eventually(page, pointed, ([field]) => field === "period"), ["period", (await words.textContent()).trim()]);
  // Whichever figure is chosen, words of several fields that overlap are drawn beside each other, and the text stays whole.
  const text = await page.locator("article.text").textContent();
  let overlaps = 0;
  for (const index of report.observations.slice(0, 12).keys()) {
    await page.locator(at("mark", index)).first().click();
    const { evidence, start, end } = report.observations[index];
    const words = Object.entries(evidence).flatMap(([field, place]) => (field !== "number" && (place[0] < start || place[1] > end) ? [place] : []));
    const letters = new Set(words.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
    const drawn = () => page.evaluate(() => [...document.querySelectorAll(".tint")].reduce((sum, one) => sum + [...one.textContent].length, 0));
    assert.equal(await eventually(page, drawn, (count) => count === letters.size), letters.size, `figure ${index}: every letter once`);
    overlaps += words.filter((one, at) => words.slice(at + 1).some((other) => one[0] < other[1] && other[0] < one[1])).length;
    assert.equal(await page.locator("mark mark, .tint .tint, .tint mark").count(), 0, "no words are drawn within others");
    assert.equal(await page.locator("article.text").textContent(), text, "nothing of the text is said twice or left out");
  }
  assert.ok(overlaps > 0, "some words stand behind several fields");
});

test("figures take the colour of their category, and the group's head the same", async (t) => {
  const { page, report } = await openSample(t);
  const colour = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
  const mark = at("mark", report.observations.findIndex((figure) => figure.category === "people"));
  const head = "[data-family=people] strong";
  assert.equal(await colour(mark), "rgba(0, 0, 0, 0)", "plain until it is wanted");
  await page.locator(testid("colours")).click();
  const coloured = await eventually(page, () => colour(mark), (found) => found !== "rgba(0, 0, 0, 0)");
  assert.notEqual(coloured, "rgba(0, 0, 0, 0)");
  await bringRow(page, report.observations.findIndex((figure) => figure.category === "people"));
  const same = async () => (await colour(mark)) === (await colour(head));
  assert.ok(await eventually(page, same, Boolean));
});

test("a card says the category, the goal and whether it was reached", async (t) => {
  const { page } = await open(t);
  await paste(
    page,
    "东阳市2024年政府工作报告\n一、2023年工作回顾\n2023年，东阳市力争地区生产总值增长6%以上。全年地区生产总值增长7.2%。\n" +
      "二、2024年主要目标\n地区生产总值增长6.5%以上。",
  );
  const card = page.locator(testid("card")).first();
  await card.waitFor();
  const text = await card.textContent();
  assert.match(text, /330783/, "the code");
  assert.match(text, /浙江省/, "its place in the hierarchy");
  assert.match(text, /经济总量/, "the category");
  assert.match(text, /已达目标 ≥ \+6%/);
  assert.match(text, /目标 2024 ≥ \+6\.5%/);
});

test("the list of keys opens, holds the focus and closes", async (t) => {
  const { page } = await openSample(t);
  await page.keyboard.press("?");
  const keys = page.locator(testid("keys"));
  await keys.waitFor();
  assert.match(await keys.textContent(), /Ctrl\+Z/);
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("[data-testid=keys]") !== null));
  await page.keyboard.press("Escape");
  assert.equal(await keys.count(), 0);
});

test("a figure is set right on a phone", async (t) => {
  const { page } = await openSample(t, PHONE);
  await page.locator(".chip.target").tap();
  const [index] = await allRows(page);
  await (await bringRow(page, index)).tap();
  const button = page.locator(`${testid("amend")}[data-amend=indicator]`);
  const box = await button.boundingBox();
  assert.ok(box.width >= 44 && box.height >= 44, "a finger finds it");
  await button.tap();
  await page.locator(testid("editor")).fill("新名称");
  await page.keyboard.press("Enter");
  await enter(page, "表格");
  await bringRow(page, index);
  assert.match(await textOf(page, index, "indicator"), /新名称.*已改/);
  const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} pixels too wide`);
});
