// The page without a network, and the coming of a new version. Works on a copy of the built site, so
// that the copy can change as a host's files do.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, eventually, open, readSample, testid } from "./harness.js";
import { serve } from "./serve.js";

/** A site of its own under a sub-path, opened until its service worker is in charge. */
async function visit(t) {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-site-"));
  cpSync(DIST, folder, { recursive: true });
  const base = "/some/sub/";
  const site = await serve(folder, 0, base);
  const opened = await open(t, { site, base, serviceWorkers: "allow" });
  t.after(async () => {
    await site.close().catch(() => {});
    rmSync(folder, { recursive: true });
  });
  await opened.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const inCharge = () => opened.page.evaluate(() => navigator.serviceWorker.controller !== null);
  assert.ok(await eventually(opened.page, inCharge, (yes) => yes), "the service worker is in charge");
  return { ...opened, site, base, folder };
}

test("a second visit needs no network", async (t) => {
  const { page, context, site } = await visit(t);
  await site.close();
  await context.setOffline(true);
  await page.reload();
  await readSample(page);
});

test("what opens PDF and Word files is kept once it was asked for, and no sooner", async (t) => {
  const { page, context, site } = await visit(t);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return all.flat().filter((url) => url.includes("opener")).length;
    });
  await readSample(page);
  assert.equal(await kept(), 0);
  const choose = async (name) => {
    await page.locator(testid("add")).click();
    await page.locator("input[type=file]").setInputFiles(fileURLToPath(new URL(`../documents/${name}`, import.meta.url)));
  };
  const documents = () => page.locator(testid("document")).count();
  const read = () => page.locator(`${testid("status")}[data-state=done]`).count();
  await choose("plan.pdf");
  assert.equal(await eventually(page, kept, (count) => count === 3), 3);
  await page.getByText("生活垃圾分类收集点").first().waitFor();
  assert.equal(await eventually(page, read, (done) => done === 1), 1);
  await site.close();
  await context.setOffline(true);
  await choose("plan.docx");
  assert.equal(await eventually(page, documents, (count) => count === 3), 3, "the sample, the PDF and the Word file");
  assert.equal(await page.locator(testid("fault")).count(), 0);
});

test("the page opens where the script that minds the network doesn't come", async (t) => {
  const prepare = (page) => page.route("**/offline.js", (route) => route.abort());
  const { page } = await open(t, { prepare });
  await readSample(page);
  assert.equal(await page.locator(".boot-failed").isVisible(), false);
});

test("a new version asks before it reloads", async (t) => {
  const { page, folder } = await visit(t);
  await readSample(page);
  writeFileSync(join(folder, "icon.svg"), `${readFileSync(join(folder, "icon.svg"), "utf8")}\n<!-- changed -->\n`);
  cpSync(join(DIST, "sw.js"), join(folder, "sw.js"));
  cpSync(join(DIST, "index.html"), join(folder, "index.html"));
  renew(folder);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  const question = page.locator(testid("update"));
  await question.waitFor();
  await question.getByRole("button", { name: "以后再说" }).click();
  assert.equal(await question.count(), 0, "put away until the next visit");
  await page.reload();
  await question.waitFor();
  await page.locator(testid("sample")).click();
  await page.locator(testid("row")).first().waitFor();
  assert.ok(await page.locator(testid("row")).count(), "the text stays on the page until the reader says so");
  const icon = () => page.evaluate(() => fetch("./icon.svg").then((response) => response.text()));
  assert.doesNotMatch(await icon(), /changed/, "the open page keeps its version");
  await Promise.all([page.waitForEvent("load"), question.getByRole("button", { name: "刷新" }).click()]);
  await page.locator(testid("paste")).waitFor();
  assert.match(await eventually(page, icon, (text) => /changed/.test(text)), /changed/, "the new version is in charge");
});

/** Writes the service worker's version and files anew, as the build does after a change. */
function renew(folder) {
  const worker = join(folder, "sw.js");
  const text = readFileSync(worker, "utf8");
  writeFileSync(worker, text.replace(/const VERSION = "\w+"/, 'const VERSION = "another"'));
}

test("the manifest lets the page be installed, and the site's files are found by their addresses", async (t) => {
  const { page, base, site } = await visit(t);
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const address = new URL(href, site.origin + base);
  const manifest = await (await fetch(address)).json();
  assert.equal(new URL(manifest.start_url, address).href, site.origin + base);
  for (const icon of manifest.icons) {
    const response = await fetch(new URL(icon.src, address));
    assert.ok(response.ok, icon.src);
  }
  assert.ok(manifest.icons.some((icon) => icon.sizes === "512x512"));
  // What is visited of the site besides the page is the file itself, whatever else is the page.
  const visited = async (path) => (await page.goto(new URL(path, address).href)).text();
  assert.match(JSON.parse(await visited("zhibiao.schema.json")).title, /Zhibiao/);
  assert.match(await visited("elsewhere?x=1"), /<div id="?app/);
});
