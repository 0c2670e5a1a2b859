import { basename } from "node:path";
import { publishable } from "./packages.ts";
import type { Registry } from "./registries/registry.ts";

/** The registries of a checkout, by the folder of what is published there; npm has many packages. */
export interface Registries {
  readonly npm: Registry;
  readonly java?: Registry;
  readonly python?: Registry;
  readonly rust?: Registry;
}

/** A text in a manifest, and its replacement, which allows no other registry. */
type Confinement = readonly [path: string, from: string, to: string];

/** Keeps everything that a checkout publishes on this machine, even with a different environment. */
export function confinements({ npm, java, python, rust }: Registries): Confinement[] {
  const access = '"access": "public"';
  const all = publishable().map(({ folder }): Confinement => {
    const registry = `${access},\n    "registry": "${npm.url}"`;
    return [`packages/${basename(folder)}/package.json`, access, registry];
  });
  if (java) all.push(["packages/java/pom.xml", "https://maven.example.org/releases", java.url]);
  if (rust) {
    const table = "[package]\n";
    all.push(["packages/rust/Cargo.toml", table, `${table}publish = ["loopback"]\n`]);
  }
  if (python) {
    // The public index rejects packages with this classifier.
    const list = "classifiers = [\n";
    const secret = `${list}    "Private :: Do Not Upload",\n`;
    all.push(["packages/python/pyproject.toml", list, secret]);
  }
  return all;
}
