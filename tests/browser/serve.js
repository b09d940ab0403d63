// Serves a folder over HTTP: for `./dev serve`, and for the browser tests on a port of their own.
//
//     node serve.js dist 8080             → http://127.0.0.1:8080/
//     await serve("dist", 0, "/some/sub/") → { origin, close() }, under a sub-path
//
// Only what a static host would do: a file's brotli form where it lies beside it (`app.js.br`), no
// listing, no fallback page, no rewriting.

import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { join, normalize, extname, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
};

/** Path of the file that a request asks for, or null where it leaves the folder. */
function target(folder, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base)) return null;
  const file = normalize(join(folder, path.slice(base.length)));
  return file === folder || file.startsWith(folder + sep) ? file : null;
}

/** Serves `folder` under `base` on 127.0.0.1; port 0 takes a free one. */
export async function serve(folder, port, base = "/") {
  folder = normalize(join(folder, "."));
  const server = createServer(async (request, response) => {
    let file = target(folder, base, request.url);
    try {
      if (file === null) throw new Error("outside");
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      const brotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${file}.br`);
      const body = await readFile(brotli ? `${file}.br` : file);
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "cache-control": "no-cache",
        ...(brotli && { "content-encoding": "br" }),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("404\n");
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  try {
    const { origin } = await serve(folder, Number(port));
    console.log(`Open ${origin}/  (Ctrl-C stops)`);
  } catch (error) {
    const reason =
      error.code === "EADDRINUSE"
        ? `port ${port} is in use. Take another one: PORT=${Number(port) + 1} ./dev serve`
        : error.message;
    console.error(`dev: cannot serve ${folder}: ${reason}`);
    process.exit(1);
  }
}
