// The weight of the first load: every file of the site, as a host sends it with brotli (quality 11).
//
//     node size.js dist 300000    prints one line a file and fails over the budget (bytes)
//
// All of dist/ counts. A file that is only fetched later has to earn its exception here.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, budget] = [process.argv[2], Number(process.argv[3])];

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

const rows = files(folder).map((path) => {
  const bytes = readFileSync(path);
  return { name: relative(folder, path), raw: bytes.length, brotli: compressed(bytes) };
});
rows.sort((a, b) => b.brotli - a.brotli);
const total = (field) => rows.reduce((sum, row) => sum + row[field], 0);
const all = { name: "first load", raw: total("raw"), brotli: total("brotli") };

const number = (n) => n.toLocaleString("en-US").padStart(11);
console.log(`${"bytes".padEnd(24)}${"raw".padStart(11)}${"brotli".padStart(11)}`);
for (const row of [...rows, all]) console.log(`${row.name.padEnd(24)}${number(row.raw)}${number(row.brotli)}`);

if (all.brotli > budget) {
  console.error(`dev: first load is ${number(all.brotli).trim()} bytes, over the budget of ${number(budget).trim()}.`);
  process.exit(1);
}
console.log(`within the budget of ${number(budget).trim()} bytes`);
