// The account of the chosen figure: docked in sight while one steps, what is in doubt first; every field leads to the
// characters that the native core names, with the rule in words; steps go through the figures in the text's order.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SAMPLE, at, chosenMarks, enter, eventually, open, paste, readSample, testid } from "./harness.js";

/** A report whose paragraphs are longer than a screen, as those of work reports are. */
const LONG = [
  "青羊区2024年政府工作报告",
  "一、2023年工作回顾",
  "屋顶光伏装机容量4.2万千瓦时。" +
    Array.from({ length: 70 }, (_, at) => `第${at + 1}社区服务中心建成并投入使用，全年接待居民${at + 100}人次，群众满意度持续提升。`).join(""),
].join("\n");

/** Where panel and mark stand, and whether the mark is clear of the panel and of what lies over it. */
const sight = (page) =>
  page.evaluate(() => {
    const panel = document.querySelector("[data-testid=why]").getBoundingClientRect();
    const mark = document.querySelector("mark[aria-current]").getBoundingClientRect();
    const tabs = document.querySelector(".tabs").getBoundingClientRect();
    const floor = tabs.height > 0 ? tabs.top : innerHeight;
    return {
      panel: panel.height > 60 && panel.top > 0 && panel.bottom <= floor + 1,
      mark: mark.top > 0 && mark.bottom <= panel.top,
    };
  });

const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`${name}: panel and mark are both in sight at every step`, async (t) => {
    const { page, complaints } = await open(t, { viewport });
    await paste(page, LONG);
    await page.locator(testid("count")).waitFor();
    await enter(page, "原文");
    const clear = (seen) => seen.panel && seen.mark;
    for (let step = 0; step < 12; step += 1) {
      for (let by = 0; by < 5; by += 1) await page.keyboard.press("j");
      const seen = await eventually(page, () => sight(page), clear);
      assert.deepEqual(seen, { panel: true, mark: true }, `after ${(step + 1) * 5} steps`);
    }
    // A figure at the foot of the pane that is pressed comes out from under the panel.
    await page.keyboard.press("Escape");
    const low = await page.evaluate(() => {
      const floor = innerHeight - 120;
      const marks = [...document.querySelectorAll("mark")].map((mark) => [mark, mark.getBoundingClientRect()]);
      const fits = marks.filter(([, box]) => box.top > 200 && box.bottom < floor);
      return fits.at(-1)[0].dataset.observation;
    });
    await page.locator(`mark[data-observation="${low}"]`).click();
    assert.deepEqual(await eventually(page, () => sight(page), clear), { panel: true, mark: true }, "a pressed mark");
    assert.deepEqual(complaints, []);
  });
}

test("why a figure is in doubt is text, first in its account and in its row", async (t) => {
  const { page } = await open(t);
  await paste(page, LONG);
  await page.locator(".search").fill("光伏");
  await page.locator(".row .reason").first().waitFor();
  assert.match(await page.locator(".row .reason").first().innerText(), /千瓦/);
  await page.locator("mark.doubtful").first().click();
  const first = page.locator(`${testid("why")} dl > div`).first();
  assert.match(await first.innerText(), /存疑[\s\S]*千瓦/);
});

/** The rules of the table of words, as a reader of Simplified Chinese sees them. */
const RULES = new Map(
  readFileSync(new URL("../../src/words.tsv", import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([key, words]) => [key, words]),
);

test("steps by key and by button go through the figures in the text's order, and stop at its ends", async (t) => {
  const { page, complaints } = await open(t);
  const { observations } = await readSample(page);
  const order = observations.map((_, index) => index).sort((a, b) => observations[a].start - observations[b].start);
  const chosen = async (place, what) => {
    const wanted = String(order.at(place));
    const { observations: seen, text } = await eventually(page, () => chosenMarks(page), (marks) => String(marks.observations) === wanted);
    assert.deepEqual([seen, text], [[wanted], observations[wanted].quote], what);
  };
  const [previous, next] = ["上一个", "下一个"].map((name) => page.locator(testid("why")).getByRole("button", { name }));
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press("j");
    await chosen(step, `${step + 1} steps`);
  }
  await page.keyboard.press("k");
  await chosen(3, "one back");
  await next.click();
  await chosen(4, "one on by button");
  await previous.click();
  await previous.click();
  await chosen(2, "two back by button");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("k");
  await chosen(0, "no further than the first");
  await page.locator(at("mark", order.at(-1))).first().click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await chosen(-1, "no further than the last");
  await page.keyboard.press("k");
  await chosen(-2, "and back");
  assert.deepEqual(complaints, []);
});

test("every field leads to the words behind it, and says whence and by which rule it has them", async (t) => {
  const { page, complaints } = await open(t);
  const { observations, districts } = await readSample(page);
  const text = readFileSync(SAMPLE, "utf8");
  const characters = [...text];
  const bare = (words) => words.replace(/\s+/g, "");
  const line = (name) => page.locator(`${testid("why")} dl > div`).filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });
  const behind = (read, field) => read.evidence[field === "value" ? "number" : field];
  /** What has the focus: its field, its words, and all that stands before it in the text. */
  const pointed = () =>
    page.evaluate(() => {
      const focus = document.activeElement;
      const before = document.createRange();
      before.setStart(document.querySelector(".text"), 0);
      before.setEndBefore(focus);
      return { field: focus.dataset.field, words: focus.textContent, before: before.toString() };
    });
  const heading = observations.findIndex(({ rules }) => rules.period === "section" && rules.district === "document");
  const goal = observations.findIndex((read) => read.status === "target");
  const last = observations.length - 1;
  let looked = 0;
  for (const index of new Set([heading, goal, last])) {
    const read = observations[index];
    await page.locator(at("mark", index)).first().click();
    await line("数值").waitFor();
    for (const button of await page.locator("[data-words]").all()) {
      const field = await button.getAttribute("data-words");
      const [start, end] = behind(read, field);
      await button.evaluate((button) => button.click());
      const { words, before } = await eventually(page, pointed, (seen) => seen.field === field);
      const wanted = bare(characters.slice(start, end).join(""));
      assert.ok(wanted.startsWith(bare(words)) && words !== "", `${field} of ${index}: ${words} of ${wanted}`);
      assert.equal(bare(before), bare(characters.slice(0, start).join("")), `${field} of ${index} stands where the core says`);
      looked += 1;
    }
    for (const [field, name] of [["period", "时期"], ["district", "地区"], ["status", "性质"]]) {
      const said = await line(name).innerText();
      assert.ok(said.includes(RULES.get(`rule.${read.rules[field]}`)), `${field} of ${index}: ${read.rules[field]} in ${said}`);
      const place = read.evidence[field];
      if (place) assert.ok(bare(said).includes(bare(characters.slice(...place).join("")).slice(0, 16)), `${field} of ${index}: its words in ${said}`);
    }
  }
  assert.ok(looked >= 9, `${looked} fields have words`);
  await page.locator(at("mark", heading)).first().click();
  const period = await eventually(page, () => line("时期").innerText(), (said) => /承自标题/.test(said));
  assert.match(period, /承自标题[^]*2023年/, "inherited from the heading, with the heading's words");
  assert.match(await line("地区").innerText(), new RegExp(`^地区\\s+溧水区 ${districts[0].code}承自全文[^]*溧水区`));
  assert.deepEqual(complaints, []);
});
