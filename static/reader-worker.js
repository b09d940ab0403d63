// The program that reads in a worker, loaded as soon as the page is up. See src/bin/reader.rs and
// src/app/link.rs.
import init from "./reader.js";

init({ module_or_path: "./reader_bg.wasm" }).catch((fault) =>
  // Thrown outside the promise, so that the page hears of it as a worker error.
  setTimeout(() => {
    throw fault;
  }),
);
