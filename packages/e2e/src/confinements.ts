import { basename } from "node:path";
import { publishable } from "./packages.ts";
import type { Registry } from "./registries/registry.ts";

/** Where a checkout publishes to, by the folder of what goes there; npm packages have many. */
export interface Registries {
  readonly npm: Registry;
  readonly java?: Registry;
  readonly python?: Registry;
  readonly rust?: Registry;
}

/** A text in a manifest, and the one in its place, with which nothing else can be published to. */
type Confinement = readonly [path: string, from: string, to: string];

/** What keeps all that is published of a checkout on this machine, whatever its environment says. */
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
    // The public index takes nothing that is classified so.
    const list = "classifiers = [\n";
    const secret = `${list}    "Private :: Do Not Upload",\n`;
    all.push(["packages/python/pyproject.toml", list, secret]);
  }
  return all;
}
