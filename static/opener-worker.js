// The opener in a worker: makes a text of a PDF or a Word file, loaded with the first of them. See
// src/bin/opener.rs and src/app/opening.rs.
import init from "./opener.js";

// By this file's address: the worker's own is one of the page's making.
init({ module_or_path: new URL("./opener_bg.wasm", import.meta.url) }).catch((fault) =>
  // Thrown outside the promise, so that the page hears of it as a worker error.
  setTimeout(() => {
    throw fault;
  }),
);
