// The press in a worker: makes links and files, loaded when one is asked for. See src/bin/press.rs and
// src/app/press.rs.
import init from "./press.js";

// By this file's address: the worker's own is one of the page's making.
init({ module_or_path: new URL("./press_bg.wasm", import.meta.url) }).catch((fault) =>
  // Thrown outside the promise, so that the page hears of it as a worker error.
  setTimeout(() => {
    throw fault;
  }),
);
