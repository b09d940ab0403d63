// Several documents in a real browser: tabs, files, the shelf, the comparison, goals, the chart.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./axe.js";
import { RESULTS, at, enter, eventually, open, paste, site, testid, waitForFigures } from "./harness.js";

const EAST_2023 = `青羊区2024年政府工作报告

一、2023年工作回顾
全年实现地区生产总值1602.5亿元，增长6.2%。一般公共预算收入108.4亿元。绿道总长160公里。

二、2024年主要目标
地区生产总值增长6%以上，一般公共预算收入112亿元。
`;
const EAST_2024 = `青羊区2025年政府工作报告

一、2024年工作回顾
全年实现地区生产总值1698.3亿元，增长5.6%。一般公共预算收入113.9亿元。绿道总长172公里。

二、2025年主要目标
地区生产总值增长5.5%左右。
`;
const WEST_2023 = `锦江区2024年政府工作报告

一、2023年工作回顾
全年实现地区生产总值1423.6亿元，增长6.8%。一般公共预算收入965000万元。绿道总长98公里。
`;

const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const THREE = [file("甲.txt", EAST_2023), file("乙.txt", EAST_2024), file("丙.txt", WEST_2023)];

const tabs = (page) => page.locator(`${testid("document")} .name`).allTextContents();
const shown = (page) => page.locator(`${testid("document")}[aria-selected=true] .name`).textContent();
const tab = (page, index) => page.locator(testid("document")).nth(index);

async function settled(page) {
  await eventually(page, () => page.locator(`${testid("document")}.reading`).count(), (count) => count === 0);
}

/** Three files chosen at once, all read. */
async function openThree(page) {
  await page.locator("input[type=file]").setInputFiles(THREE);
  await waitForFigures(page, 6);
  await settled(page);
}

/** What stands beside the text on a wide page, or the room on a phone. */
async function side(page, name) {
  const button = page.locator(testid(name));
  if (!(await button.isVisible())) await enter(page, "对照");
  await button.click();
}

test("several files at once are a tab each, the first is shown", async (t) => {
  const { page, complaints } = await open(t);
  await openThree(page);
  assert.equal((await tabs(page)).length, 3);
  assert.match(await shown(page), /青羊区 2024/);
  await tab(page, 2).click();
  assert.match(await shown(page), /锦江区/);
  await waitForFigures(page, 4);
  assert.deepEqual(complaints, []);
});

test("two reports in one paste are a tab each, and no figure of one goes to the place of the other", async (t) => {
  const { page, complaints } = await open(t);
  const long = (text) => text + "街道环境整洁有序，居民生活方便。\n".repeat(80);
  await paste(page, long(EAST_2023) + long(WEST_2023));
  await settled(page);
  assert.equal((await tabs(page)).length, 2);
  assert.match(await shown(page), /青羊区 2024/);
  await tab(page, 1).click();
  await waitForFigures(page, 4);
  assert.match(await shown(page), /锦江区 2024/);
  const cards = await page.locator(testid("card")).allTextContents();
  assert.equal(cards.length, 1);
  assert.ok(cards[0].includes("锦江区") && !cards[0].includes("青羊区"), cards[0]);
  assert.deepEqual(complaints, []);
});

test("a file that is no text does not stop the others", async (t) => {
  const { page, complaints } = await open(t);
  const picture = { name: "图.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n", "latin1") };
  await page.locator("input[type=file]").setInputFiles([THREE[0], picture, THREE[2]]);
  await waitForFigures(page, 6);
  await settled(page);
  assert.equal((await tabs(page)).length, 3);
  assert.equal(await page.locator(`${testid("document")}.failed`).count(), 1);
  await tab(page, 1).click();
  await page.locator(testid("fault")).waitFor();
  assert.deepEqual(complaints, []);
});

test("ten files dropped on the page are opened, each in its tab", async (t) => {
  const { page, complaints } = await open(t);
  const others = Array.from({ length: 8 }, (_, at) => `锦江区${2010 + at}年报告\n${2009 + at}年，绿道总长${at + 10}公里。`);
  const transfer = await page.evaluateHandle(
    (texts) => {
      const transfer = new DataTransfer();
      texts.forEach((text, index) => transfer.items.add(new File([text], `${index}.txt`, { type: "text/plain" })));
      return transfer;
    },
    [EAST_2023, WEST_2023, ...others],
  );
  /** Whether the page takes what is held over it or let go: else the browser would leave for the file. */
  const takes = (kind) =>
    page.evaluate(([kind, dataTransfer]) => !document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })), [kind, transfer]);
  assert.ok(await takes("dragover"));
  await page.locator(".drop").waitFor();
  assert.ok(await takes("drop"));
  await waitForFigures(page, 6);
  await settled(page);
  assert.equal(await page.locator(".drop").count(), 0);
  const names = await tabs(page);
  assert.equal(names.length, 10);
  assert.equal(new Set(names.slice(2)).size, 8);
  assert.deepEqual(names.slice(2), names.slice(2).toSorted(), "in the order in which they were held");
  assert.deepEqual(complaints, []);
});

test("a paste adds a tab, editing changes the one that is shown", async (t) => {
  const { page } = await open(t);
  await paste(page, EAST_2023);
  await waitForFigures(page, 6);
  await paste(page, WEST_2023);
  await waitForFigures(page, 4);
  assert.equal((await tabs(page)).length, 2);
  await page.locator(testid("edit")).click();
  await page.locator(testid("paste")).fill("锦江区2023年绿道总长99公里。");
  await waitForFigures(page, 1);
  assert.equal((await tabs(page)).length, 2);
  await tab(page, 0).click();
  await waitForFigures(page, 6);
});

test("each document keeps its own selection and filters", async (t) => {
  const { page } = await open(t);
  await openThree(page);
  await page.locator(at("row", 0)).click();
  await tab(page, 1).click();
  assert.equal(await page.locator(`${testid("row")}[aria-current=true]`).count(), 0);
  await tab(page, 0).click();
  await page.locator(`${at("row", 0)}[aria-current=true]`).waitFor();
});

test("tabs by keyboard: one stop, arrows, End, Delete, F2", async (t) => {
  const { page } = await open(t);
  await openThree(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const stops = () => page.locator(`${testid("document")}[tabindex="0"]`).count();
  await tab(page, 0).focus();
  await page.keyboard.press("ArrowRight");
  await eventually(page, () => shown(page), (name) => /青羊区 2025/.test(name));
  assert.match(await focused(), /青羊区 2025/);
  assert.equal(await stops(), 1);
  await page.keyboard.press("End");
  assert.match(await focused(), /锦江区/);
  await page.keyboard.press("ArrowRight");
  assert.match(await focused(), /青羊区 2024/);
  await page.keyboard.press("Delete");
  await eventually(page, () => tabs(page), (names) => names.length === 2);
  assert.match(await focused(), /青羊区 2025/);
  await page.keyboard.press("F2");
  await page.locator(testid("name")).waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("去年的");
  await page.keyboard.press("Enter");
  assert.equal(await eventually(page, () => shown(page), (name) => name === "去年的"), "去年的");
});

test("the cross closes a tab; the last leaves a blank page", async (t) => {
  const { page } = await open(t);
  await openThree(page);
  for (const left of [2, 1]) {
    await page.locator(`${testid("document")}[aria-selected=true] [data-close]`).click();
    await eventually(page, () => tabs(page), (names) => names.length === left);
  }
  await page.locator(`${testid("document")}[aria-selected=true] [data-close]`).click();
  await page.locator(testid("paste")).waitFor();
  assert.equal(await page.locator(testid("document")).count(), 0);
});

/** A text long enough that its reading can be watched: about 3 MB. */
const LONG = `${EAST_2023}\n${"全区新增公共车位2.4万个，总量达8.6万个。".repeat(10_000)}`;

test("long work shows how far it is and can be cancelled", async (t) => {
  const { page } = await open(t);
  const many = Array.from({ length: 14 }, (_, index) => file(`${index}.txt`, LONG)); // cancelling is offered after a second
  await page.locator("input[type=file]").setInputFiles(many);
  await page.locator(testid("progress")).waitFor();
  assert.match(await page.locator(testid("progress")).textContent(), /共 (\d|1[0-4]) 份/);
  await page.locator(testid("cancel")).click();
  // Files that come in behind it are read, however slow the machine.
  await page.locator(testid("progress")).waitFor({ state: "detached", timeout: 60_000 });
  const failed = await page.locator(`${testid("document")}.failed`).count();
  assert.ok(failed >= 1, "what was not read says so");
  await page.locator(`${testid("document")}.failed`).last().click();
  assert.match(await page.locator(testid("fault")).innerText(), /还没有读[^]*已取消[^]*重试/, "and how to have it read");
});

// --- the shelf

test("texts are on the shelf after a reload, and wiped with one click and a confirmation", async (t) => {
  const { page, complaints } = await open(t);
  await openThree(page);
  await page.waitForTimeout(900);
  await page.reload();
  await waitForFigures(page, 6);
  assert.match(await shown(page), /青羊区 2024/, "the text that was shown is there again");
  await page.locator(testid("add")).click();
  await page.locator(testid("kept")).first().waitFor();
  assert.equal(await page.locator(testid("kept")).count(), 3);
  await page.locator(testid("kept")).filter({ hasText: "锦江区" }).click();
  await waitForFigures(page, 4);
  await page.locator(testid("add")).click();
  await page.locator(testid("wipe")).click();
  assert.equal(await page.locator(testid("kept")).count(), 3, "nothing goes before it is confirmed");
  await page.locator(testid("wipe-sure")).click();
  await page.locator(testid("shelf")).waitFor({ state: "detached" });
  await page.reload();
  await page.locator(testid("paste")).waitFor();
  assert.equal(await page.locator(testid("kept")).count(), 0);
  assert.deepEqual(complaints, []);
});

test("what is typed is kept too, and the sample isn't", async (t) => {
  const { page, context } = await open(t);
  await page.locator(testid("sample")).click();
  await page.locator(testid("row")).first().waitFor();
  await page.waitForTimeout(900);
  await page.locator(testid("add")).click();
  assert.equal(await page.locator(testid("kept")).count(), 0);
  await page.locator(testid("paste")).pressSequentially("绿道总长99公里。");
  await page.waitForTimeout(1500);
  const other = await context.newPage();
  await other.goto(site.origin);
  await other.locator(testid("kept")).waitFor();
  assert.equal(await other.locator(testid("kept")).count(), 1);
});

test("corrections come back with their text", async (t) => {
  const { page } = await open(t);
  await paste(page, WEST_2023);
  await waitForFigures(page, 4);
  await page.locator(at("row", 3)).click();
  await page.keyboard.press("x");
  await waitForFigures(page, 3);
  await page.waitForTimeout(900);
  await page.reload();
  await waitForFigures(page, 3);
});

test("ten texts are kept, and two pages of one browser do not spoil each other's", async (t) => {
  const { page, context } = await open(t);
  const other = await context.newPage();
  await other.goto(site.origin);
  await other.locator(testid("paste")).waitFor();
  const texts = (from) => [0, 1, 2, 3, 4, 5].map((index) => file(`${from}${index}.txt`, `${from}${index}：${WEST_2023}`));
  await Promise.all([
    page.locator("input[type=file]").setInputFiles(texts("甲")),
    other.locator("input[type=file]").setInputFiles(texts("乙")),
  ]);
  await settled(page);
  await settled(other);
  await page.waitForTimeout(1200);
  const kept = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("zhibiao.text."))
      .map((key) => JSON.parse(localStorage[key]).text.slice(0, 2)),
  );
  assert.equal(kept.length, 10);
  assert.equal(new Set(kept).size, 10, `no text twice or torn: ${kept}`);
});

test("a browser that forbids storage still reads, and the page says so quietly", async (t) => {
  const { page, context, complaints } = await open(t);
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.reload();
  await paste(page, WEST_2023);
  await waitForFigures(page, 4);
  await page.locator(testid("unkept")).waitFor();
  assert.deepEqual(complaints, []);
});

test("a full storage is told of", async (t) => {
  const { page, context } = await open(t);
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.reload();
  await paste(page, WEST_2023);
  await waitForFigures(page, 4);
  assert.match(await page.locator(testid("unkept")).textContent(), /空间/);
});

// --- compare, goals, chart

/** The comparison as text: each line's name and cells. */
const lines = (page) =>
  page.locator(`${testid("comparison")} ${testid("line")}`).evaluateAll((rows) =>
    rows.map((row) => [
      row.querySelector(".indicator").textContent,
      ...[...row.querySelectorAll("td")].map((cell) => cell.querySelector(".number")?.textContent ?? "—"),
    ]),
  );

test("indicators by district, each in one unit, lead back to their words", async (t) => {
  const { page, complaints } = await open(t);
  await openThree(page);
  await side(page, "compare-side");
  const found = await lines(page);
  assert.deepEqual(
    found.find(([name]) => name === "一般公共预算收入"),
    ["一般公共预算收入", "108.4亿元", "96.5亿元"],
  );
  const cell = page.locator(testid("line")).filter({ hasText: "一般公共预算收入" }).locator("td").nth(1);
  assert.match(await cell.textContent(), /965000万元/, "the words of the text stand with a converted number");
  await cell.locator(testid("spot")).click();
  await eventually(page, () => shown(page), (name) => /锦江区/.test(name));
  const marked = page.locator(`${testid("mark")}[aria-current=true]`);
  await marked.waitFor();
  assert.equal(await marked.textContent(), "965000万元");
  assert.deepEqual(complaints, []);
});

test("indicators by period, searched, and copied as columns", async (t) => {
  const { page } = await open(t);
  await openThree(page);
  await side(page, "compare-side");
  await page.getByRole("button", { name: "按时期" }).click();
  await page.locator(".compare .search").fill("绿道");
  assert.deepEqual(await eventually(page, () => lines(page), (found) => found.length === 1), [
    ["绿道总长", "160公里", "172公里"],
  ]);
  await page.locator(testid("copy-comparison")).click();
  const copied = await eventually(page, () => page.evaluate(() => navigator.clipboard.readText()), (text) => /绿道/.test(text));
  assert.equal(copied.split("\n")[0].split("\t").slice(-2).join(), "2023年,2024年");
  assert.equal(copied.split("\n")[1].split("\t").slice(-2).join(), "160,172");
  await page.locator(".compare .search").fill("没有这个词");
  await page.locator(".compare .none").waitFor();
});

test("one document alone says what to open next", async (t) => {
  const { page } = await open(t);
  await paste(page, WEST_2023);
  await waitForFigures(page, 4);
  await side(page, "compare-side");
  await page.locator(testid("nothing-to-compare")).waitFor();
  await side(page, "goals-side");
  await page.locator(testid("no-goals")).waitFor();
});

test("last year's goals against this year's results", async (t) => {
  const { page } = await open(t);
  await openThree(page);
  await side(page, "goals-side");
  const goals = await page.locator(testid("goal")).evaluateAll((rows) =>
    rows.map((row) => [
      row.querySelector(".indicator").textContent,
      ...[...row.querySelectorAll("td")].map((cell) => cell.textContent),
    ]),
  );
  assert.deepEqual(goals, [
    ["地区生产总值", "≥+6%", "+5.6%", "未达到", "−0.4 个百分点"],
    ["一般公共预算收入", "112亿元", "113.9亿元", "达到", "+1.9 亿元"],
  ]);
  await page.locator(`${testid("goal")} .spot`).nth(1).click();
  await eventually(page, () => shown(page), (name) => /青羊区 2025/.test(name));
  await page.locator(`${testid("mark")}[aria-current=true]`).filter({ hasText: "5.6%" }).waitFor();
});

test("a line is drawn, and kept as SVG and PNG", async (t) => {
  const { page, complaints } = await open(t);
  await openThree(page);
  await side(page, "compare-side");
  await page.locator(testid("line")).filter({ hasText: "绿道总长" }).locator(testid("draw")).click();
  const drawn = page.locator(testid("drawn"));
  await drawn.waitFor();
  assert.match(await drawn.getAttribute("alt"), /绿道总长.*公里.*青羊区 160；锦江区 98/);
  assert.ok(await drawn.evaluate((image) => image.decode().then(() => image.naturalWidth > 300)));
  const keep = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid(name)).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const svg = await keep("save-svg");
  assert.match(svg.name, /\.svg$/);
  const picture = svg.bytes.toString();
  const bars = [...picture.matchAll(/<rect [^>]*width="([\d.]+)" height="18"/g)].map(([, wide]) => Number(wide));
  assert.equal(bars.length, 2);
  assert.ok(Math.abs(bars[0] / bars[1] - 160 / 98) < 0.02, `bars are as long as their numbers: ${bars}`);
  const words = [...picture.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, how, said]) => ({ how, said }));
  for (const said of ["青羊区", "锦江区", "160", "98", "公里"]) assert.ok(words.some((one) => one.said.includes(said)), said);
  const ticks = words.filter(({ how }) => how.includes('font-size="11"') && how.includes("middle")).map(({ said }) => Number(said));
  assert.ok(ticks.length >= 3 && ticks[0] === 0 && ticks.at(-1) >= 160, `${ticks}`);
  assert.ok(ticks.every((tick, at) => at < 2 || tick - ticks[at - 1] === ticks[1] - ticks[0]), "steps are of one size");
  const source = words.map(({ said }) => said).join("").match(/来源：[^]*/)?.[0] ?? "";
  for (const title of ["青羊区2024年政府工作报告", "锦江区2024年政府工作报告"]) assert.ok(source.includes(title), `${source} names ${title}`);
  const png = await keep("save-png");
  assert.match(png.name, /\.png$/);
  assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
  assert.ok(png.bytes.length > 5_000, "the picture is not blank");
  assert.deepEqual(complaints, []);
});

/** Controls in sight that are too small for fingers, but for figures in lines of text. */
const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, select, input, textarea, summary")]
      .filter((control) => control.checkVisibility() && !control.closest(".unseen, .row, .headlines, dialog"))
      .map((control) => [control.textContent.slice(0, 20), control.getBoundingClientRect().height])
      .filter(([, height]) => height > 0 && height < 43.5),
  );

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`documents fit ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 800 };
      const { page, complaints } = await open(t, { viewport, colorScheme, bypassCSP: true });
      const fits = async (name) => {
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(RESULTS, `${name}-${width}-${colorScheme}.png`) });
        const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${name} is ${overflow} pixels too wide`);
        assert.deepEqual(await violations(page), [], name);
        if (width < 600) assert.deepEqual(await small(page), [], name);
      };
      await openThree(page);
      await fits("documents");
      await side(page, "compare-side");
      await fits("compare");
      await page.locator(testid("line")).filter({ hasText: "绿道总长" }).locator(testid("draw")).click();
      await page.locator(testid("drawn")).waitFor();
      await fits("chart");
      await page.keyboard.press("Escape");
      await side(page, "goals-side");
      await fits("goals");
      await page.locator(testid("add")).click();
      await page.locator(testid("kept")).first().waitFor();
      await fits("shelf");
      await page.locator(testid("wipe")).click();
      await fits("wipe");
      assert.deepEqual(complaints, []);
    });
  }
}
