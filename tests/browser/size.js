// The weight of the site, as a host sends it with brotli (quality 11): of the first load, which is what stands
// between a visitor and a page that takes a text; of what is fetched at once behind it; of the rest. See site.js.
//
//     node size.js dist 300000 680000    prints one line a file; fails over the budgets of the first two (bytes)

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { filesOf, isBehind, isLater, isSeldom } from "./site.js";

const [folder, ...budgets] = process.argv.slice(2);

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
  return { name, raw: bytes.length, brotli: compressed(bytes) };
});
rows.sort((a, b) => b.brotli - a.brotli);
const groups = [
  { name: "first load", rows: rows.filter(({ name }) => !isBehind(name) && !isLater(name) && !isSeldom(name)), budget: Number(budgets[0]) },
  { name: "behind it, at once", rows: rows.filter(({ name }) => isBehind(name)), budget: Number(budgets[1]), sums: toRead },
  { name: "later, on demand", rows: rows.filter(({ name }) => isLater(name)), budget: Infinity },
  { name: "seldom, on demand", rows: rows.filter(({ name }) => isSeldom(name)), budget: Infinity },
];

const number = (n) => n.toLocaleString("en-US").padStart(11);
const line = ({ name, raw, brotli }) => console.log(`${name.padEnd(24)}${number(raw)}${number(brotli)}`);
const sum = (rows, key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`${"bytes".padEnd(24)}${"raw".padStart(11)}${"brotli".padStart(11)}`);
/** All that a visitor's first text waits for. */
function toRead() {
  const both = [...groups[0].rows, ...groups[1].rows];
  return { name: "until a text is read", raw: sum(both, "raw"), brotli: sum(both, "brotli") };
}

for (const { name, rows, budget, sums } of groups) {
  const all = { name, raw: sum(rows, "raw"), brotli: sum(rows, "brotli") };
  rows.forEach(line);
  line(all);
  if (sums) line(sums());
  // Written so that a budget that is no number fails, too.
  if (!(all.brotli <= budget)) {
    console.error(`dev: "${name}" is ${number(all.brotli).trim()} bytes, over its budget of ${number(budget).trim()}.`);
    process.exitCode = 1;
  }
}
