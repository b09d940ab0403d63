// What the buttons for printing do: the browser is asked to print, the one thing that was meant stands on the paper, and
// afterwards the page is as before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, open, paste, readTextNatively, testid, waitForFigures } from "./harness.js";

const TEXT = "2023年，溧水区绿道总长160公里，公园12座。高淳区绿道总长99公里。江宁区新建学校3所。";

/** What would be on the paper, by what it is. */
const onPaper = () =>
  Object.fromEntries(
    ["bar", "strip", "filters", "tools", "tabs", "switch", "foot", "source", "sheet", "card"].map((name) => {
      const all = [...document.querySelectorAll(`.${name}`)];
      const seen = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
      return [name, name === "card" ? seen.map((card) => card.querySelector("h2").textContent) : seen.length > 0];
    }),
  );

test("each button prints what stands beside it, alone, and the page comes back", async (t) => {
  const prepare = (page) =>
    page.addInitScript((look) => {
      window.printed = [];
      const onPaper = new Function(`return (${look})()`);
      window.print = () => window.printed.push(onPaper());
    }, onPaper.toString());
  // The stub is made of a text, which the page's policy forbids.
  const { page, complaints } = await open(t, { prepare, bypassCSP: true });
  const report = readTextNatively(TEXT);
  await paste(page, TEXT);
  await waitForFigures(page, report.observations.length);
  const names = report.districts.map(({ name }) => name);
  assert.equal(names.length, 3);
  await page.emulateMedia({ media: "print" });
  const whole = await page.evaluate(onPaper);
  assert.deepEqual(whole, { bar: false, strip: true, filters: false, tools: false, tabs: false, switch: false, foot: false, source: true, sheet: true, card: names }, "the browser's own way: all but controls");
  /** Presses a button that paper hides; what was printed, once. */
  const print = async (selector, at = 0) => {
    await page.evaluate(([selector, at]) => document.querySelectorAll(selector)[at].click(), [selector, at]);
    const printed = await eventually(page, () => page.evaluate(() => window.printed), (all) => all.length > 0);
    assert.equal(printed.length, 1, `${selector} prints once`);
    await page.evaluate(() => {
      window.printed = [];
      dispatchEvent(new Event("afterprint"));
    });
    assert.deepEqual(await eventually(page, () => page.evaluate(onPaper), (now) => String(now.card) === String(names) && now.source), whole, "as before");
    assert.equal(await page.locator("[data-print], [data-printed]").count(), 0, "nothing is left of it");
    return printed[0];
  };
  for (const [at, name] of names.entries()) {
    assert.deepEqual(await print(testid("print-one"), at), { ...whole, source: false, sheet: false, card: [name] }, name);
  }
  assert.deepEqual(await print(".tools .print"), { ...whole, source: false, card: [] }, "the table");
  assert.deepEqual(complaints, []);
});
