// PDF and Word files in a real browser: opened here by a program that is loaded with the first of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eventually, open, readNatively, testid, waitForFigures } from "./harness.js";

const path = (name) => fileURLToPath(new URL(`../documents/${name}`, import.meta.url));
const choose = (page, ...names) => page.locator("input[type=file]").setInputFiles(names.map(path));
const fault = (page) => page.locator(testid("fault"));

test("a PDF and a Word file are read as the command line reads them, and nothing of them leaves", async (t) => {
  const { page, context, complaints } = await open(t);
  const native = readNatively(path("plan.pdf"));
  assert.ok(native.observations.length > 10, "the file must show something");
  const asked = [];
  context.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}${request.postData() ?? ""}`));
  await choose(page, "plan.pdf");
  await waitForFigures(page, native.observations.length);
  const opener = asked.filter((request) => request.includes("opener"));
  assert.deepEqual(opener.toSorted(), ["GET /opener-worker.js", "GET /opener.js", "GET /opener_bg.wasm"]);
  assert.deepEqual(asked.filter((request) => !request.startsWith("GET ")), []);

  assert.equal(await page.locator(`${testid("document")}[aria-selected=true] .name`).textContent(), "延庆区 2020–2025");
  assert.match(await page.locator(".source").first().innerText(), /空气质量优良天数比率达到82%。五年内新建郊野公园6处，新增绿道120公里/);
  assert.equal(await page.locator(testid("opening")).count(), 0);

  await page.locator(testid("add")).click();
  await choose(page, "plan.docx");
  await eventually(page, () => page.locator(testid("document")).count(), (count) => count === 2);
  await waitForFigures(page, readNatively(path("plan.docx")).observations.length);
  assert.deepEqual(complaints, []);
});

test("a PDF with fonts of its own, as a browser prints it, is dropped and read", async (t) => {
  const { page, context } = await open(t);
  const printed = await context.newPage();
  await printed.setContent(`<meta charset="utf-8"><h1>延庆区2024年工作情况</h1>
    <p>2024年，全区新增绿道12公里，建成公园3座。</p>
    <table border="1" style="border-collapse:collapse"><tr><th>指标</th><th>单位</th><th>2024年</th></tr>
    <tr><td>造林面积</td><td>亩</td><td>3200</td></tr><tr><td>公共自行车</td><td>辆</td><td>860</td></tr></table>`);
  const pdf = await printed.pdf();
  await page.bringToFront();
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "情况.pdf", { type: "application/pdf" }));
    return data;
  }, pdf.toString("base64"));
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await waitForFigures(page, 4);
  const values = await page.locator(`${testid("row")} .value`).allTextContents();
  assert.deepEqual(values.map((value) => value.replace(/[^\d]/g, "")).toSorted(), ["12", "3", "3200", "860"].toSorted());
});

test("what gives no text says why and what to do, and takes nothing else down", async (t) => {
  const { page } = await open(t);
  const damaged = { name: "断.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj") };
  const sheet = { name: "表.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK\x03\x04xl/workbook.xml", "latin1") };
  for (const [file, words] of [
    [path("locked.pdf"), /这个文件有密码.*请用密码打开它/s],
    [path("scan.pdf"), /扫描件.*识图工具/s],
    [damaged, /损坏或不完整.*别的软件/s],
    [sheet, /Word、Excel 或压缩文件，不是文本/s],
  ]) {
    await page.locator("input[type=file]").setInputFiles(file);
    await eventually(page, () => fault(page).innerText().catch(() => ""), (said) => words.test(said));
    await fault(page).getByRole("button").last().click();
  }
  const all = [path("plan.pdf"), path("scan.pdf"), path("plan.docx")].map((name) => ({ name: name.split("/").pop(), mimeType: "", buffer: readFileSync(name) }));
  await page.locator("input[type=file]").setInputFiles(all);
  await waitForFigures(page, readNatively(path("plan.pdf")).observations.length);
  await eventually(page, () => page.locator(testid("document")).count(), (count) => count >= 2);
});

test("an opener that does not load is told of", async (t) => {
  const { page } = await open(t, { prepare: (page) => page.route("**/opener_bg.wasm", (route) => route.abort()) });
  await choose(page, "plan.pdf");
  await eventually(page, () => fault(page).innerText().catch(() => ""), (said) => /读取程序没有载入.*刷新页面/s.test(said));
});
