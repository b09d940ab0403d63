// What the page promises of the network: its policy, to the letter and in force, in the workers that hold the text too;
// and nothing asked of anyone, whatever is done with a text.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, at, eventually, open, paste, readSample, startSite, testid, waitForFigures } from "./harness.js";

/** Another site of this machine, which would answer anyone; it remembers who asked. */
async function stranger(t) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("here");
  });
  server.on("upgrade", (request, socket) => {
    asked.push(`socket ${request.url}`);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return { asked, address: `http://127.0.0.1:${server.address().port}/` };
}

test("the policy is the one that is promised, before the first script, and names that script by its hash", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script);
  assert.equal(inline.length, 1, "one script stands in the page");
  const hash = createHash("sha256").update(inline[0]).digest("base64");
  const policies = [...html.matchAll(/<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/g)];
  assert.deepEqual(
    policies.map(([, policy]) => policy),
    [
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; style-src 'self'; img-src 'self' data: blob:; ` +
        "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'",
    ],
  );
  for (const tag of ["<script", "<link"]) assert.ok(policies[0].index < html.indexOf(tag), `it stands before the first ${tag}`);
  assert.doesNotMatch(html, /\son[a-z]+=|style=|javascript:/, "nothing that it would have to allow");
});

test("neither page nor workers can reach another site, nor run what is not the site's", async (t) => {
  const { asked, address } = await stranger(t);
  // Under a sub-path: the workers find their programs there too.
  const own = await startSite("/some/sub/");
  t.after(() => own.close());
  const { page, complaints } = await open(t, { site: own, base: "/some/sub/" });
  await readSample(page);
  await page.locator(testid("share")).click();
  await page.locator(testid("size")).first().waitFor();
  const workers = page.workers();
  assert.equal(workers.length, 2, "the one that reads and the one that makes links");
  const attempts = async (address) => {
    const tries = {
      fetch: () => fetch(address, { mode: "no-cors" }),
      request: () =>
        new Promise((done, failed) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = failed;
          request.open("GET", address);
          request.send();
        }),
      socket: () =>
        new Promise((done, failed) => {
          const socket = new WebSocket(address.replace("http", "ws"));
          socket.onopen = done;
          socket.onerror = failed;
        }),
      script: () => import(address),
      eval: async () => new Function("return 1")(),
    };
    const through = [];
    for (const [name, attempt] of Object.entries(tries)) {
      await attempt().then(
        () => through.push(name),
        () => {},
      );
    }
    return through;
  };
  for (const worker of workers) {
    assert.deepEqual(await worker.evaluate(attempts, address), [], worker.url());
    assert.equal(await worker.evaluate((address) => fetch(address).then(({ ok }) => ok), `${own.origin}/some/sub/icon.svg`), true, "its own site it can");
  }
  assert.deepEqual(await page.evaluate(attempts, address), [], "the page");
  await page.evaluate((address) => navigator.sendBeacon(address, "text"), address);
  await page.evaluate((address) => {
    const picture = document.body.appendChild(new Image());
    picture.src = address;
    return new Promise((done) => (picture.onerror = picture.onload = done));
  }, `${address}picture`);
  assert.deepEqual(asked, [], "nobody was asked");
  // What was refused is complained of, and nothing else.
  assert.deepEqual(complaints.filter((one) => !/Content Security Policy|content security|another origin|failed: http:\/\/127/i.test(one)), []);
});

test("reading, editing, sharing, drawing and saving ask for the press's files and nothing else", async (t) => {
  const { page, complaints } = await open(t);
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.context().on("request", (request) => {
    const { protocol, pathname, search } = new URL(request.url());
    if (["blob:", "data:"].includes(protocol) || pathname === "/icon.svg") return;
    asked.push(`${request.method()} ${pathname}${search}${request.postData() ?? ""}`);
  });
  await readSample(page);
  await page.locator(at("mark", 3)).first().click();
  await page.locator(`${testid("amend")}[data-amend=value]`).click();
  await page.keyboard.type("12345.5");
  await page.keyboard.press("Enter");
  await page.locator(".search").fill("秘密的词");
  await paste(page, "青羊区2024年报告\n2023年，绿道总长160公里，公园12座。");
  await waitForFigures(page, 2);
  await paste(page, "锦江区2024年报告\n2023年，绿道总长98公里，公园15座。");
  await waitForFigures(page, 2);
  assert.deepEqual(asked, [], "while texts are read and set right");
  const away = async () => {
    await page.keyboard.press("Escape");
    await page.locator(testid("dialog")).waitFor({ state: "detached" });
  };
  await page.locator(testid("share")).click();
  await page.locator(testid("size")).nth(2).click();
  await page.locator(testid("copy-link")).click();
  await away();
  await page.locator(testid("export")).click();
  for (const format of ["csv", "excel", "json", "html", "markdown"]) {
    await Promise.all([page.waitForEvent("download"), page.locator(testid(`save-${format}-all`)).click()]);
  }
  await away();
  await page.locator(testid("picture")).first().click();
  await page.locator(testid("drawn")).waitFor();
  await away();
  await page.locator(testid("compare-side")).click();
  await page.locator(".compare .draw").first().click();
  await page.locator(testid("drawn")).waitFor();
  await away();
  const press = ["/press-worker.js", "/press.js", "/press_bg.wasm"];
  await eventually(page, async () => asked.length, (count) => count >= press.length);
  assert.deepEqual(asked.toSorted(), press.map((path) => `GET ${path}`).toSorted(), "each once, without a word of the text");
  assert.deepEqual(complaints, []);
});
