import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A package that is loaded when something first needs it: most runs need none, and loading it takes longer than they do. */
export function lazily<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => {
    loaded ??= require(name) as Package;
    return loaded;
  };
}
