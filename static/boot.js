// Tells the reader when the page itself can't run: a script that doesn't load, WebAssembly that is
// off or refused, a fault in the app. The style sheet shows the words; see `.boot-failed`.
(function () {
  function fail() {
    document.documentElement.setAttribute("data-boot", "failed");
  }
  // Capturing: a script or style sheet that fails to load doesn't bubble.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);
  if (typeof WebAssembly !== "object") fail();
})();
