// Finishes a built site: writes the content security policy into its page.
//
//     node finish.js dist
//
// The policy allows scripts of the site and the one inline script that Trunk starts the page with, by
// its hash; nothing else runs, and nothing but the site itself can be reached. It is written here
// because the hash is only known when the page is built.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const page = join(process.argv[2], "index.html");
const html = readFileSync(page, "utf8");

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
  "worker-src 'self'",
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
writeFileSync(page, html.replace(charset, (found) => found + meta));
