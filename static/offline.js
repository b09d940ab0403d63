// The page's side of the service worker (sw.js): registers it, says when a new version waits, and
// reloads only when the reader asked for it. The app shows the question (src/app/update.rs).
(function () {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  let asked = false;

  function ask(takeOver) {
    addEventListener("zhibiao-take-over", takeOver, { once: true });
    // For an app that is not up yet.
    document.documentElement.dataset.update = "waits";
    dispatchEvent(new Event("zhibiao-update-waits"));
  }

  function waits(registration) {
    // Without a controller this is the first visit: there is no old version to replace.
    if (!registration.waiting || !workers.controller) return;
    ask(() => {
      // Gone where another tab let it in meanwhile.
      if (!registration.waiting) return location.reload();
      asked = true;
      registration.waiting.postMessage("take over");
    });
  }

  // Another tab let a new version in: what this one has yet to load would be of the other.
  let before = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (asked) return location.reload();
    if (before) ask(() => location.reload());
    before = workers.controller;
  });

  addEventListener("load", () => {
    workers.register("./sw.js").then(
      (registration) => {
        if (!registration) return;
        waits(registration);
        registration.addEventListener("updatefound", () => {
          const coming = registration.installing;
          coming?.addEventListener("statechange", () => {
            if (coming.state === "installed") waits(registration);
          });
        });
        workers.ready.then(({ active }) => active?.postMessage("fetch the rest"));
      },
      // Private windows and plain files have none: the page works, but only with a network.
      () => {},
    );
  });
})();
