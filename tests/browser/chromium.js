// The Chromium that the tests and the bench drive: CHROMIUM, or Debian's.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const start = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });

/** A running browser. One that dies while it starts, before it has loaded anything of ours, is started once more. */
export const launch = () =>
  start().catch((fault) => {
    console.error(`the browser did not start, once more: ${String(fault.message).split("\n")[0]}`);
    return start();
  });
