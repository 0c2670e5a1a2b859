import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { content, type Hostile, sound } from "./catalog.ts";

const link =
  (target: string): Hostile =>
  (path) =>
    symlinkSync(target, path);

/** What stands where the catalogue should be. */
export const places: Readonly<Record<string, Hostile>> = {
  "no file": () => {},
  "a folder without files": (path) => mkdirSync(path),
  "a folder with a folder": (path) => mkdirSync(join(path, "codes.yaml"), { recursive: true }),
  "a link to nothing": link("nowhere.yaml"),
  "a link to itself": link("catalog.yaml"),
  "translations in a file": (path) => {
    content(sound)(path);
    writeFileSync(join(dirname(path), "locales"), "");
  },
  "a translation that is a folder": (path) => {
    content(sound)(path);
    mkdirSync(join(dirname(path), "locales/de.yaml"), { recursive: true });
  },
  ...(existsSync("/dev/zero") && { "a device without an end": link("/dev/zero") }),
};
