import { packRust, rustPublications } from "../publications/rust.ts";
import type { Language } from "./language.ts";

export const rust: Language<"rust"> = {
  name: "rust",
  title: "Rust",
  target: {
    out: "packages/rust/src/generated",
    package: "org-error-codes",
    with: ["axum", "http", "reqwest"],
  },
  tools: [
    { command: "cargo", version: ["--version"], least: "1.85" },
    { command: "rustfmt", version: ["--version"], least: "1.8" },
    { command: "cargo-clippy", version: ["--version"], least: "0.1.85" },
  ],
  install: "see rustup.rs",
  judges: [
    { name: "rustfmt", command: ["cargo", "fmt", "--check"], fix: ["cargo", "fmt"] },
    {
      name: "clippy",
      command: [
        "cargo",
        "clippy",
        "--all-features",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
      ],
    },
  ],
  pack: packRust,
  publications: rustPublications,
};
