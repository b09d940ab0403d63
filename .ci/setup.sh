# shellcheck shell=bash
# Set-up for ./dev, sourced by it: finds or installs what the other commands need.
#
# Every step prints one line with its elapsed time and does nothing when its work is done.
# Built tools live outside the clone, by version, so that a second clone finds them:
# ${ZHIBIAO_TOOLS:-${XDG_CACHE_HOME:-~/.cache}/zhibiao/tools}.
#
# Works with bash 3.2 (macOS). Debian 12 is the one system whose packages it installs by itself.

TRUNK_VERSION=0.21.14 # 0.22 wants a newer rustc than Debian's
FUZZ_VERSION=0.13.2
DENY_VERSION=0.20.2
OLDEST_NODE=18        # Debian 12's own
OLDEST_RUST=91        # 1.91, as in Cargo.toml

DEBIAN_SOURCE=/usr/lib/rustlib/src/rust/library # of Debian's rust-web-src

TOOLS="${ZHIBIAO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/zhibiao/tools}"
BROWSER_DIR="$ROOT/tests/browser"
LOG="$TARGET/setup.log"

# fail WHAT [NEXT STEP]
fail() {
  end_line
  printf 'dev: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '     %s\n' "$2" >&2
  exit 1
}

# Ends the line of a step that is under way, so that a message starts on its own.
end_line() {
  [ -z "$STEP" ] || echo
  STEP=
}

STEP=
have() { command -v "$1" >/dev/null 2>&1; }

# step NAME FUNCTION: runs FUNCTION, which sets NOTE to what it found. The name is printed before
# the work and the time after it, on one line.
step() {
  local started=$SECONDS
  STEP=$1 NOTE=
  mkdir -p "$TARGET"
  : >"$LOG"
  printf 'set-up  %-14s ' "$1"
  "$2"
  printf '%-46s %4d s\n' "$NOTE" $((SECONDS - started))
  STEP=
}

# quietly COMMAND...: output goes to the log; the log's end is shown when COMMAND fails.
quietly() {
  "$@" >>"$LOG" 2>&1 </dev/null && return
  end_line
  tail -n 25 "$LOG" >&2
  return 1
}

# within SECONDS COMMAND...: ends COMMAND when the time is over (macOS has no timeout(1)).
within() {
  local left=$(($1 * 5)) job
  shift
  "$@" >>"$LOG" 2>&1 </dev/null &
  job=$!
  while kill -0 "$job" 2>/dev/null; do
    if [ "$left" -le 0 ]; then
      kill "$job" 2>/dev/null
      wait "$job" 2>/dev/null
      return 124
    fi
    left=$((left - 1))
    sleep 0.2
  done
  wait "$job"
}

# debian_packages WHY PACKAGE...: installs them, or says how to.
debian_packages() {
  local why="$1"
  shift
  have apt-get || return 1
  [ "$(id -u)" = 0 ] ||
    fail "$why is missing." "Run: sudo apt-get update && sudo apt-get install --no-install-recommends $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y --no-install-recommends "$@" >>"$LOG" 2>&1 </dev/null && return
  # The package lists may be absent or old.
  quietly apt-get update && quietly apt-get install -y --no-install-recommends "$@" ||
    fail "$why is missing, and apt-get could not install it." "Look above for apt-get's reason, then run ./dev again."
}

setup_rust() {
  case ":$PATH:" in
    *":$HOME/.cargo/bin:"*) ;;
    *) [ ! -x "$HOME/.cargo/bin/cargo" ] || PATH="$HOME/.cargo/bin:$PATH" ;;
  esac
  have cargo && have rustc ||
    fail "Rust is missing (cargo, rustc)." "Install stable Rust from https://rustup.rs, then run ./dev again."
  have cc || debian_packages "A C linker (cc)" gcc libc6-dev ||
    fail "A C linker (cc) is missing." "Install gcc or clang (macOS: xcode-select --install)."
  NOTE=$(rustc --version | cut -d' ' -f1,2)
}

lints_fit() { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1

setup_lints() {
  lints_fit || { have rustup && within 120 rustup component add clippy rustfmt && lints_fit; } ||
    fail "cargo clippy or cargo fmt is missing." "Run: rustup component add clippy rustfmt"
  NOTE="clippy, rustfmt"
}

node_fits() {
  have node && have npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge $OLDEST_NODE ]
}

setup_node() {
  node_fits || { debian_packages "Node.js with npm" nodejs npm && hash -r && node_fits; } ||
    fail "Node.js $OLDEST_NODE or newer with npm is missing." "Install it from your system's packages or https://nodejs.org, then run ./dev again."
  NOTE="Node.js $(node --version)"
}

# wasm-opt and the browser driver, at the versions of package-lock.json.
setup_npm() {
  local stamp="$BROWSER_DIR/node_modules/.installed-lock"
  cmp -s "$BROWSER_DIR/package-lock.json" "$stamp" || {
    (cd "$BROWSER_DIR" && quietly npm ci) ||
      fail "npm could not install wasm-opt (binaryen) and playwright-core." "Is the npm registry reachable? Try: cd tests/browser && npm ci"
    cp "$BROWSER_DIR/package-lock.json" "$stamp"
  }
  PATH="$BROWSER_DIR/node_modules/.bin:$PATH"
  NOTE="binaryen, playwright-core"
}

# The page's standard library is built with it, small and without panic messages, from source: of
# rustup's component rust-src, or of Debian's rust-web-src where rustup's server is out of reach.
# A toolchain that has only a prebuilt library for wasm32 makes a page that is a sixth heavier.
setup_wasm() {
  if rustup_has_source; then
    WASM_BY=rustup
  elif debian_has_wasm; then
    WASM_BY=debian
  elif add_source_by_rustup; then
    WASM_BY=rustup
  elif have_prebuilt; then
    WASM_BY=prebuilt
  else
    add_wasm_by_debian
    WASM_BY=debian
  fi
  case $WASM_BY in
    rustup) NOTE="wasm32 built by $(rustc --version | cut -d' ' -f1,2)" ;;
    debian) NOTE="wasm32 built by Debian's $(/usr/bin/rustc --version | cut -d' ' -f1,2)" ;;
    prebuilt) NOTE="wasm32 of $(rustc --version | cut -d' ' -f1,2), prebuilt" ;;
  esac
}

rustup_source() { echo "$(rustc --print sysroot)/lib/rustlib/src/rust/library"; }

rustup_has_source() { have rustup && [ -f "$(rustup_source)/Cargo.toml" ]; }

have_prebuilt() {
  ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)"/libstd-*.rlib >/dev/null 2>&1
}

# wasm-ld of the LLVM that Debian's rustc is built with.
debian_linker() {
  echo "wasm-ld-$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')"
}

debian_has_wasm() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -f "$DEBIAN_SOURCE/Cargo.toml" ] &&
    [ "$(/usr/bin/rustc -vV | sed -n 's/^release: 1\.\([0-9]*\).*/\1/p')" -ge $OLDEST_RUST ] &&
    have "$(debian_linker)"
}

# Remembers a failure of this toolchain, so that a closed network costs the wait only once.
add_source_by_rustup() {
  local stamp="$TOOLS/no-rust-src"
  have rustup || return 1
  [ "$(cat "$stamp" 2>/dev/null)" != "$(rustc --version)" ] || return 1
  within 20 rustup component add rust-src && rustup_has_source && return
  mkdir -p "$TOOLS"
  rustc --version >"$stamp"
  return 1
}

add_wasm_by_debian() {
  local next="On an open network run: rustup component add rust-src (and remove $TOOLS/no-rust-src)"
  debian_packages "Rust's library for wasm32" rustc-web cargo-web rust-web-src ||
    fail "The source of Rust's library is missing, and rustup could not fetch it within 20 s." "$next"
  debian_packages "LLVM's linker" "lld-$(debian_linker | sed 's/.*-//')"
  hash -r
  debian_has_wasm || fail "Debian's rustc-web does not fit this project." "$next"
}

# with_wasm COMMAND...: runs COMMAND with the Rust that can build for wasm32.
with_wasm() (
  export CARGO_TARGET_DIR="$TARGET/wasm" # of its own: two compilers in one folder rebuild each other's work
  # Measured on the page's worker: "z" loads a tenth smaller than "s", a fifth smaller than 3, and takes
  # 1.6 times as long to read; a plan of 45 KB is still read in a blink.
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=${CARGO_PROFILE_RELEASE_OPT_LEVEL:-z}
  unset NO_COLOR                         # trunk reads it as a bool and stops at "1"
  if [ "$WASM_BY" = debian ]; then
    mkdir -p "$TOOLS/debian"
    for tool in cargo rustc rustdoc; do ln -sf "/usr/bin/$tool" "$TOOLS/debian/$tool"; done
    PATH="$TOOLS/debian:$PATH"
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)
    export PATH CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
  fi
  if [ "$WASM_BY" != prebuilt ]; then
    # A panic ends the worker at once, and the page says so; its message would weigh more than the
    # whole of Yew.
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
  fi
  "$@"
)

# cargo_tool CRATE COMMAND VERSION [CARGO FLAG...]: on PATH in that version, in the tools folder, or built.
cargo_tool() {
  local crate=$1 command=$2 version=$3 root="$TOOLS/$1-$3"
  shift 3
  NOTE="$command $version"
  if [ "$("$command" --version 2>/dev/null | cut -d' ' -f2)" = "$version" ]; then return; fi
  PATH="$root/bin:$PATH"
  [ ! -x "$root/bin/$command" ] || return 0
  if have cargo-binstall && within 120 cargo binstall -y --root "$root" "$crate@$version" && [ -x "$root/bin/$command" ]; then return; fi
  # Unoptimised tools build in a third of the time and run for a second or two.
  quietly env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install "$crate@$version" --root "$root" "$@" ||
    fail "cargo could not install $crate $version." "Is crates.io reachable? Look above for cargo's reason, then run ./dev again."
}

setup_trunk() { cargo_tool trunk trunk $TRUNK_VERSION --locked --no-default-features; }

# Without --locked: its own lock file names a crate that crates.io no longer serves.
setup_bindgen() {
  local version
  version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
  cargo_tool wasm-bindgen-cli wasm-bindgen "$version"
}

fetch_crates() {
  quietly with_wasm cargo fetch --locked || return 1
  case $WASM_BY in
    rustup) quietly with_wasm cargo fetch --locked --manifest-path "$(rustup_source)/Cargo.toml" ;;
    debian) quietly with_wasm cargo fetch --locked --manifest-path "$DEBIAN_SOURCE/Cargo.toml" ;;
  esac
}

# trunk builds offline, so that it fetches no tools of its own; the crates must be there, those of
# the standard library too where it is built.
setup_crates() {
  fetch_crates ||
    fail "cargo could not fetch the crates of Cargo.lock." "Is crates.io reachable? Does Cargo.lock fit Cargo.toml? Run: cargo fetch"
  NOTE="as in Cargo.lock"
}

find_browser() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    [ -n "$name" ] && have "$name" && CHROMIUM=$(command -v "$name") && return
  done
  return 1
}

setup_browser() {
  find_browser || { debian_packages "Chromium" chromium fonts-noto-cjk && hash -r && find_browser; } ||
    fail "No Chrome or Chromium found." "Install one, or name it: CHROMIUM=/path/to/chrome ./dev test"
  export CHROMIUM
  NOTE=$CHROMIUM
}

# The fuzzer watches the program from within, which only a nightly compiler can build in.
setup_nightly() {
  cargo +nightly --version >/dev/null 2>&1 || { have rustup && within 300 rustup toolchain install nightly --profile minimal; } ||
    fail "A nightly Rust is missing." "Run: rustup toolchain install nightly"
  NOTE=$(cargo +nightly --version | cut -d' ' -f1,2)
}

setup_deny() { cargo_tool cargo-deny cargo-deny $DENY_VERSION --locked --no-default-features; }

setup_fuzz() { cargo_tool cargo-fuzz cargo-fuzz $FUZZ_VERSION --locked; }

setup_native() { step Rust setup_rust; }

# All that the site needs but its tools, which take long to build.
setup_page() {
  step Node.js setup_node
  step "npm packages" setup_npm
  step "wasm target" setup_wasm
  step crates setup_crates
}

setup_site() {
  setup_native
  setup_page
  step trunk setup_trunk
  step wasm-bindgen setup_bindgen
}
