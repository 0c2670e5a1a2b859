import { describe, expect, test } from "vitest";
import { type ConfigFile, outputs } from "../../src/index.ts";
import { ownVersion } from "../../src/write/origin.ts";
import { compiled, golden } from "./compiled.ts";

const catalog = compiled(golden);

/** The files of a config's only target: path to text. */
async function filesOf(targets: ConfigFile["targets"]): Promise<Map<string, string>> {
  const [output] = outputs(catalog, { catalog: "errors", command: "make errors", targets });
  const files = await Array.fromAsync(output?.files() ?? []);
  return new Map(files.map(({ path, text }) => [path, text]));
}

const configs: Readonly<Record<string, ConfigFile["targets"]>> = {
  typescript: { typescript: { out: "src", package: "@acme/problems" } },
  go: { go: { out: "problems", importPath: "acme.example/lib/problems" } },
  python: { python: { out: "src/acme_problems", package: "acme-problems", with: ["flask"] } },
  rust: { rust: { out: "src", package: "acme-problems", with: ["axum"] } },
  java: { java: { out: "src/main/java", package: "com.acme.problems", with: ["spring"] } },
};

describe.each(Object.entries(configs))("the runtime of %s", async (name, targets) => {
  const files = await filesOf(targets);
  const [target = {}] = Object.values(targets);
  const tables = await filesOf({ [name]: { ...target, runtime: false } });

  test("comes with the tables, each of its files with the version that wrote it", () => {
    const added = [...files.values()].filter((text) =>
      text.includes(`error-codegen ${ownVersion}, `),
    );
    expect(files.size - tables.size).toBe(added.length);
    expect(added.length).toBeGreaterThan(25);
    for (const text of added) expect(text.split("\n", 1)[0]).toContain("`make errors`");
  });

  test("names the package of the config, and none of ours", () => {
    const all = [...files.values()].join("\n");
    expect(all).toContain("problems");
    expect(all.match(/@org\/|org[_-]error[_-]codes|\berrorcodes\b|model_not_found/gi)).toBeNull();
  });

  test("is the same when its owner has it, except that it is not written", async () => {
    const own = await filesOf({ [name]: { ...target, runtime: "own" } });
    expect(own).toEqual(tables);
  });
});

test("only the wanted parts of a runtime come with it, and what they need", async () => {
  const paths = async (targets: ConfigFile["targets"]): Promise<string[]> =>
    [...(await filesOf(targets)).keys()].filter((path) => !path.includes("generated/"));
  const [none, express] = [
    await paths({ typescript: { out: "src" } }),
    await paths({ typescript: { out: "src", with: ["express"] } }),
  ];
  const added = express.filter((path) => !none.includes(path)).sort();
  expect(added).toEqual([
    "express.ts",
    "failed-request.ts",
    "log.ts",
    "refusal.ts",
    "render-error.ts",
  ]);
  const python = await paths({ python: { out: "acme", with: ["flask"] } });
  expect(python).toContain("flask.py");
  expect(python).not.toContain("django.py");
});

test("pages show code of targets that have a runtime", async () => {
  const pages = async (runtime: boolean | "own"): Promise<string> => {
    const targets = {
      typescript: { out: "src", package: "@acme/problems", runtime },
      markdown: { out: "docs" },
    };
    const all = outputs(catalog, { catalog: "errors", targets });
    const files = await Array.fromAsync(all.find(({ folder }) => folder === "docs")?.files() ?? []);
    return files.map(({ text }) => text).join("\n");
  };
  expect(await pages(true)).toContain('from "@acme/problems"');
  expect(await pages("own")).toContain('from "@acme/problems"');
  expect(await pages(false)).not.toContain("@acme/problems");
});

test("imports name the extension that the config wants", async () => {
  const imported = async (imports?: "js" | "ts"): Promise<Set<string>> => {
    const files = await filesOf({ typescript: { out: "src", ...(imports && { imports }) } });
    const all = [...files.values()].join("\n");
    return new Set(Array.from(all.matchAll(/from "\.[^"]+\.(\w+)";$/gm), ([, end = ""]) => end));
  };
  expect(await imported()).toEqual(new Set(["js"]));
  expect(await imported("ts")).toEqual(new Set(["ts"]));
});
