import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What to do if the browser is missing. */
export const missing =
  "Chromium is not on the PATH, so nothing is tested in a browser. Install it: apt-get install chromium-headless-shell";

/** Chromium's names. The first has no windows, tabs and services around its pages, and takes a third of the time. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

const folders = (process.env.PATH ?? "").split(delimiter);

/** The browser's path, if it is there. */
export const executablePath: string | undefined = names
  .flatMap((name) => folders.map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

/** Starts the browser; the caller ends it. */
export function launch(): Promise<Browser> {
  if (!executablePath) throw new Error(missing);
  // Root, which containers run as, cannot use the sandbox. All pages are our own, and none needs what draws in three
  // dimensions, which would be computed.
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}
