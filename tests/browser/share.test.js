// Links, files and pictures: what a sender sees, what a receiver gets, what happens when something is
// cut, broken or missing. The press is loaded on demand; nothing of it may be asked for before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  PATIENCE,
  RESULTS,
  SAMPLE,
  browser,
  enter,
  eventually,
  open,
  paste,
  readNatively,
  readSample,
  readTextNatively,
  site,
  startSite,
  testid,
  waitForFigures,
} from "./harness.js";

/** Opens the share dialog and waits for its links. */
async function share(page) {
  await page.locator(testid("share")).click();
  await page.locator(testid("size")).first().waitFor({ timeout: PATIENCE });
}

/** The link in a size: 0 figures, 1 quotes, 2 the whole text. */
async function link(page, size) {
  await page.locator(testid("size")).nth(size).click();
  const length = Number(await page.locator(testid("size")).nth(size).getAttribute("data-length"));
  const address = () => page.locator(testid("address")).inputValue();
  const found = await eventually(page, address, (address) => address.length === length);
  assert.equal(found.length, length, "the length that the sender is told");
  return found;
}

async function linkOf(t, size, text) {
  const { page, context } = await open(t);
  if (text === undefined) await readSample(page);
  else {
    await paste(page, text);
    await waitForFigures(page, readTextNatively(text).observations.length);
  }
  await share(page);
  const found = await link(page, size);
  await context.close();
  return found;
}

/** Opens a link as its receiver does. */
async function receive(t, address, options = {}) {
  const hash = address.slice(address.indexOf("#"));
  const opened = await open(t, { base: `/${hash}`, ready: null, ...options });
  return opened;
}

const rows = (page) => page.locator(testid("count")).getAttribute("data-count").then(Number);

async function shot(page, name) {
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(RESULTS, `${name}.png`) });
}

test("nothing of the press is fetched before something is to be made", async (t) => {
  const { page, complaints } = await open(t);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.locator(testid("paste")).waitFor();
  await readSample(page);
  assert.ok(asked.length > 3);
  assert.deepEqual(asked.filter((path) => path.includes("press")), [], "no part of it");
  await share(page);
  const wasm = asked.filter((path) => path.endsWith("press_bg.wasm"));
  assert.equal(wasm.length, 1, "then it is, once");
  assert.deepEqual(complaints, []);
});

test("the sender sees length and disclosure of each size before copying", async (t) => {
  const { page, complaints } = await open(t);
  await readSample(page);
  await share(page);
  const sizes = page.locator(testid("size"));
  assert.equal(await sizes.count(), 3);
  const lengths = [];
  for (let at = 0; at < 3; at += 1) lengths.push(Number(await sizes.nth(at).getAttribute("data-length")));
  assert.ok(lengths[0] < lengths[1] && lengths[1] <= lengths[2] * 1.5, `${lengths}`);
  const text = readFileSync(SAMPLE, "utf8");
  assert.ok(lengths[2] < Buffer.byteLength(text), `a whole text goes packed: ${lengths[2]} characters for ${Buffer.byteLength(text)} bytes`);
  for (const [at, length] of lengths.entries()) assert.match(await sizes.nth(at).innerText(), new RegExp(`${length} 字符`));
  assert.match(await sizes.nth(0).innerText(), /不含原文/);
  assert.match(await sizes.nth(2).innerText(), new RegExp(`全文 ${[...text].length} 字`));
  assert.match(await sizes.nth(1).innerText(), /句子（\d+ 字）/);
  assert.equal(await page.locator(testid("code")).count(), 1, "a QR code where it fits");
  const figures = await link(page, 0);
  await page.locator(testid("copy-link")).click();
  assert.equal(await eventually(page, () => page.locator(testid("done")).innerText(), (said) => said !== ""), "链接已复制");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), figures);
  assert.ok(figures.startsWith(site.origin) && !figures.includes("?"), "all behind #");
  assert.deepEqual(complaints, []);
});

test("figures arrive as sent, without their text", async (t) => {
  const report = readNatively(SAMPLE);
  const { page, complaints } = await receive(t, await linkOf(t, 0));
  await waitForFigures(page, report.observations.length);
  const origin = page.locator(testid("origin"));
  assert.match(await origin.innerText(), /照发送者所见，未附原文/);
  assert.equal(await page.locator("section.source").isVisible(), false, "there is no text to show");
  assert.equal(await page.locator(testid("card")).count(), report.districts.length);
  await page.locator(testid("row")).first().click();
  assert.equal(await page.locator("section.understanding").isVisible(), true);
  // What a link says of a figure stands at the foot, with what it left out; keys step on from there.
  const why = page.locator(testid("why"));
  assert.match(await why.innerText(), /链接没有带来依据和规则/);
  const values = () => why.locator("dd").allInnerTexts();
  const first = await values();
  await shot(page, "received-figures");
  await page.keyboard.press("j");
  await eventually(page, values, (values) => `${values}` !== `${first}`);
  await page.keyboard.press("k");
  assert.deepEqual(await eventually(page, values, (values) => `${values}` === `${first}`), first);
  const seen = async () => {
    const [row, panel] = await Promise.all([page.locator(".row[aria-current=true], .row[aria-selected=true]").boundingBox(), why.boundingBox()]);
    return row.y + row.height <= panel.y + 1;
  };
  for (let step = 0; step < report.observations.length; step += 1) await page.keyboard.press("j");
  assert.ok(await eventually(page, seen, Boolean), "the chosen row is not behind it");
  await page.keyboard.press("Escape");
  assert.equal(await eventually(page, () => why.count(), (count) => count === 0), 0);
  assert.deepEqual(complaints, []);
});

test("quotes arrive with the sentences that say the figures", async (t) => {
  const report = readNatively(SAMPLE);
  const { page, complaints } = await receive(t, await linkOf(t, 1));
  await waitForFigures(page, report.observations.length);
  assert.match(await page.locator(testid("origin")).innerText(), /只附有数字的句子/);
  const marks = await page.locator(testid("mark")).allInnerTexts();
  assert.deepEqual(marks, report.observations.map(({ quote }) => quote));
  assert.deepEqual(complaints, []);
});

test("a whole text is read again, corrections with it", async (t) => {
  const report = readNatively(SAMPLE);
  const { page, complaints } = await receive(t, await linkOf(t, 2));
  await waitForFigures(page, report.observations.length);
  assert.match(await page.locator(testid("origin")).innerText(), /在本机重新读出/);
  assert.equal(await page.locator(testid("mark")).count(), report.observations.length);
  assert.deepEqual(complaints, []);
});

test("what the sender set right arrives set right, in every size", async (t) => {
  const report = readNatively(SAMPLE);
  const { page } = await open(t);
  await readSample(page);
  await page.locator(testid("row")).first().click();
  await page.keyboard.press("x");
  const left = report.observations.length - 1;
  await waitForFigures(page, left);
  await share(page);
  for (const size of [0, 1, 2]) {
    const { page: other, complaints } = await receive(t, await link(page, size));
    await waitForFigures(other, left);
    assert.deepEqual(complaints, []);
  }
});

/** A report long enough for several blocks. */
const LONG = Array.from({ length: 90 }, (_, at) => `2023年，青羊区第${at}项工程完成投资${at + 1.5}亿元，惠及居民${at * 37 + 11}户。`).join("\n");

test("a cut link says so and shows what came through", async (t) => {
  const address = await linkOf(t, 0, LONG);
  const { page } = await receive(t, address.slice(0, Math.floor(address.length * 0.6)));
  const origin = page.locator(testid("origin"));
  await origin.waitFor();
  assert.equal(await origin.getAttribute("data-lost"), "true");
  const kept = await rows(page);
  assert.ok(kept > 0 && kept < readTextNatively(LONG).observations.length);
  assert.match(await origin.innerText(), new RegExp(`只收到前 ${kept} 个数字`));
});

test("a link that brings nothing of its text is told to be broken, not opened empty", async (t) => {
  const address = await linkOf(t, 2);
  const { page } = await receive(t, address.slice(0, Math.floor(address.length * 0.6)));
  await page.locator(testid("refused")).waitFor();
  assert.equal(await page.locator(testid("document")).count(), 0);
});

test("a broken link and one of a newer version say what to do", async (t) => {
  for (const [letters, words] of [["AQabc", /打不开/], ["%3Cscript%3E", /打不开/], ["CQAA", /更新的版本/]]) {
    const { page, complaints } = await receive(t, `#d=${letters}`);
    const refused = page.locator(testid("refused"));
    await refused.waitFor();
    assert.match(await refused.innerText(), words);
    await refused.getByRole("button").click();
    await refused.waitFor({ state: "detached" });
    assert.ok(await page.locator(testid("paste")).isVisible(), "the page goes on");
    assert.deepEqual(complaints, []);
  }
});

test("a link with script in every field shows it as text", async (t) => {
  // The text is hostile; so are the names that are read from it.
  const text = `<img src=x onerror=alert(1)>区2023年<script>alert(2)</script>绿道总长160公里。\n${LONG}`;
  for (const size of [0, 1, 2]) {
    const { page, complaints } = await receive(t, await linkOf(t, size, text));
    await page.locator(testid("origin")).waitFor();
    await waitForFigures(page, readTextNatively(text).observations.length);
    assert.equal(await page.locator("script:not([src])").count() <= 1 && (await page.locator("img[onerror]").count()) === 0, true);
    assert.deepEqual(complaints, []);
  }
});

test("all open documents go into one file", async (t) => {
  const { page, complaints } = await open(t);
  const report = await readSample(page);
  const other = { name: "另一份.txt", mimeType: "text/plain", buffer: Buffer.from("2023年，罗湖区新建公园12座。") };
  await page.evaluate(() => document.querySelector("[data-testid=add]")?.click());
  await page.locator("input[type=file]").first().setInputFiles(other);
  await waitForFigures(page, 1);
  await page.locator(testid("export")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid("save-csv-all")).click()]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  assert.equal(lines.length, report.observations.length + 2);
  assert.match(download.suggestedFilename(), /等2份\.csv$/);
  assert.deepEqual(complaints, []);
});

async function save(page, format) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(testid(`save-${format}`)).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("files are named after the document and hold its figures", async (t) => {
  const { page, complaints } = await open(t);
  const report = await readSample(page);
  await page.locator(testid("export")).click();
  const files = {};
  for (const format of ["excel", "csv", "html", "markdown", "json"]) {
    files[format] = await save(page, format);
    assert.ok(files[format].name.includes(report.document.title.slice(0, 8)), files[format].name);
  }
  const csv = files.csv.bytes.toString("utf8");
  assert.ok(csv.startsWith("\ufeff指标,数值,"));
  assert.equal(csv.trim().split("\r\n").length, report.observations.length + 1);
  const json = JSON.parse(files.json.bytes.toString("utf8"));
  assert.deepEqual(
    json.observations.map(({ indicator, value, unit }) => [indicator, value, unit]),
    report.observations.map(({ indicator, value, unit }) => [indicator, value, unit]),
  );
  assert.equal(files.excel.bytes.subarray(0, 2).toString(), "PK");
  assert.match(files.markdown.bytes.toString("utf8"), /^# /);
  assert.equal(await page.locator(testid("done")).innerText(), `已保存为“${files.json.name}”`);
  assert.deepEqual(complaints, []);
});

test("files speak the language of the page", async (t) => {
  const { page, complaints } = await open(t);
  const report = await readSample(page);
  await page.locator(testid("language")).selectOption("en");
  await page.locator(testid("export")).click();
  const csv = (await save(page, "csv")).bytes.toString("utf8");
  assert.match(csv, /^\ufeffIndicator,Value,/);
  const markdown = (await save(page, "markdown")).bytes.toString("utf8");
  assert.match(markdown, /^\| Indicator \| Value \| Unit \| Period \| Status \| Measure \| Precision \| Quote \| Sentence \|$/m);
  assert.match(markdown, new RegExp(`^- Place: ${report.document.district}$`, "m"));
  assert.match(markdown, /\| Target \|/);
  assert.deepEqual(complaints, []);
});

test("the saved page works with scripts off and holds to its own policy", async (t) => {
  const { page } = await open(t);
  const report = await readSample(page);
  await page.locator(testid("export")).click();
  const { bytes } = await save(page, "html");
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  t.after(() => context.close());
  const saved = await context.newPage();
  const faults = [];
  saved.on("console", (message) => faults.push(message.text()));
  await saved.setContent(bytes.toString("utf8"));
  const row = saved.locator("tr[id^=r0-]");
  assert.equal(await row.count(), report.observations.length);
  assert.equal(await saved.locator("a[id^=f0-]").count(), report.observations.length);
  await shot(saved, "saved-page-390");
  await saved.setViewportSize({ width: 1280, height: 900 });
  await shot(saved, "saved-page-1280");
  assert.notEqual(await saved.locator("h1").evaluate((h1) => getComputedStyle(h1).fontFamily).catch(() => "styled"), "");
  assert.deepEqual(faults, []);
});

test("a press that can't be loaded is a state with a next step", async (t) => {
  const { page, context } = await open(t);
  await readSample(page);
  await context.setOffline(true);
  await page.locator(testid("share")).click();
  const failed = page.locator(testid("press-failed"));
  await failed.waitFor({ timeout: PATIENCE });
  assert.match(await failed.innerText(), /没有载入[^]*联网/);
  await shot(page, "press-failed");
  await context.setOffline(false);
  await failed.getByRole("button").click();
  await page.locator(testid("size")).first().waitFor({ timeout: PATIENCE });
});

test("without a network links and files are made once the page was visited", async (t) => {
  const own = await startSite();
  const { page, context } = await open(t, { site: own, serviceWorkers: "allow" });
  const parts = ["press-worker.js", "press.js", "press_bg.wasm"];
  const kept = () => page.evaluate((parts) => Promise.all(parts.map((part) => caches.match(`./${part}`).then(Boolean))), parts);
  const all = await eventually(page, kept, (kept) => kept.every(Boolean));
  assert.deepEqual(all, [true, true, true], "kept in the quiet after the page is up");
  await own.close();
  await context.setOffline(true);
  await readSample(page);
  await share(page);
  await page.keyboard.press("Escape");
  await page.locator(testid("dialog")).waitFor({ state: "detached" });
  await page.locator(testid("export")).click();
  assert.ok((await save(page, "csv")).bytes.length > 100);
});

test("served from a sub-path the press is found", async (t) => {
  const own = await startSite("/some/sub/");
  t.after(() => own.close());
  const { page, complaints } = await open(t, { site: own, base: "/some/sub/" });
  await readSample(page);
  await share(page);
  assert.ok((await link(page, 0)).startsWith(`${own.origin}/some/sub/#d=`));
  assert.deepEqual(complaints, []);
});

test("a dialog holds the focus and gives it back", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  await page.locator(testid("export")).focus();
  await page.keyboard.press("Enter");
  await page.locator(testid("dialog")).waitFor();
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => {
      const active = document.activeElement;
      return active === document.body || active.closest("dialog") !== null;
    });
    assert.ok(inside, "the keyboard stays in the dialog");
  }
  await page.keyboard.press("Escape");
  await page.locator(testid("dialog")).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.testid), "export");
});

test("a card is saved as PNG at two pixels to one, as SVG, and copied", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, complaints } = await open(t, { colorScheme });
    await readSample(page);
    await enter(page, "卡片");
    await page.locator(testid("picture")).first().click();
    const drawn = page.locator(testid("drawn"));
    await drawn.waitFor();
    const size = await drawn.evaluate(async (image) => (await image.decode(), [image.naturalWidth, image.naturalHeight]));
    assert.equal(size[0], 800);
    await shot(page, `picture-${colorScheme}`);
    const png = await save(page, "png");
    assert.match(png.name, /\.png$/);
    assert.equal(png.bytes.readUInt32BE(16), 1600, "two pixels to one");
    const svg = await save(page, "svg");
    assert.ok(svg.bytes.toString("utf8").startsWith("<svg "));
    await page.locator(testid("copy-png")).click();
    assert.equal(await eventually(page, () => page.locator(testid("done")).innerText(), (said) => said.includes("复制")), "图片已复制");
    assert.deepEqual(complaints, []);
  }
});

test("the share sheet is offered where there is one", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  await share(page);
  const has = await page.evaluate(() => "share" in navigator);
  assert.equal(await page.locator(testid("sheet")).count(), has ? 1 : 0);
  await page.keyboard.press("Escape");
  await page.locator(testid("dialog")).waitFor({ state: "detached" });
  await page.evaluate(() => {
    navigator.share = async (data) => {
      window.shared = data;
    };
  });
  await share(page);
  await page.locator(testid("sheet")).click();
  const shared = await eventually(page, () => page.evaluate(() => window.shared ?? null), (shared) => shared !== null);
  assert.ok(shared.url.includes("#d=") && shared.title.length > 0);
});

for (const width of [390, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the dialogs fit ${width} pixels, ${colorScheme}`, async (t) => {
      const viewport = { width, height: width < 600 ? 844 : 900 };
      const { page, complaints } = await open(t, { viewport, colorScheme });
      await readSample(page);
      const fits = async (name) => {
        await shot(page, `${name}-${width}-${colorScheme}`);
        const over = await page.evaluate(() => {
          const dialog = document.querySelector("dialog[open]");
          return Math.max(document.scrollingElement.scrollWidth - innerWidth, dialog.scrollWidth - dialog.clientWidth);
        });
        assert.ok(over <= 0, `${name} is ${over} pixels too wide`);
      };
      await share(page);
      await fits("share");
      await page.keyboard.press("Escape");
      await page.locator(testid("export")).click();
      await fits("export");
      assert.deepEqual(complaints, []);
    });
  }
}
