import { posix } from "node:path";
import {
  cargoNeeds,
  dependencyLine,
  edition,
  featureLine,
  oldestRust,
} from "../../manifests/needs/rust.ts";
import { foldersOf, missingMember } from "../folders.ts";
import type { Members } from "../found/members.ts";
import { isSpdx } from "../license.ts";
import { partsOf } from "../parts.ts";
import { type Addition, type Laid, type Project, versionOf, withParts } from "../project.ts";
import { fill } from "../template.ts";

/** A module of the crate that is there, or a crate: of the workspace that is there, or alone. */
export function rust({ answers, found, example }: Project): Laid {
  const { name: title, names, packages, parts, license } = answers;
  const name = names.rust ?? "";
  const wanted = withParts(parts, partsOf.rust);
  const [, ...modules] = name.split("::");
  if (modules.length > 0) {
    const out = posix.join("src", ...modules);
    const [module = ""] = modules.slice(-1);
    const above =
      modules.length > 1 ? `${posix.join("src", ...modules.slice(0, -1))}.rs` : root(found);
    // A program without a library has nothing that a test beside it can import.
    const tests = above === "src/main.rs" ? {} : { tests: "tests/vectors" };
    return {
      target: { out, package: name, ...wanted, ...tests },
      files: [],
      additions: [{ file: above, lines: [`pub mod ${module};`] }],
      generated: [`${out}/**`, ...Object.values(tests).map((path) => `${path}/**`)],
    };
  }
  const folder = foldersOf(packages, found).rust;
  const { remote, members } = found;
  const { crates, features } = cargoNeeds(wanted.with ?? [], false);
  return {
    target: {
      out: `${folder}/src`,
      package: name,
      ...wanted,
      tests: `${folder}/tests/vectors`,
    },
    package: {
      folder,
      // A workspace has both at its top. Whoever uses a library settles the versions of what it needs.
      ignored: members.rust ? [] : ["target/", "Cargo.lock"],
      what: "Rust",
      publishedAs: name,
      manifest: {
        name: `${names.typescript}-rust`,
        private: true,
        description: `The errors of ${title} in Rust: the crate ${name}.`,
        scripts: { build: "cargo build --quiet", test: "cargo test --quiet" },
      },
    },
    files: [
      {
        path: `${folder}/Cargo.toml`,
        text: fill("rust/Cargo.toml", {
          name,
          title,
          version: versionOf(found),
          edition,
          rust: oldestRust,
          license: isSpdx(license) ? `license = "${license}"` : "",
          repository: remote ? `repository = "https://${remote.host}/${remote.path}"` : "",
          features: table(
            "[features]",
            Object.entries(features).map(([feature, brings]) => featureLine(feature, brings)),
          ),
          dependencies: crates
            .map((crate) => dependencyLine(crate, crate.parts !== undefined))
            .join("\n"),
        }),
      },
      {
        path: `${folder}/README.md`,
        text: fill("rust/README.md", {
          ...example,
          name,
          module: name.replaceAll("-", "_"),
          title,
        }),
      },
    ],
    additions: members.rust ? membership(folder, members.rust) : [],
    generated: [`${folder}/src/**`, `${folder}/tests/vectors/**`],
  };
}

/** A table of TOML after an empty line; nothing if it has no lines. */
const table = (head: string, lines: readonly string[]): string =>
  lines.length > 0 ? `\n${[head, ...lines].join("\n")}` : "";

/** The source that the crate's other modules are declared in. */
const root = ({ has }: Project["found"]): string =>
  has("src/lib.rs") ? "src/lib.rs" : "src/main.rs";

/** The line that makes a crate a member, if no pattern does. */
function membership(folder: string, workspace: Members): Addition[] {
  const member = missingMember(folder, workspace);
  return member === undefined
    ? []
    : [
        {
          file: posix.join(workspace.top, "Cargo.toml"),
          where: "members of [workspace]",
          lines: [`"${member}",`],
        },
      ];
}
