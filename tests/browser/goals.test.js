// Goals against results: found by words, by how they came out, put in order, kept in the address; the goals that wait
// for a result are listed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { violations } from "./axe.js";
import { RESULTS, enter, eventually, fragment, open, paste, saveTable, testid, travel } from "./harness.js";
import { sheets } from "./unzip.js";

const PLAN = [
  "青羊区2024年政府工作报告",
  "二、2024年主要目标",
  "地区生产总值增长6%以上，一般公共预算收入达到112亿元，新建公园12个，新建停车位约500个。",
  "森林覆盖率达到40%，新建学校3所、体育馆2座。",
].join("\n");
const REPORT = [
  "青羊区2025年政府工作报告",
  "一、2024年工作回顾",
  "2024年，地区生产总值增长5.6%，一般公共预算收入113.9亿元，新建公园13个，新建停车位约480个。",
].join("\n");

async function openBoth(t, options) {
  const opened = await open(t, options);
  for (const text of [PLAN, REPORT]) {
    await paste(opened.page, text);
    await opened.page.locator(testid("row")).first().waitFor({ state: "attached" });
  }
  await enter(opened.page, "对照");
  await opened.page.locator(testid("goals-side")).click();
  await opened.page.locator(testid("goal")).first().waitFor();
  return opened;
}

const names = (page, line = "goal") => page.locator(`${testid(line)} .indicator`).allTextContents();
const verdicts = (page) => page.locator(`${testid("goal")} .verdict .pill`).allTextContents();
const found = (page, count) => eventually(page, () => names(page), (all) => all.length === count);

test("goals are filtered by how they came out, and by words", async (t) => {
  const { page, complaints } = await openBoth(t);
  const all = await names(page);
  const counts = async () => {
    const chips = await page.locator("[data-outcome]").allTextContents();
    return chips.map((chip) => Number(chip.match(/\d+$/)[0]));
  };
  const [reached, missed, undecided] = await counts();
  assert.equal(reached + missed + undecided, all.length);
  assert.ok(reached > 0 && missed > 0 && undecided > 0, `${[reached, missed, undecided]}`);
  const chip = (key) => page.locator(`[data-outcome=${key}]`);
  for (const [key, count, word] of [["reached", reached, "达到"], ["missed", missed, "未达到"], ["undecided", undecided, "说不准"]]) {
    await chip(key).click();
    assert.equal((await found(page, count)).length, count, key);
    assert.deepEqual([...new Set(await verdicts(page))], [word]);
    assert.equal(await eventually(page, async () => (await fragment(page)).get("outcome"), (now) => now === key), key);
    assert.match(await page.locator(testid("goals-shown")).textContent(), new RegExp(`^${all.length} 个有结果的目标中的 ${count} 个$`));
    assert.deepEqual(await counts(), [reached, missed, undecided], "the counts are those of all");
  }
  await page.getByRole("button", { name: "清除筛选" }).click();
  assert.deepEqual(await found(page, all.length), all);
  await page.locator(".goals .search").fill("GDP 青羊 2024");
  assert.deepEqual(await found(page, 1), ["地区生产总值"]);
  await page.locator(".goals .search").fill("没有这个词");
  await page.locator(".goals .none").waitFor();
  assert.equal(await page.locator(testid("waiting")).count(), 0, "nor does one that waits fit");
  assert.deepEqual(complaints, []);
});

test("heads put the goals in order, and the address keeps it", async (t) => {
  const { page } = await openBoth(t);
  const plain = await names(page);
  const head = (name) => page.locator(".goals thead").getByRole("button", { name });
  const distances = async () => {
    const cells = await page.locator(`${testid("goal")} td:last-child`).allTextContents();
    return cells.map((cell) => (cell === "—" ? null : [cell.replace(/^[+−\d.]+ ?/, ""), Number(cell.replace("−", "-").match(/^[-+\d.]+/)[0])]));
  };
  await head("相差").click();
  const up = await eventually(page, distances, (all) => all.at(-1) === null);
  const units = [...new Set(up.map((one) => one?.[0]))];
  for (const unit of units.filter(Boolean)) {
    const sizes = up.filter((one) => one?.[0] === unit).map(([, size]) => size);
    assert.deepEqual(sizes, sizes.toSorted((a, b) => a - b), unit);
  }
  assert.equal((await fragment(page)).get("order"), "distance");
  await head("相差").click();
  assert.equal(await eventually(page, async () => (await fragment(page)).get("order"), (now) => now === "-distance"), "-distance");
  assert.equal((await distances()).at(-1), null, "what has no distance stays last");
  await head("是否达到").click();
  const rank = { 达到: 0, 未达到: 1, 说不准: 2 };
  const ranks = (await eventually(page, () => verdicts(page), (all) => all[0] === "达到" && all.at(-1) === "说不准")).map((word) => rank[word]);
  assert.deepEqual(ranks, ranks.toSorted());
  await page.locator("[data-outcome=reached]").click();
  await page.locator(testid("waiting")).click();
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator(testid("goal")).first().waitFor();
  const said = await fragment(page);
  assert.deepEqual(["outcome", "order", "waiting", "side"].map((key) => said.get(key)), ["reached", "outcome", "1", "goals"]);
  assert.equal(await page.locator("[data-outcome=reached]").getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(".goals th[aria-sort=ascending]").innerText(), "是否达到");
  assert.ok((await names(page, "waiting-goal")).length > 0);
  await travel(page, -1);
  assert.equal(await eventually(page, async () => (await fragment(page)).get("waiting"), (now) => now === null), null);
  await travel(page, -1);
  assert.equal(await eventually(page, async () => (await fragment(page)).get("outcome"), (now) => now === null), null);
  await head("是否达到").click();
  await head("是否达到").click();
  assert.deepEqual(await eventually(page, () => names(page), (all) => all[0] === plain[0]), plain, "and back to how they stood");
});

test("goals that wait for a result are listed and lead to their words", async (t) => {
  const { page } = await openBoth(t);
  const fold = page.locator(testid("waiting"));
  assert.equal(await fold.getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator(testid("waiting-goal")).count(), 0);
  await fold.click();
  const waiting = await names(page, "waiting-goal");
  assert.ok(["森林覆盖率", "学校"].every((name) => waiting.some((one) => one.includes(name))), waiting.join());
  assert.match(await fold.textContent(), new RegExp(`${waiting.length} 个目标`));
  await page.locator(".goals .search").fill("森林");
  assert.deepEqual(await eventually(page, () => names(page, "waiting-goal"), (all) => all.length === 1), ["森林覆盖率"]);
  await page.locator(`${testid("waiting-goal")} .spot`).click();
  await page.locator(`${testid("mark")}[aria-current=true]`).filter({ hasText: "40%" }).waitFor();
});

test("goals that wait are put in order by the same heads, with a result beside them or alone, and the address keeps it", async (t) => {
  const { page } = await openBoth(t);
  await page.locator(testid("waiting")).click();
  const waiting = () => names(page, "waiting-goal");
  const turned = (all, sign) => all.every((name, index) => index === 0 || sign * (name > all[index - 1] ? 1 : name < all[index - 1] ? -1 : 0) >= 0);
  const plain = await waiting();
  assert.ok(plain.length > 1 && !turned(plain, 1), plain.join());
  const own = page.locator(".waiting thead").getByRole("button", { name: "指标" });
  await own.click();
  assert.ok(turned(await eventually(page, waiting, (all) => turned(all, 1)), 1));
  assert.ok(turned(await names(page), 1), "those with a result stand so too");
  assert.equal(await page.locator(".goals th[aria-sort=ascending]").count(), 2);
  await page.locator(".wide thead").getByRole("button", { name: "指标" }).click();
  const down = await eventually(page, waiting, (all) => turned(all, -1));
  assert.deepEqual(down, plain.toSorted().reverse());
  assert.equal(await eventually(page, async () => (await fragment(page)).get("order"), (now) => now === "-indicator"), "-indicator");
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator(testid("waiting-goal")).first().waitFor();
  assert.deepEqual(await waiting(), down);
  await own.click();
  assert.deepEqual(await eventually(page, waiting, (all) => all[0] === plain[0]), plain, "and back to how they stood");
});

test("a plan alone lists what waits", async (t) => {
  const { page } = await open(t);
  await paste(page, PLAN);
  await page.locator(testid("row")).first().waitFor();
  await page.locator(testid("goals-side")).click();
  await page.locator(testid("no-goals")).waitFor();
  await page.locator(testid("waiting")).click();
  assert.ok((await names(page, "waiting-goal")).length >= 5);
  assert.equal(await page.locator("[data-outcome]").count(), 0, "nothing came out yet");
  await page.locator(".waiting thead").getByRole("button", { name: "指标" }).click();
  const all = await eventually(page, () => names(page, "waiting-goal"), (all) => all.join() === all.toSorted().join());
  assert.deepEqual(all, all.toSorted());
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`goals fit ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page } = await openBoth(t, { viewport, colorScheme, bypassCSP: true });
      await page.locator(testid("waiting")).click();
      await page.locator(".goals").getByRole("button", { name: "相差" }).click();
      await page.locator("[data-outcome=missed]").click();
      await page.locator("[data-outcome=missed]").click();
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(RESULTS, `goals-found-${width}-${colorScheme}.png`) });
      await page.locator(testid("waiting-goal")).last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(RESULTS, `goals-waiting-${width}-${colorScheme}.png`) });
      const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
      assert.deepEqual(await violations(page), []);
      await page.locator(testid("save-goals")).click();
      await page.locator(testid("save-csv")).waitFor();
      const over = await page.evaluate(() => document.querySelector("dialog[open]").scrollWidth - document.querySelector("dialog[open]").clientWidth);
      assert.ok(over <= 0, `the dialog is ${over} pixels too wide`);
      assert.deepEqual(await violations(page), [], "the dialog");
      await page.keyboard.press("Escape");
      if (width > 600) return;
      const small = await page.evaluate(() =>
        [...document.querySelectorAll(".goals :is(button, input)")]
          .filter((control) => control.checkVisibility())
          .map((control) => [control.textContent.slice(0, 20), control.getBoundingClientRect().height])
          .filter(([, height]) => height < 43.5),
      );
      assert.deepEqual(small, []);
    });
  }
}

test("goals are copied, and saved as workbook and CSV, with their results as they are seen, and those that wait where they are listed", async (t) => {
  const { page, complaints } = await openBoth(t);
  const copied = async () => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.locator(testid("copy-goals")).click();
    const text = await eventually(page, () => page.evaluate(() => navigator.clipboard.readText()), (text) => text !== "");
    return text.replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  };
  const [head, ...lines] = await copied();
  assert.deepEqual(head, ["指标", "口径", "地区", "时期", "目标", "单位", "结果", "单位", "是否达到", "相差", "单位"]);
  assert.deepEqual(lines.map(([name]) => name), await names(page), "those that are seen, in their order");
  const line = (name) => lines.find(([first]) => first === name);
  assert.deepEqual(line("地区生产总值"), ["地区生产总值", "变化", "青羊区", "2024", "≥+6", "%", "5.6", "%", "未达到", "-0.4", "个百分点"]);
  assert.deepEqual(line("一般公共预算收入").slice(4), ["112", "亿元", "113.9", "亿元", "达到", "1.9", "亿元"]);
  assert.match(await page.locator(testid("copied")).innerText(), new RegExp(`已复制 ${lines.length} 行`));
  await page.locator("[data-outcome=missed]").click();
  await found(page, 1);
  assert.deepEqual((await copied()).slice(1), [line("地区生产总值")], "under a filter what it leaves");
  await page.locator("[data-outcome=missed]").click();
  await page.locator(testid("waiting")).click();
  const waiting = await eventually(page, () => names(page, "waiting-goal"), (all) => all.length > 0);
  const all = await copied();
  assert.deepEqual(all.slice(1 + lines.length).map(([name]) => name), waiting);
  assert.deepEqual(all.find(([name]) => name === "森林覆盖率").slice(3), ["2024", "40", "%", "", "", "", "", ""]);

  // The same as files; a goal has been given a name that a spreadsheet would run.
  await page.locator(testid("document-side")).click();
  await page.locator(testid("document")).first().click();
  await page.locator(testid("mark")).filter({ hasText: "2座" }).click();
  await page.locator(`${testid("amend")}[data-amend=indicator]`).click();
  await page.locator(testid("editor")).fill("=1+1");
  await page.keyboard.press("Enter");
  await page.locator(testid("goals-side")).click();
  await page.locator(testid("waiting-goal")).filter({ hasText: "=1+1" }).waitFor();
  const seen = await copied();
  const [workbook, commas] = await saveTable(page, "save-goals");
  assert.deepEqual([workbook.name, commas.name], ["目标与结果.xlsx", "目标与结果.csv"]);
  const text = commas.bytes.toString("utf8");
  assert.ok(text.startsWith("\ufeff指标,口径,") && text.endsWith("\r\n"));
  assert.deepEqual(text.slice(1).trim().split("\r\n").map((line) => line.split(",")), seen);
  assert.ok(seen.some(([name]) => name === "'=1+1"), "it runs nowhere");
  const [sheet, ...more] = sheets(workbook.bytes);
  assert.deepEqual([sheet.name, more.length, sheet.formulas], ["目标与结果", 0, 0]);
  const bare = (cell) => cell.replace(/^'/, "");
  assert.deepEqual(sheet.rows.map((row) => Array.from(seen[0], (_, at) => row[at]?.text ?? "")), seen.map((row) => row.map(bare)));
  for (const row of sheet.rows.slice(1)) {
    for (const at of [3, 4, 6, 9]) if (/^-?[\d.]+$/.test(row[at]?.text ?? "")) assert.ok(row[at].number, `${row[0].text}: ${row[at].text} is a number`);
    for (const at of [0, 1, 2, 5, 8]) if (row[at]) assert.equal(row[at].number, false, `${row[at].text} is words`);
  }
  assert.deepEqual(complaints, []);
});
