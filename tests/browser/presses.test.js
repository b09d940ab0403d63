// Double clicks on everything: whatever can be pressed is pressed twice at once, as people do who know
// no other way. It does what one press does: no second file, no second document, nothing thrown away
// that was not asked for, and no complaint.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, readSample, site, testid, waitForFigures } from "./harness.js";

const EAST = "青羊区2024年政府工作报告\n2023年，地区生产总值1602.5亿元，绿道总长160公里。2024年，地区生产总值增长6%以上。";
const LATER = "青羊区2025年政府工作报告\n2024年，地区生产总值1698.3亿元，增长5.6%，绿道总长172公里。";

/** What a press could do twice over. */
const things = (page) =>
  page.evaluate(() => ({
    documents: document.querySelectorAll("[data-testid=document]").length,
    dialogs: document.querySelectorAll("dialog[open], [role=dialog]").length,
    figures: Number(document.querySelector("[data-testid=count]")?.dataset.count ?? 0),
    kept: Object.keys(localStorage).filter((key) => key.startsWith("zhibiao.text.")).length,
    printed: window.printed ?? 0,
  }));

/** Marks the next thing that can be pressed and is not in `done`; its name, of rows and cards one for all. */
const next = (page, done, part) =>
  page.evaluate(([done, part]) => {
    document.querySelector("[data-press]")?.removeAttribute("data-press");
    const within = document.querySelector("dialog[open], [role=dialog]") ?? document.querySelector(part);
    const all = within.querySelectorAll("button, summary, label.button, input[type=checkbox], input[type=radio], mark, [data-close]");
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
      const { testid = "", amend = "", close } = one.dataset;
      const many = one.closest(".row, .headline, .kept, .category, .why dd, mark, tbody")?.className.split(" ")[0];
      const words = testid || amend || many || one.dataset.words || close === "" ? "" : one.textContent.trim().slice(0, 8);
      const name = [one.type ?? one.tagName, testid, amend, many ?? "", close ?? "-", words].join(" ");
      if (done.includes(name)) continue;
      one.setAttribute("data-press", "");
      return name;
    }
    return null;
  }, [done, part]);

/** Presses everything of a view twice; `prepare` brings the view up, and again where a press left it. */
async function pressAll(t, view, prepare, part = "body") {
  const { page, complaints } = await open(t, { prepare: (page) => page.addInitScript(atFirst, [EAST, LATER]) });
  const seen = { downloads: 0, choosers: 0 };
  page.on("download", () => (seen.downloads += 1));
  page.on("filechooser", () => (seen.choosers += 1));
  await prepare(page);
  const done = [];
  for (let name = await next(page, done, part); name !== null; name = await next(page, done, part)) {
    done.push(name);
    const before = await things(page);
    [seen.downloads, seen.choosers] = [0, 0];
    await page.locator("[data-press]").dblclick({ timeout: 5000 });
    // A file takes its time to be made; the next press must not be blamed for it.
    if (/ save-/.test(name)) await eventually(page, async () => seen.downloads, (count) => count > 0);
    await page.waitForTimeout(100);
    const after = await things(page);
    // What is asked to be wiped, twice even, is.
    const counted = ["documents", "dialogs", "printed"].concat(name.includes("wipe-sure") ? [] : "kept");
    const twice = counted.filter((thing) => Math.abs(after[thing] - before[thing]) > 1);
    assert.deepEqual(twice, [], `${view}, ${name}: ${JSON.stringify({ before, after })}`);
    const gone = after.documents === before.documents ? before.figures - after.figures : 0;
    assert.ok(gone <= 1, `${view}, ${name}: ${gone} figures are gone`);
    assert.ok(seen.downloads <= 1 && seen.choosers <= 1, `${view}, ${name}: ${JSON.stringify(seen)}`);
    assert.deepEqual(complaints, [], `${view}, ${name}`);
    const same = ["documents", "dialogs", "kept"].every((thing) => after[thing] === before[thing]);
    if (!same || !(await page.locator(view).first().isVisible())) {
      await page.goto("about:blank");
      await page.goto(site.origin);
      await prepare(page);
      // What was still being loaded when the page was left.
      complaints.length = 0;
    }
  }
  return done;
}

/** A browser that remembers nothing of this tab, with two texts on the shelf. */
function atFirst(texts) {
  if (location.protocol === "about:") return;
  sessionStorage.clear();
  localStorage.clear();
  texts.forEach((text, at) => {
    localStorage.setItem(`zhibiao.text.${at}`, JSON.stringify({ saved: at, title: text.slice(0, 16), text }));
  });
  window.print = () => (window.printed = (window.printed ?? 0) + 1);
}

/** The two texts, read, each in its tab. */
async function openTwo(page) {
  await page.locator(testid("kept")).filter({ hasText: "2024年" }).click();
  await waitForFigures(page, 3);
  await page.locator(testid("add")).click();
  await page.locator(testid("kept")).filter({ hasText: "2025年" }).click();
  await waitForFigures(page, 3);
}

const VIEWS = {
  "a blank page": [testid("shelf"), (page) => page.locator(testid("kept")).first().waitFor(), ["kept", "wipe", "sample", "打开文件"]],
  "a text": [testid("table"), readSample, ["amend", "copy", "share", "export", "picture", "dismiss", "列", "mark"]],
  "two texts": [
    testid("comparison"),
    async (page) => {
      await openTwo(page);
      await page.locator(testid("compare-side")).click();
      await page.getByRole("button", { name: "按时期" }).click();
    },
    ["draw", "copy-comparison", "spot"],
    testid("compare"),
  ],
};
for (const [dialog, button, ready, presses] of [
  ["files", "export", "save-csv", ["save-csv", "save-excel", "save-json"]],
  ["links", "share", "size", ["copy-link", "radio"]],
  ["a picture", "picture", "drawn", ["save-png", "save-svg"]],
]) {
  const prepare = async (page) => {
    await readSample(page);
    await page.locator(testid(button)).first().click();
    await page.locator(testid(ready)).first().waitFor();
    await page.waitForTimeout(550); // another click than the one that opened it
  };
  VIEWS[`the dialog of ${dialog}`] = [testid(ready), prepare, presses];
}

for (const [name, [view, prepare, presses, part]] of Object.entries(VIEWS)) {
  test(`everything pressed twice: ${name}`, async (t) => {
    const done = await pressAll(t, view, prepare, part);
    for (const press of presses) assert.ok(done.some((one) => one.toLowerCase().includes(press)), `${press} of ${done}`);
  });
}
