import { expect, test } from "vitest";
import { planned, targetsOf } from "../planned.ts";

test.each([
  ["a pattern that takes it", 'members = ["crates/*"]', "crates/errors", []],
  ["no pattern", 'members = ["crates/core"]', "crates/errors", ['"crates/errors",']],
  ["members at the top", 'members = ["core", "cli"]', "errors-rust", ['"errors-rust",']],
])("a Cargo workspace with %s gets a crate", (_, members, folder, lines) => {
  const made = planned({ "Cargo.toml": `[workspace]\n${members}\n` });
  expect(targetsOf(made)[0]).toBe(`rust: { out: ${folder}/src, package: acme-errors }`);
  expect(made.additions.flatMap((addition) => addition.lines)).toEqual(lines);
  expect(made.paths).not.toContain(`${folder}/.gitignore`);
});

test("a crate that is alone gets a module", () => {
  const cargo = '[package]\nname = "shop-api"\n\n[dependencies]\naxum = "0.8"\n';
  const made = planned({ "Cargo.toml": cargo, "src/main.rs": "" });
  expect(targetsOf(made)[0]).toBe(
    'rust: { out: src/errors, package: "shop_api::errors", with: [axum] }',
  );
  expect(made.additions).toEqual([{ file: "src/main.rs", lines: ["pub mod errors;"] }]);
});
