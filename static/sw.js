// Keeps the site for use without a network. The build fills in the two constants: a version, which is
// a hash of every file, and the files by when they are needed.
//
// A visit is served from the version that it was opened with: a new version is loaded beside it and
// waits until the reader says so (see offline.js). Nothing but the site's own files is ever asked for.

const VERSION = "development";
const FILES = { first: [], later: [], seldom: [] };

const PREFIX = "zhibiao-";
const CACHE = PREFIX + VERSION;

addEventListener("install", (event) => {
  // Past the browser's cache, so that a version is never mixed from two.
  const fresh = (path) => new Request(path, { cache: "reload" });
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.first.map(fresh))));
});

addEventListener("activate", (event) => {
  const dropOld = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
    .then((old) => Promise.all(old.map((name) => caches.delete(name))));
  event.waitUntil(dropOld.then(() => clients.claim()));
});

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
  // What is only needed for exports and links, in the quiet after the page is up.
  if (data === "fetch the rest") {
    caches.open(CACHE).then((cache) =>
      FILES.later.forEach((path) => cache.match(path).then((kept) => kept ?? cache.add(path).catch(() => {}))),
    );
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const kept = caches.open(CACHE).then(async (cache) => {
    const file = await cache.match(request, { ignoreSearch: true });
    if (file) return file;
    // What few ever ask for is kept once somebody did; what waits for the quiet may be asked for before it.
    const path = request.url.slice(registration.scope.length);
    if (FILES.seldom.includes(path) || FILES.later.includes(path)) return keep(cache, request);
    // Whatever else is visited is the page.
    return request.mode === "navigate" ? cache.match(registration.scope) : undefined;
  });
  event.respondWith(kept.then((response) => response ?? fetch(request)));
});

async function keep(cache, request) {
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
