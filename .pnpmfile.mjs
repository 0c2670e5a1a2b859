/**
 * What is published says nothing of `source`, the condition by which this repository's own tests and
 * scripts find sources: another one may have a condition of that name, and no Node strips the types of
 * a dependency.
 */
function beforePacking(manifest) {
  for (const entry of Object.values(manifest.exports ?? {})) delete entry.source;
  return manifest;
}

export const hooks = { beforePacking };
