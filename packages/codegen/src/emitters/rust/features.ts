/** The optional parts of the runtime, and the other parts and crates that each needs: the crate's `[features]`. */
export const features = {
  axum: ["http", "dep:axum"],
  http: ["dep:http"],
  reqwest: ["http", "dep:reqwest", "dep:tokio"],
} as const;

type Part = keyof typeof features;

const isPart = (name: string): name is Part => Object.hasOwn(features, name);

/** These parts and those that they need. */
export const withNeeded = (parts: readonly string[]): ReadonlySet<string> =>
  new Set(parts.filter(isPart).flatMap((part) => [part, ...features[part].filter(isPart)]));
