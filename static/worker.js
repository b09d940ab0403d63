// The page's own program, started again in a worker. The first message is the compiled module; from
// then on the program listens itself. See src/app/link.rs and src/worker.rs.
import init from "./app.js";

addEventListener(
  "message",
  ({ data }) =>
    init({ module_or_path: data }).catch((fault) =>
      // Thrown outside the promise, so that the page hears of it as a worker error.
      setTimeout(() => {
        throw fault;
      }),
    ),
  { once: true },
);
