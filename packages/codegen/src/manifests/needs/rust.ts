import type { Need } from "./need.ts";

export interface Crate extends Need {
  readonly name: string;
  readonly version: string;
  readonly features?: readonly string[];
  /** Whether it is used without its default features. */
  readonly isBare?: true;
}

export const crates: readonly Crate[] = [
  { name: "axum", version: "0.8", isBare: true, parts: ["axum"] },
  { name: "http", version: "1.0", parts: ["axum", "http", "reqwest"] },
  { name: "httpdate", version: "1.0.3" },
  { name: "reqwest", version: "0.13", isBare: true, parts: ["reqwest"] },
  { name: "serde", version: "1.0.200", features: ["derive"] },
  { name: "serde_json", version: "1.0.100", features: ["float_roundtrip"] },
  { name: "tokio", version: "1", features: ["time"], isBare: true, parts: ["reqwest"] },
];

/** The oldest compiler, and the edition, that the runtime is written for. */
export const oldestRust = "1.85";
export const edition = "2024";

/** The line of `[dependencies]` that asks for a crate. */
export function dependencyLine({ name, version, features, isBare }: Crate): string {
  const fields = [
    `version = "${version}"`,
    ...(isBare ? ["default-features = false"] : []),
    ...(features ? [`features = [${features.map((one) => `"${one}"`).join(", ")}]`] : []),
  ];
  return fields.length === 1 ? `${name} = "${version}"` : `${name} = { ${fields.join(", ")} }`;
}
