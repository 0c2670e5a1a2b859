import { features, withNeeded } from "../../emitters/rust/features.ts";
import { type Need, neededFor } from "./need.ts";

export interface Crate extends Need {
  readonly name: string;
  readonly version: string;
  readonly features?: readonly string[];
  /** Whether it is used without its default features. */
  readonly isBare?: true;
}

export const crates: readonly Crate[] = [
  { name: "axum", version: "0.8", isBare: true, parts: ["axum"] },
  { name: "http", version: "1.0", parts: ["http"] },
  { name: "httpdate", version: "1.0.3" },
  { name: "reqwest", version: "0.13", isBare: true, parts: ["reqwest"] },
  { name: "serde", version: "1.0.200", features: ["derive"] },
  { name: "serde_json", version: "1.0.100", features: ["float_roundtrip"] },
  { name: "tokio", version: "1", features: ["time"], isBare: true, parts: ["reqwest"] },
];

/** The oldest compiler, and the edition, that the runtime is written for. */
export const oldestRust = "1.85";
export const edition = "2024";

/** What a crate has, where the parts are features, and what a module needs of its crate. */
export interface CargoNeeds {
  readonly crates: readonly Crate[];
  /** Feature to what it switches on. */
  readonly features: Readonly<Record<string, readonly string[]>>;
}

/** What the runtime with these parts needs of the manifest of its crate. */
export function cargoNeeds(parts: readonly string[], isModule: boolean): CargoNeeds {
  const all = withNeeded(parts);
  const own = Object.entries(features).filter(([part]) => !isModule && all.has(part));
  return { crates: neededFor(crates, [...all]), features: Object.fromEntries(own) };
}

/** The line of `[dependencies]` that asks for a crate, which is optional if a feature brings it. */
export function dependencyLine(
  { name, version, features: asked, isBare }: Crate,
  isOptional: boolean,
): string {
  const fields = [
    `version = "${version}"`,
    ...(isOptional ? ["optional = true"] : []),
    ...(isBare ? ["default-features = false"] : []),
    ...(asked ? [`features = ${list(asked)}`] : []),
  ];
  return fields.length === 1 ? `${name} = "${version}"` : `${name} = { ${fields.join(", ")} }`;
}

/** The line of `[features]` for one of them. */
export const featureLine = (name: string, brings: readonly string[]): string =>
  `${name} = ${list(brings)}`;

const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => `"${text}"`).join(", ")}]`;
