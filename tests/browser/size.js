// The weight of the first load: every file of the site that a visitor needs to have a text read, as a
// host sends it with brotli (quality 11). What is fetched later is listed apart; see site.js.
//
//     node size.js dist 300000    prints one line a file and fails over the budget (bytes)

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { filesOf, isLater } from "./site.js";

const [folder, budget] = [process.argv[2], Number(process.argv[3])];

function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

const rows = filesOf(folder).map((name) => {
  const bytes = readFileSync(join(folder, name));
  return { name, raw: bytes.length, brotli: compressed(bytes), later: isLater(name) };
});
rows.sort((a, b) => b.brotli - a.brotli);
const first = rows.filter((row) => !row.later);
const later = rows.filter((row) => row.later);
const sum = (rows, name) => ({
  name,
  raw: rows.reduce((sum, row) => sum + row.raw, 0),
  brotli: rows.reduce((sum, row) => sum + row.brotli, 0),
});
const all = sum(first, "first load");

const number = (n) => n.toLocaleString("en-US").padStart(11);
console.log(`${"bytes".padEnd(24)}${"raw".padStart(11)}${"brotli".padStart(11)}`);
for (const row of [...first, all, ...later, sum(later, "later, on demand")]) {
  console.log(`${row.name.padEnd(24)}${number(row.raw)}${number(row.brotli)}`);
}

if (all.brotli > budget) {
  console.error(`dev: first load is ${number(all.brotli).trim()} bytes, over the budget of ${number(budget).trim()}.`);
  process.exit(1);
}
console.log(`within the budget of ${number(budget).trim()} bytes`);
