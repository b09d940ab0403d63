// README.md of this folder says which test holds which promise: here that those tests are there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
/** Where a name of the map stands: a file of Rust by its path, a test file here, or a script of this folder. */
const place = (name) => (name.endsWith(".rs") ? `../../${name}` : name.endsWith(".js") ? name : `${name}.test.js`);

test("every test that the map names is there", () => {
  const rows = read("README.md").split("\n").filter((line) => /^\| (?!promise|---)/.test(line));
  assert.ok(rows.length > 60, `${rows.length} rows`);
  for (const row of rows) {
    const [, promise, tests] = row.split(" | ").length === 2 ? ["", ...row.split(" | ")] : assert.fail(row);
    const named = [...tests.matchAll(/`([\w./]+)`(?:: ([^<|]+?))?(?= ?(?:<br>|\||$| in |\)))/g)];
    assert.ok(named.length > 0, promise);
    for (const [, file, name] of named) {
      if (!/\.rs$|\.js$/.test(file) && name === undefined) continue;
      const path = place(file);
      assert.ok(existsSync(fileURLToPath(new URL(path, import.meta.url))), `${promise}: ${file}`);
      if (name !== undefined) assert.ok(read(path).includes(name), `${promise}: ${file} has no “${name}”`);
    }
  }
});
