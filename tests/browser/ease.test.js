// What makes the page easier on its reader: keys that can be switched off, a phone's table that is not
// behind its tools, words in the reader's own language in files, names that need no typing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RESULTS, at, enter, eventually, fragment, open, paste, readSample, testid, travel, waitForFigures } from "./harness.js";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test("keys of one letter or sign can be switched off, for good; the others stay", async (t) => {
  const { page, complaints } = await open(t);
  await readSample(page);
  const chosen = () => page.evaluate(() => document.querySelector("mark[aria-current=true]")?.dataset.observation ?? null);
  const keys = page.locator(testid("keys"));
  const box = page.locator(testid("single-keys"));
  await page.keyboard.press("?");
  await keys.waitFor();
  assert.ok(await box.isChecked(), "on until said otherwise");
  await page.screenshot({ path: join(RESULTS, "keys.png") });
  // Both things in the list are reached by keyboard, and nothing beside it.
  const focused = () => page.evaluate(() => document.activeElement.closest("[data-testid=keys]") && document.activeElement.tagName);
  const seen = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("Tab");
    seen.push(await focused());
  }
  assert.deepEqual(seen, ["INPUT", "BUTTON", "INPUT"]);
  await page.keyboard.press("Space");
  assert.equal(await box.isChecked(), false);
  await page.keyboard.press("Escape");
  for (const reloaded of [false, true]) {
    if (reloaded) {
      await page.reload();
      await readSample(page);
    }
    for (const key of ["j", "k", "J", "e", "x", "c", "?", "/"]) await page.keyboard.press(key);
    await page.waitForTimeout(100);
    assert.equal(await chosen(), null, "no letter chooses");
    assert.equal(await keys.count(), 0);
    assert.equal(await page.locator(testid("copied")).count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.matches(".search")), false);
    assert.equal(await page.locator(`${testid("copy")} kbd`).isVisible(), false, "nor is a key named that does nothing");
  }
  await page.locator(at("mark", 0)).first().click();
  const all = await page.locator(testid("count")).getAttribute("data-count");
  await page.keyboard.press("F2");
  await page.locator(testid("editor")).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await waitForFigures(page, Number(all) - 1);
  await page.locator(testid("keys-button")).click();
  await box.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  assert.notEqual(await eventually(page, chosen, (at) => at !== null), null, "and on again");
  assert.deepEqual(complaints, []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`a phone's table stands near the top, its tools behind one button, ${colorScheme}`, async (t) => {
    const { page } = await open(t, { ...PHONE, colorScheme });
    await readSample(page);
    await enter(page, "表格");
    const goals = page.locator(".chip.target");
    const fold = page.locator(testid("fold"));
    const tableTop = () => page.evaluate(() => document.querySelector(".table").getBoundingClientRect().top - document.querySelector(".sheet").getBoundingClientRect().top);
    assert.equal(await goals.isVisible(), false);
    assert.ok((await tableTop()) < 844 / 6, `${await tableTop()} pixels of tools`);
    await page.screenshot({ path: join(RESULTS, `folded-390-${colorScheme}.png`) });
    assert.equal(await fold.getAttribute("aria-expanded"), "false");
    await fold.tap();
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await page.screenshot({ path: join(RESULTS, `unfolded-390-${colorScheme}.png`) });
    await goals.tap();
    await fold.tap();
    assert.equal(await goals.isVisible(), false);
    assert.match(await fold.getAttribute("class"), /\bon\b/, "that something is filtered is seen");
    assert.match(await page.locator(testid("shown")).innerText(), /\d+ 个数字中的 \d+ 个/);
    await page.getByRole("button", { name: "清除筛选" }).tap();
    const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
  });
}

test("a wide page has its filters in the open", async (t) => {
  const { page } = await open(t);
  const report = await readSample(page);
  assert.equal(await page.locator(testid("fold")).isVisible(), false);
  assert.ok(await page.locator(".chip.target").isVisible());
  const count = report.observations.length;
  assert.equal(await page.locator(testid("shown")).innerText(), `${count} 个数字`, "nothing is filtered");
  await page.locator(".chip.target").click();
  assert.match(await page.locator(testid("shown")).innerText(), new RegExp(`^${count} 个数字中的 \\d+ 个$`));
});

async function save(page, format) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid(`save-${format}`)).click()]);
  return readFileSync(await download.path());
}

test("the heads of a table that is saved are in the page's language, the keys for programs are not", async (t) => {
  const { page, complaints } = await open(t, { locale: "en-US" });
  await readSample(page);
  await page.locator(testid("export")).click();
  const [head, first] = (await save(page, "csv")).toString("utf8").slice(1).split("\r\n");
  assert.equal(head, "Indicator,Value,Upper end,Unit,Place,Period,Status,Measure,Precision,Quote,Start,End,Document,Corrected,Category,Division code,Base value,Base unit,Sentence");
  assert.match(first, /,Actual,/);
  assert.match(first, /,[^,]*[。；]"?$/, "the sentence last");
  assert.match(first, /,exactly,/);
  const { observations } = JSON.parse((await save(page, "json")).toString("utf8"));
  assert.ok(["indicator", "value", "unit", "district", "period", "status"].every((key) => key in observations[0]));
  assert.equal(observations[0].status, "actual");
  assert.equal((await save(page, "excel")).subarray(0, 2).toString(), "PK");
  assert.deepEqual(complaints, []);
});

test("a district is set right from those that the document names", async (t) => {
  const { page } = await open(t);
  await paste(page, "2023年，溧水区绿道总长160公里，高淳区绿道总长99公里，江宁区新建公园12座。");
  await waitForFigures(page, 3);
  const offered = () => page.locator("datalist option").evaluateAll((all) => all.map((one) => one.value).sort());
  await page.locator(at("mark", 0)).first().click();
  await page.locator(`${testid("amend")}[data-amend=indicator]`).click();
  await page.locator(testid("editor")).waitFor();
  assert.deepEqual(await offered(), [], "of an indicator nothing is offered");
  await page.keyboard.press("Escape");
  await page.locator(`${testid("amend")}[data-amend=district]`).click();
  const editor = page.locator(testid("editor"));
  assert.deepEqual(await offered(), ["江宁区", "溧水区", "高淳区"].sort());
  assert.equal(await editor.evaluate((field) => field.list?.options.length), 3, "the field has them");
  await editor.fill("高淳区");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(`${at("row", 0)} .district`).innerText(), /高淳区/);
});

test("what is compared stands in the address, is gone back to and reloaded", async (t) => {
  const { page } = await open(t);
  for (const text of ["青羊区2024年政府工作报告\n2023年，绿道总长160公里。", "锦江区2024年政府工作报告\n2023年，绿道总长98公里，公园12座。"]) {
    await paste(page, text);
    await page.locator(testid("row")).first().waitFor();
  }
  await page.locator(testid("compare-side")).click();
  const side = page.locator(testid("compare"));
  await side.locator(".search").pressSequentially("公园");
  await side.getByRole("button", { name: "按时期" }).click();
  assert.equal(await eventually(page, async () => (await fragment(page)).get("by"), (by) => by === "period"), "period");
  assert.equal((await fragment(page)).get("side"), "compare");
  assert.equal((await fragment(page)).get("among"), "公园");
  await page.waitForTimeout(500);
  await page.reload();
  await side.waitFor();
  assert.equal(await side.locator(".search").inputValue(), "公园");
  assert.equal((await fragment(page)).get("by"), "period");
  await travel(page, -1);
  assert.equal(await eventually(page, async () => (await fragment(page)).get("by"), (by) => by === null), null);
  assert.equal(await side.locator(".search").inputValue(), "公园");
  await travel(page, -1);
  assert.equal(await eventually(page, () => side.locator(".search").inputValue(), (words) => words === ""), "");
});
