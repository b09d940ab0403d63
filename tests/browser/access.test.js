// The page for everybody: WCAG 2.2 AA by axe on every view in both themes, sizes for fingers, the
// keyboard's way in, little motion, three languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.js";
import { at, enter, eventually, open, readSample, testid } from "./harness.js";

/** No violation of the rules where the page stands now. */
async function check(page, view) {
  assert.deepEqual(await violations(page), [], view);
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing, ${width} pixels, ${colorScheme}`, async (t) => {
      // The checker is put in as a script of the page, which the page's own policy forbids.
      const { page } = await open(t, { viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
      await check(page, "empty");
      await readSample(page);
      for (const room of ["原文", "卡片", "表格"]) {
        await enter(page, room);
        await check(page, room);
      }
      await page.locator(testid("row")).first().click();
      await page.locator(testid("why")).waitFor();
      await check(page, "a chosen figure");
      for (const [button, ready] of [["share", "size"], ["export", "save-csv"], ["picture", "drawn"]]) {
        if (button === "picture") await enter(page, "卡片");
        await page.locator(testid(button)).first().click();
        await page.locator(testid(ready)).first().waitFor();
        await check(page, `the dialog behind ${button}`);
        await page.keyboard.press("Escape");
        await page.locator(testid("dialog")).waitFor({ state: "detached" });
      }
      const { page: other } = await open(t, { viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
      await other.locator(testid("paste")).fill("没有数字的一句话，也没有别的什么可以读的东西了。");
      await other.locator(testid("nothing")).waitFor();
      await check(other, "nothing found");
    });
  }
}

/** Controls in sight that a finger could miss. Not among them: figures and words within lines of text, which the lines
 * themselves space, and what a row hears anywhere. */
const small = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, select, input, textarea, summary, label.button, .keys label, .menu label, a[href]")]
      .filter((control) => control.checkVisibility() && !control.closest(".unseen") && !control.closest("label:not(.button) > input"))
      .map((control) => (control.matches("label input") ? control.closest("label") : control))
      .map((control) => ({ control, box: (control.closest(".row > .indicator") ? control.closest(".row") : control).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 24))
      .map(({ control, box }) => `${control.className} ${control.textContent.slice(0, 20) || control.ariaLabel}: ${Math.round(box.width)}×${Math.round(box.height)}`),
  );

for (const [name, viewport] of [["a phone", { width: 390, height: 844 }], ["a tablet on its side", { width: 1180, height: 820 }]]) {
  test(`what fingers touch is 44 pixels at least, on ${name}`, async (t) => {
    const { page } = await open(t, { viewport, hasTouch: true, isMobile: true });
    const check = async (view) => assert.deepEqual(await small(page), [], view);
    await check("empty");
    await readSample(page);
    for (const room of ["原文", "卡片", "表格"]) {
      await enter(page, room);
      await check(room);
    }
    if (await page.locator(testid("fold")).isVisible()) await page.locator(testid("fold")).click();
    await page.locator(`${testid("columns")} summary`).click();
    await check("filters, tools and the choice of columns");
    await page.locator(`${testid("columns")} summary`).click();
    await enter(page, "原文");
    await page.locator(at("mark", 1)).first().click();
    await page.locator(testid("why")).waitFor();
    await check("the account of a figure");
    const lines = await page.locator(".why .quoted").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
    for (const [at, [top]] of lines.entries()) assert.ok(at === 0 || top >= lines[at - 1][1] - 1, `words of one field lie over another's: ${lines}`);
    await page.locator(`${testid("amend")}[data-amend=value]`).click();
    await page.locator(testid("editor")).waitFor();
    await check("its editor");
    await page.keyboard.press("Escape");
    await page.locator(testid("dismiss")).click();
    await enter(page, "表格");
    await page.locator(`${testid("dismissed")} summary`).click();
    await check("what was dismissed");
    await page.keyboard.press("?");
    await page.locator(testid("keys")).waitFor();
    await check("the list of keys");
    await page.keyboard.press("Escape");
    await page.locator(testid("export")).click();
    await page.locator(testid("save-csv")).waitFor();
    await check("the dialog for files");
    await page.keyboard.press("Escape");
    await enter(page, "对照");
    for (const side of ["compare-side", "goals-side"]) {
      await page.locator(testid(side)).click();
      await check(side);
    }
  });
}

test("hints in the search boxes are read whole, in every language and width", async (t) => {
  for (const width of [390, 1280]) {
    const { page } = await open(t, { viewport: { width, height: 844 } });
    await readSample(page);
    for (const language of ["zh-Hans", "zh-Hant", "en"]) {
      await page.locator(testid("language")).selectOption(language);
      for (const [side, room] of [[null, 2], ["compare-side", 3], ["goals-side", 3]]) {
        if (width < 1000) await page.locator(".tabs button").nth(room).click();
        if (side) await page.locator(testid(side)).click();
        const hint = await page.locator(".search:visible").evaluate((box) => {
          const style = getComputedStyle(box);
          const ruler = document.body.appendChild(document.createElement("span"));
          ruler.style.cssText = `position: absolute; white-space: nowrap; font: ${style.font}`;
          ruler.textContent = box.placeholder;
          const [wide, room] = [ruler.offsetWidth, box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)];
          ruler.remove();
          return { words: box.placeholder, wide, room };
        });
        assert.ok(hint.wide <= hint.room, `${language}, ${width}: ${JSON.stringify(hint)}`);
      }
      if (width >= 1000) await page.locator(testid("document-side")).click();
    }
  }
});

test("only who has a pointer is told to drag files", async (t) => {
  for (const [seen, options] of [[true, {}], [false, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }]]) {
    const { page } = await open(t, options);
    await page.locator(".intake .hint").waitFor();
    assert.equal(await page.locator(".intake .drag").isVisible(), seen);
    assert.match(await page.locator(".intake .hint").innerText(), /本机/);
  }
});

test("how to see for oneself is read whole on a phone, wherever the question stands", async (t) => {
  const { page } = await open(t, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const within = async (state) => {
    await page.locator(`${testid("check")} summary`).click();
    const box = await page.locator(`${testid("check")} ol`).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 390, `${state}: ${JSON.stringify(box)}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, state);
    await page.locator(`${testid("check")} summary`).click();
  };
  await within("empty");
  await readSample(page);
  await within("read");
});

test("the keyboard reaches text, figures and table, and its focus is seen", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  const reached = new Set();
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press("Tab");
    const { where, outlined } = await page.evaluate(() => {
      const focus = document.activeElement;
      const style = getComputedStyle(focus);
      const parts = { mark: "mark", headline: ".headline", row: ".row", search: ".search", head: "[role=columnheader]" };
      const where = Object.keys(parts).find((name) => focus.closest(parts[name]));
      const outlined = [focus, focus.parentElement].some((one) => getComputedStyle(one).outlineStyle !== "none");
      return { where, outlined: outlined || style.outlineStyle !== "none" || focus === document.body };
    });
    assert.ok(outlined, "a focus can't be seen");
    if (where) reached.add(where);
  }
  assert.deepEqual([...reached].sort(), ["head", "headline", "mark", "row", "search"]);
  // Once around the whole page: nothing that can be used is left out. Within marks and rows arrows go on.
  // By what is said of each: rows that were scrolled away are made anew when they come back.
  await page.evaluate(() => {
    const { reached, named } = (window.around = {
      reached: new Set(),
      named: (one) =>
        [one.tagName, one.dataset.testid ?? one.className, one.ariaLabel, one.matches("section") || one.textContent].join(" "),
    });
    addEventListener("focusin", ({ target }) => reached.add(named(target)));
    document.activeElement.blur();
  });
  const missed = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("a[href], button, select, input, textarea, summary, [tabindex='0']")]
        .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
        .map(window.around.named)
        .filter((name) => !window.around.reached.has(name)),
    );
  for (let around = 0; around < 6 && (await missed()).length > 0; around += 1) {
    for (let steps = 0; steps < 40; steps += 1) await page.keyboard.press("Tab");
  }
  assert.deepEqual(await missed(), []);
});

test("keys step through the figures", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  const chosen = () => page.evaluate(() => document.querySelector("mark[aria-current=true]")?.dataset.observation);
  await page.keyboard.press("j");
  assert.equal(await eventually(page, chosen, (at) => at === "0"), "0");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await eventually(page, chosen, (at) => at === "0"), "0");
  await page.keyboard.press("Escape");
  assert.equal(await eventually(page, chosen, (at) => at === undefined), undefined);
});

test("who asks for little motion gets none", async (t) => {
  const prepare = (page) =>
    page.addInitScript(() => {
      window.ways = [];
      const scroll = Element.prototype.scrollIntoView;
      Element.prototype.scrollIntoView = function (options) {
        window.ways.push(options?.behavior ?? "auto");
        return scroll.call(this, options);
      };
    });
  const { page } = await open(t, { reducedMotion: "reduce", prepare });
  await readSample(page);
  /** How what is chosen by key comes into sight. */
  const ways = async () => {
    await page.evaluate(() => (window.ways = []));
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("j");
    return [...new Set(await eventually(page, () => page.evaluate(() => window.ways), (all) => all.length >= 3))];
  };
  assert.deepEqual(await ways(), ["instant"], "nothing glides");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((one) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one);
      return [transitionDuration, animationDuration].some((text) => text.split(",").some((time) => parseFloat(time) > 0.01));
    }).length,
  );
  assert.equal(moving, 0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  assert.ok((await ways()).includes("smooth"), "for all others it does");
});

/** Han characters that the page itself says, outside the reader's text and what was read in it. */
const ownHan = (page) =>
  page.evaluate(() => {
    const theirs = "article.text, .title, .facts li:first-child, .card h2, .where, .label, .unit, .names span, q, " +
      ".row .name, .row .place, .why dd, [lang], option, .brand";
    const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const shown = node.parentElement.checkVisibility();
      const inWhy = node.parentElement.closest(".why dt");
      if (shown && (inWhy || !node.parentElement.closest(theirs)) && /\p{Script=Han}/u.test(node.data)) found.push(node.data);
    }
    return found;
  });

test("the page speaks three languages", async (t) => {
  const { page } = await open(t);
  await readSample(page);
  const language = page.locator(testid("language"));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hans");
  await language.selectOption("zh-Hant");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hant");
  await page.getByText("只在本機讀取，未上傳").waitFor();
  await language.selectOption("en");
  await page.getByText("not uploaded").waitFor();
  await page.locator(testid("row")).first().click();
  await page.locator(testid("why")).waitFor();
  assert.deepEqual(await ownHan(page), [], "English is complete");
  const cramped = (all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent);
  const broken = (all) => {
    const lines = (one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return words.getClientRects().length;
    };
    return all.filter((one) => lines(one) > 1 || one.scrollWidth > one.clientWidth).map((one) => one.textContent);
  };
  assert.deepEqual(await page.locator(".why dt").evaluateAll(broken), [], "longer names of fields have their room");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".tabs button").nth(2).click();
  await page.locator(`${testid("row")} .status`).first().waitFor();
  assert.deepEqual(await page.locator(`${testid("row")} .status`).evaluateAll(cramped), [], "on a phone too");
  await page.reload();
  await page.locator(testid("paste")).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en", "the choice is kept");
});

test("marks of quotation are as wide as the language has them, and as Chinese in the text that is read", async (t) => {
  const { page } = await open(t, { ready: testid("language") });
  /** How wide a sign is drawn amid characters, as a part of their size. */
  const width = (sign, kind) =>
    page.evaluate(([sign, kind]) => {
      const holder = document.querySelector(kind);
      const line = holder.appendChild(document.createElement("span"));
      line.style.cssText = "position: absolute; white-space: nowrap";
      line.textContent = `字${sign}字`;
      const mark = document.createRange();
      mark.setStart(line.firstChild, 1);
      mark.setEnd(line.firstChild, 2);
      const wide = mark.getBoundingClientRect().width / parseFloat(getComputedStyle(line).fontSize);
      line.remove();
      return wide;
    }, [sign, kind]);
  for (const [tag, wide] of [["zh-Hans", true], ["zh-Hant", true], ["en", false]]) {
    await page.locator(testid("language")).selectOption(tag);
    await page.locator(`html[lang=${tag}]`).waitFor({ state: "attached" });
    for (const sign of ["’", "“", "”"]) {
      for (const kind of [".welcome h2", ".welcome p"]) {
        const drawn = await width(sign, kind);
        assert.ok(wide ? drawn > 0.95 : drawn < 0.7, `${sign} is ${drawn} wide in ${kind}, ${tag}`);
      }
    }
  }
  await page.locator(testid("sample")).click();
  await page.locator(".text p").first().waitFor();
  for (const kind of [".text p", ".text .heading"]) assert.ok((await width("“", kind)) > 0.95, kind);
});

test("a browser of another language starts in its own", async (t) => {
  const { page } = await open(t, { locale: "zh-TW" });
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hant");
  const { page: english } = await open(t, { locale: "en-US" });
  assert.equal(await english.evaluate(() => document.documentElement.lang), "en");
});
