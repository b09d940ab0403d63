// Tells the reader when the page itself can't run: a script that doesn't load, WebAssembly that is
// off or refused, a fault in the app. The style sheet shows the words; see `.boot-failed`.
(function () {
  function fail(event) {
    // Once the app is up (it has replaced what index.html shows), only a fault of its own stops it; an
    // extension's or a helper script's doesn't.
    const fault = event?.error ?? event?.reason;
    const up = document.querySelector("#app > .page");
    if (up && !(fault instanceof WebAssembly.RuntimeError)) return;
    // Without this one the page only lacks what works without a network.
    if (event?.target?.src?.endsWith("/offline.js")) return;
    document.documentElement.setAttribute("data-boot", "failed");
  }
  // Capturing: a script or style sheet that fails to load doesn't bubble.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);
  if (typeof WebAssembly !== "object") fail();

  // Again from the network: what the service worker keeps may be what is broken.
  addEventListener("click", async ({ target }) => {
    if (!target.closest?.(".boot-failed button")) return;
    try {
      const kept = navigator.onLine && (await navigator.serviceWorker?.getRegistration());
      await kept?.unregister?.();
    } catch {
      // A browser that has no service workers has nothing to leave out.
    }
    location.reload();
  });
})();
