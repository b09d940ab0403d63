// Finishes a built site: joins its style sheets into one, writes the content security policy into its
// page, and the version and the list of files into its service worker.
//
//     node finish.js dist
//
// The policy allows scripts of the site and the one inline script that Trunk starts the page with, by
// its hash; nothing else runs, and nothing but the site itself can be reached. Workers are started by a
// blob: address, so that they are under this policy too (src/app/browser/worker.rs). It is written here
// because the hash is only known when the page is built.

import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, isLater, isSeldom } from "./site.js";

const folder = process.argv[2];
const page = join(folder, "index.html");
const html = joinStyles(readFileSync(page, "utf8"));

const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script);
if (inline.length !== 1) {
  console.error(`dev: ${page} has ${inline.length} inline scripts where Trunk's one belongs; the policy names exactly that.`);
  process.exit(1);
}
const hash = createHash("sha256").update(inline[0]).digest("base64");

const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// As early as it can stand: a policy counts for what comes after it.
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const charset = /<meta charset="?utf-8"?>/i;
if (!charset.test(html)) {
  console.error(`dev: ${page} has no <meta charset> behind which the policy could stand.`);
  process.exit(1);
}
// Trunk gives the hash of the program's file to its preload too, where browsers ignore it and say so.
const ignored = /(<link[^>]*?) integrity="?[^"\s>]+"?([^>]*\sas="?fetch"?)/g;
const swapped = /(<link[^>]*\sas="?fetch"?[^>]*?) integrity="?[^"\s>]+"?/g;
const plain = html.replace(ignored, "$1$2").replace(swapped, "$1");
writeFileSync(page, plain.replace(charset, (found) => found + meta));

// The worker's version is a hash of every file, so that it changes when and only when the site does.
const worker = join(folder, "sw.js");
const files = filesOf(folder).filter((path) => path !== "sw.js");
const version = createHash("sha256");
for (const path of files) version.update(path).update("\0").update(readFileSync(join(folder, path)));
// The page is asked for by its folder's address.
const address = (path) => (path === "index.html" ? "./" : path);
const lists = {
  first: files.filter((path) => !isLater(path) && !isSeldom(path)).map(address),
  later: files.filter(isLater).map(address),
  seldom: files.filter(isSeldom).map(address),
};
const template = readFileSync(worker, "utf8");
const finished = template
  .replace(/const VERSION = .*;/, `const VERSION = "${version.digest("hex").slice(0, 16)}";`)
  .replace(/const FILES = .*;/, `const FILES = ${JSON.stringify(lists)};`);
if (finished === template) {
  console.error(`dev: ${worker} has no VERSION and FILES to fill in.`);
  process.exit(1);
}
writeFileSync(worker, finished);

// One style sheet in the order of the page's links: compressed together they weigh a quarter less than
// one by one, and are asked for once.
function joinStyles(html) {
  const link = /<link\b[^>]*\bhref="?\.\/([^"\s>]+\.css)"?[^>]*>/g;
  const names = [...html.matchAll(link)].map(([, name]) => name);
  if (names.length === 0) {
    console.error(`dev: ${page} links no style sheet.`);
    process.exit(1);
  }
  const styles = names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n");
  for (const name of names) rmSync(join(folder, name));
  writeFileSync(join(folder, "site.css"), styles);
  const integrity = createHash("sha384").update(styles).digest("base64");
  const joined = `<link href="./site.css" integrity="sha384-${integrity}" rel="stylesheet">`;
  let first = true;
  return html.replace(link, () => {
    const tag = first ? joined : "";
    first = false;
    return tag;
  });
}
