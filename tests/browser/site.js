// The files of a built site, by when a visitor needs them.
//
// Everything counts to the first load unless it is named here: a file that is fetched after the page can be
// used has to earn its exception. What is fetched at once behind it is weighed apart from what waits until it
// is asked for.

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const BEHIND = [
  /^reader/, // the program that reads texts: loaded while a visitor looks at the page (src/bin/reader.rs)
];

const LATER = [
  /^press/, // exports, links, charts: loaded when one is asked for (src/bin/press.rs)
  /^icon-.*\.png$/, // for installing the page as an app
  /^manifest\.webmanifest$/,
  /^sw\.js$/, // runs once the page is up
  /\.schema\.json$/, // documentation
];

const SELDOM = [
  /^opener/, // PDF and Word files: loaded with the first of them (src/bin/opener.rs)
];

/** Whether a file, by its path within the site, is fetched at once behind the page, which can be used without it. */
export const isBehind = (path) => BEHIND.some((pattern) => pattern.test(path));

/** Whether a file, by its path within the site, is fetched when it is asked for, or in the quiet behind the page. */
export const isLater = (path) => LATER.some((pattern) => pattern.test(path));

/** Whether a file, by its path within the site, is fetched when it is asked for and no sooner: many never ask. */
export const isSeldom = (path) => SELDOM.some((pattern) => pattern.test(path));

/** Every file of a folder, by its path within it, in order. */
export function filesOf(folder, within = folder) {
  const entries = readdirSync(within, { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = join(within, entry.name);
    return entry.isDirectory() ? filesOf(folder, path) : [relative(folder, path)];
  });
  return paths.sort();
}
