// WCAG 2.2 AA, as axe checks it where a page stands now. The checker is put in as a script of the page,
// which the page's own policy forbids: open the page with `bypassCSP`.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every violation, in a line of words. */
export const violations = (page) =>
  page.evaluate(
    async ([axe, rules]) => {
      if (!globalThis.axe) new Function(axe).call(globalThis);
      const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: rules } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
    },
    [AXE, RULES],
  );
