// The program that reads in a worker, loaded as soon as the page is up. See src/bin/reader.rs and
// src/app/link.rs.
import init from "./reader.js";

// By this file's address: the worker's own is one of the page's making.
init({ module_or_path: new URL("./reader_bg.wasm", import.meta.url) }).catch((fault) =>
  // Thrown outside the promise, so that the page hears of it as a worker error.
  setTimeout(() => {
    throw fault;
  }),
);
