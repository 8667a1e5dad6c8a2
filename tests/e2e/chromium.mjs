// The Chromium of this machine, started without a window.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** Starts it; the caller closes it. */
export function launch() {
  return chromium.launch({
    executablePath: find(),
    // Chromium refuses to start its sandbox as root, as in most containers.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-quic"],
  });
}

function find() {
  if (process.env.CHROME) return process.env.CHROME;
  const directories = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => directories.map((directory) => join(directory, name))).find((path) => existsSync(path));
  if (!found) throw new Error("No Chromium on the PATH: install one, or set CHROME to its path.");
  return found;
}
