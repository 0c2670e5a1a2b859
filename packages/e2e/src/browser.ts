import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What to do where the browser is missing. */
export const missing =
  "Chromium is not on the PATH, so nothing is proved in a browser. Install it: apt-get install chromium";

/** The browser's path, if it is there. */
export const executablePath: string | undefined = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) =>
    ["chromium", "chromium-browser", "google-chrome"].map((n) => join(folder, n)),
  )
  .find((path) => existsSync(path));

/** Starts the browser; whoever does ends it. */
export function launch(): Promise<Browser> {
  if (!executablePath) throw new Error(missing);
  // Root, which containers run as, cannot have the sandbox; the pages are ours alone.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
