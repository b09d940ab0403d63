// The press in a worker: makes links and files, loaded when one is asked for. See src/bin/press.rs and
// src/app/press.rs.
import init from "./press.js";

init({ module_or_path: "./press_bg.wasm" }).catch((fault) =>
  // Thrown outside the promise, so that the page hears of it as a worker error.
  setTimeout(() => {
    throw fault;
  }),
);
