#!/bin/sh
# Fetches what pages need of npm into target/browser-libraries: @noble/ed25519, for browsers without Ed25519 of their own.
# Optional: without npm or a network the portal is built without it, and such browsers are told that they cannot check.
set -eu
cd "$(dirname "$0")"

package=@noble/ed25519@3.2.0
digest=a4f631d1876b5d9e43a86cd71194ca27b5e1451edf4ba4db9a418f40a475569a
folder=target/browser-libraries/META-INF/resources/scripts/vendor
file=$folder/noble-ed25519.js

is_right() { [ -f "$1" ] && echo "$digest  $1" | sha256sum --check --status; }

is_right "$file" && exit 0
rm -f "$file"
mkdir -p "$folder" target/npm
if ! command -v npm >/dev/null; then
  echo "[WARNING] npm is absent: browsers without Ed25519 will be told that they cannot check proofs"
  exit 0
fi
npm install --prefix target/npm --ignore-scripts --no-package-lock --no-save --no-audit --no-fund --silent "$package" >/dev/null 2>&1 || true
source=target/npm/node_modules/@noble/ed25519/index.js
if is_right "$source"; then
  cp "$source" "$file"
  exit 0
fi
echo "[WARNING] $package could not be fetched as it should be: browsers without Ed25519 will be told that they cannot check proofs"
