// Every script and style of the site carries the hash of what was built, and nothing else runs.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, open, testid } from "./harness.js";

test("scripts and styles carry the hash of their files", async (t) => {
  const { page } = await open(t);
  const carried = await page.evaluate(() =>
    [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=modulepreload]")].map((element) => ({
      file: new URL(element.src || element.href).pathname.split("/").pop(),
      integrity: element.integrity,
    })),
  );
  assert.ok(carried.some(({ file }) => file === "app.js") && carried.some(({ file }) => file.endsWith(".css")));
  for (const { file, integrity } of carried) {
    const hash = createHash("sha384").update(readFileSync(join(DIST, file))).digest("base64");
    assert.equal(integrity, `sha384-${hash}`, file);
  }
});

test("the workflow publishes what was tested, and nothing in it stands at the root of a host", () => {
  const workflow = readFileSync(new URL("../../.github/workflows/pages.yml", import.meta.url), "utf8");
  const steps = ["run: ./dev test", "actions/upload-pages-artifact@", "path: dist", "actions/deploy-pages@"].map((step) => workflow.indexOf(step));
  assert.ok(steps.every((at, step) => at > (steps[step - 1] ?? 0)), `${steps}`);
  const rooted = /(?:src|href)\s*=\s*["']?\/(?!\/)|(?:import|from)\s*\(?\s*["']\/(?!\/)|url\(\s*["']?\/(?!\/)|"(?:src|start_url|scope)":\s*"\//;
  for (const file of ["index.html", "manifest.webmanifest", "sw.js", "reader-worker.js", "press-worker.js"]) {
    assert.doesNotMatch(readFileSync(join(DIST, file), "utf8"), rooted, file);
  }
});

test("a script that was changed on its way does not run, and the page says that it can't", async (t) => {
  const prepare = (page) =>
    page.route("**/app.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nwindow.changed = true;\n` });
    });
  const { page } = await open(t, { prepare, ready: ".boot-failed" });
  assert.ok(await page.locator(".boot-failed").isVisible());
  assert.equal(await page.locator(testid("paste")).count(), 0);
  assert.equal(await page.evaluate(() => window.changed), undefined);
});
