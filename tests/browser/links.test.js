// Links under examination: the drawn code is the address, changed letters never become other numbers, and a sender hears
// of each limit exactly where it is passed. What is chosen goes along.

import assert from "node:assert/strict";
import { test } from "node:test";
import jsQR from "jsqr";
import { PATIENCE, bringRow, eventually, fragment, open, paste, readSample, readTextNatively, testid, waitForFigures } from "./harness.js";

/** Opens the share dialog and waits for its links. */
async function share(page) {
  await page.locator(testid("share")).click();
  await page.locator(testid("size")).first().waitFor({ timeout: PATIENCE });
}

/** Chooses a size of link: 0 figures, 1 quotes, 2 the whole text; returns the link. */
async function choose(page, size) {
  const option = page.locator(testid("size")).nth(size);
  await option.click();
  const length = Number(await option.getAttribute("data-length"));
  return eventually(page, () => page.locator(testid("address")).inputValue(), (link) => link.length === length);
}

/** What a camera reads from the code on the page. */
async function scanned(page) {
  const { dark, side } = await page.locator(testid("code")).evaluate(async (drawn) => {
    const svg = drawn.cloneNode(true);
    const side = 3 * drawn.viewBox.baseVal.width;
    for (const [name, value] of [["xmlns", "http://www.w3.org/2000/svg"], ["width", side], ["height", side]]) svg.setAttribute(name, value);
    const picture = new Image();
    picture.src = URL.createObjectURL(new Blob([svg.outerHTML], { type: "image/svg+xml" }));
    await picture.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, side, side);
    return { dark: Array.from({ length: side * side }, (_, at) => (data[4 * at] < 128 ? 1 : 0)).join(""), side };
  });
  const pixels = [...dark].flatMap((one) => (one === "1" ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return jsQR(Uint8ClampedArray.from(pixels), side, side, { inversionAttempts: "dontInvert" })?.data;
}

let seed = 1;
/** Characters in which packing finds little. */
const noise = (count) =>
  Array.from({ length: count }, () => String.fromCodePoint(0x4e00 + ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % 20000)).join("");

const WORDS = { 2000: /超过 2000 字符：有的聊天软件/, 4000: /超过 4000 字符：多数聊天软件/, 8000: /超过 8000 字符：聊天软件和邮件/ };

test("each limit of a link is told just over it and not just under it, and a code is drawn where one can be read", async (t) => {
  const { page, complaints } = await open(t);
  /** Shares a text with so much noise; returns the length of its whole link, which is chosen. */
  const shared = async (count) => {
    const text = `2023年，青羊区绿道总长160公里，公园12座。\n${noise(count)}`;
    await paste(page, text);
    await waitForFigures(page, 2);
    await share(page);
    return choose(page, 2);
  };
  const away = async () => {
    await page.keyboard.press("Escape");
    await page.locator(testid("dialog")).waitFor({ state: "detached" });
  };
  const told = () => page.locator(testid("long")).count();
  const short = await shared(300);
  assert.ok(short.length < 1500, `${short.length}`);
  assert.equal(await told(), 0, "a short link has no warning");
  assert.equal(await page.locator(testid("code")).count(), 1, "it has a code");
  const figures = await choose(page, 0);
  assert.equal(await scanned(page), figures, "the code is the address");
  await away();
  const long = await shared(1300);
  const a_letter = (long.length - short.length) / 1000;
  assert.equal(await page.locator(testid("code")).count(), 0);
  assert.match(await page.locator(testid("no-code")).innerText(), /二维码/, "one too long for a code says so");
  await away();
  let below = null;
  for (const limit of [2000, 4000, 8000]) {
    for (const side of [-1, 1]) {
      const link = await shared(Math.round(1300 + (limit * (1 + side * 0.02) - long.length) / a_letter));
      assert.ok(Math.abs(link.length / limit - 1) < 0.04, `${link.length} is near ${limit}`);
      const over = link.length > limit ? limit : below;
      assert.equal(link.length > limit, side > 0, `${link.length}`);
      assert.equal(await told(), over ? 1 : 0, `${link.length}`);
      assert.equal(await page.locator(testid("code")).count(), 0, `no telephone reads a code of ${link.length} characters`);
      if (over) {
        assert.equal(await page.locator(testid("long")).getAttribute("data-limit"), String(over), `${link.length}`);
        assert.match(await page.locator(testid("long")).innerText(), WORDS[over]);
      }
      await away();
    }
    below = limit;
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    share(page).then(async () => {
      await choose(page, 2);
      await page.locator(testid("way-out")).click();
    }),
  ]);
  assert.match(download.suggestedFilename(), /\.html$/, "the file is the way out");
  assert.deepEqual(complaints, []);
});

test("a link of which any letter is changed is refused, or shows what is left of it, never another number", async (t) => {
  const text = "2023年，青羊区绿道总长160公里，公园12座，粮食产量20.78万吨。2024年，地区生产总值增长6%以上。";
  const { observations } = readTextNatively(text);
  const { page, complaints } = await open(t);
  await paste(page, text);
  await waitForFigures(page, observations.length);
  await share(page);
  const link = await choose(page, 0);
  const start = link.indexOf("#d=") + 3;
  const { page: other, complaints: others } = await open(t);
  /** What the receiver's page has made of these letters: each time of a page that showed nothing before. */
  const received = async (letters) => {
    await other.evaluate((letters) => (location.hash = `d=${letters}`), letters);
    const answer = () =>
      other.evaluate(() => {
        if (document.querySelector("[data-testid=refused]")) return "refused";
        if (!document.querySelector("[data-testid=origin]")) return null;
        return [...document.querySelectorAll("[data-testid=row]")].map((row) => row.querySelector(".value").innerText.replace(/\s+/g, ""));
      });
    const seen = await eventually(other, answer, (answer) => answer !== null);
    if (seen === "refused") await other.locator(testid("refused")).getByRole("button").click();
    else await other.locator("[data-close]").first().click();
    await eventually(other, answer, (answer) => answer === null);
    return seen;
  };
  const whole = await received(link.slice(start));
  assert.equal(whole.length, observations.length);
  const verdicts = [];
  for (let at = start; at < link.length; at += 20) {
    const letter = link[at] === "A" ? "B" : "A";
    const seen = await received(link.slice(start, at) + letter + link.slice(at + 1));
    verdicts.push(seen);
    if (seen !== "refused") assert.ok(seen.every((value) => whole.includes(value)), `letter ${at}: ${seen} of ${whole}`);
    if (seen !== "refused") assert.ok(seen.length < whole.length, `letter ${at} went unseen`);
  }
  assert.ok(verdicts.length > 5 && verdicts.includes("refused"), `${verdicts.length} letters`);
  assert.deepEqual([...complaints, ...others], []);
});

test("a link opens on the sender's figure, filters and order, in every size; where nothing is chosen it has its letters only", async (t) => {
  const { page, complaints } = await open(t);
  const report = await readSample(page);
  const away = async () => {
    await page.keyboard.press("Escape");
    await page.locator(testid("dialog")).waitFor({ state: "detached" });
  };
  await share(page);
  const bare = await choose(page, 0);
  assert.match(bare, /#d=[\w-]+$/);
  assert.equal(await page.locator(testid("opens-on")).count(), 0);
  await away();
  const goals = report.observations.flatMap(({ status }, index) => (status === "target" ? [index] : []));
  const goal = goals.at(-1);
  await page.locator(".chip.target").click();
  for (let press = 0; press < 2; press += 1) await page.locator(".head .value button").click();
  await (await bringRow(page, goal)).click();
  await share(page);
  const links = [];
  for (const size of [0, 1, 2]) links.push(await choose(page, size));
  assert.match(await page.locator(testid("opens-on")).innerText(), /筛选/, "the sender is told");
  assert.ok(links[0].length - bare.length < 80, `${links[0].slice(bare.length)}`);
  await choose(page, 0);
  assert.equal(await scanned(page), links[0], "the code says it too");
  await away();

  const { page: other, complaints: others } = await open(t, { viewport: { width: 390, height: 844 } });
  const stands = () =>
    other.evaluate(() => ({
      chosen: document.querySelector(".row[aria-current=true], .row[aria-selected=true]")?.dataset.observation,
      status: document.querySelector(".chip.target")?.ariaPressed,
      order: document.querySelector(".head .value")?.ariaSort,
      rows: document.querySelectorAll("[data-testid=row]").length,
      table: document.querySelector(".sheet")?.checkVisibility(),
    }));
  const wanted = { chosen: String(goal), status: "true", order: "descending", rows: goals.length, table: true };
  const received = async (link, size) => {
    await other.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf("#")));
    await other.locator(`${testid("origin")}[data-size=${size}]`).waitFor({ state: "attached" });
  };
  await received(bare, "figures");
  const usual = await eventually(other, stands, ({ rows }) => rows > 0);
  assert.deepEqual([usual.chosen, usual.status, usual.table], [undefined, "false", false], "nothing was chosen");
  for (const [at, size] of ["figures", "quotes", "whole"].entries()) {
    await received(links[at], size);
    assert.deepEqual(await eventually(other, stands, (now) => JSON.stringify(now) === JSON.stringify(wanted)), wanted, size);
    assert.equal((await fragment(other)).get("figure"), new URLSearchParams(links[at].split("#")[1]).get("figure"));
  }
  await received(links[0], "figures");
  await other.reload();
  assert.deepEqual(await eventually(other, stands, (now) => now.chosen !== undefined), wanted, "after a reload");
  assert.deepEqual([...complaints, ...others], []);
});

/** Links of each size to a text of two sentences, as pages made them before links took along what is chosen. */
const SENT = {
  figures: "AUtiYGFkYmBgZWVgYGHmZGZjZmaumdFrUtaS2p6uw1DKUMKQxqDLYMFgBCwfjRhMpgfVdwFHjyE8YwZ9NHFT8DkrIGwKOecN-cw3AACJsqw8NGJhBAIlJSVlBgYGBU4BUUYgzTBBYwLzpXaWC4wMLEwsbKBl6gnWU-tBy8fBhwItRw0KAAAL53RY",
  quotes: "AUtiZGFkYmBgZWVgYGHmZGZjZmaumdFrUtaS2p6uw1DKUMKQxqDLYMFgBCwfjRhMpgfVdwFHjyE8YwZ9NHFT8DkrIGwKOecN-cw3AABnO3EXfGJhBAIlJSVlBgYGBU4BUUYgzTBBYwLzpXaWC4xSrGzMXOxyTAwsTCxsoOXqCdZT60HLyMGHAy1HDRJLmAviSv7zQOyGaQHabsZgEJgz8cx_HpB20Hkhccv_88CMAevUYzBnsACdbWTABPMByCTUUAeaZcagCirRgaq4AAA7zsBG",
  whole: "ASgAIgDd_wI4AAUFAgAAAAB8mI00doRlh2csAHUAdABmAC0AOABbAF0APozUnFayYDACFo5GDMZxJf95pgfVd4EaxxOCE6yn1gMHmMwYDAJzJp75zwNa8g06nCNu-X8e8IE-wIYCWKcegzmDBeggIQMmqEkmIJNQvQg0y4xBFVR8GjABAPJeNCU",
};

test("links that were sent before open as they did", async (t) => {
  const { observations } = readTextNatively("2023年，青羊区绿道总长160公里，公园12座，粮食产量20.78万吨。2024年，地区生产总值增长6%以上。");
  const { page, complaints } = await open(t);
  const figures = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("[data-testid=row]")]
        .toSorted((a, b) => a.dataset.observation - b.dataset.observation)
        .map((row) => [row.querySelector(".indicator button").firstChild.textContent, row.querySelector(".value").innerText.match(/[\d.]+/)?.[0]].join(" ")),
    );
  const wanted = observations.map(({ indicator, value }) => `${indicator} ${value}`);
  for (const [size, letters] of Object.entries(SENT)) {
    await page.evaluate((letters) => (location.hash = `d=${letters}`), letters);
    await page.locator(`${testid("origin")}[data-size=${size}][data-lost=false]`).waitFor();
    assert.deepEqual(await eventually(page, figures, (now) => now.length === wanted.length), wanted, size);
    assert.equal(await page.locator(".row[aria-current=true], .row[aria-selected=true]").count(), 0, "nothing is chosen");
  }
  assert.deepEqual(complaints, []);
});
