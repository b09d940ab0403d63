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

// Under a locale that knows no Chinese, as on a bare machine, Chromium calls every file that it keeps "download".
const env = { ...process.env, LC_ALL: "C.UTF-8" };
const start = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS, env });

/** A running browser. One that dies while it starts, before it has loaded anything of ours, is started once more. */
export const launch = () =>
  start().catch((fault) => {
    console.error(`the browser did not start, once more: ${String(fault.message).split("\n")[0]}`);
    return start();
  });
