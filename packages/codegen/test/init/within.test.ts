import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

/** A repository with these files; in it, `errs` is the folder that init is run in. */
function repository(files: Record<string, string>): { top: string; errs: string } {
  const top = emptyFolder();
  fill(top, files);
  execFileSync("git", ["init", "--quiet"], { cwd: top });
  const errs = join(top, "errs");
  mkdirSync(errs);
  return { top, errs };
}

const init = (folder: string, ...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

const npm = { "package.json": '{\n  "name": "top",\n  "workspaces": ["packages/*"]\n}\n' };
const pnpm = { "package.json": "{}", "pnpm-workspace.yaml": "packages:\n  - packages/*\n" };
const cargo = { "Cargo.toml": '[workspace.package]\n[workspace]\nmembers = ["crates/*"]\n' };
const go = { "go.work": "go 1.23\n\nuse ./shop\n" };
const maven = {
  "pom.xml":
    "<project>\n<groupId>com.acme</groupId><artifactId>top</artifactId>\n<modules><module>shop</module></modules>\n</project>\n",
};

test.each([
  [npm, "../package.json:3:3", "would become another workspace in it", ["package.json"]],
  [pnpm, "../pnpm-workspace.yaml:1:1", "would become another workspace in it", ["package.json"]],
  [cargo, "../Cargo.toml:2:1", "packages/rust/Cargo.toml would be no member of it", ["Cargo.toml"]],
  [go, "../go.work:3:1", "packages/go/go.mod would be no member of it", ["go.mod"]],
  [maven, "../pom.xml:3:1", "packages/java/pom.xml would be no member of it", ["pom.xml"]],
])(
  "below %j nothing is set up, and the command that is named sets it up at the top",
  async (files, place, fact, [member = ""]) => {
    const { top, errs } = repository(files);
    const { status, stdout } = await init(errs, "--name", "Acme", "--yes");
    const file = place.replace(/:.*/, "");
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${place}  one-workspace  This folder is in the workspace of ${file}, and ${fact}.\n`,
    );
    expect(filesIn(errs)).toEqual({});
    const [, command = ""] =
      /workspace, run: cd \.\. && npx @org\/error-codegen (.+)$/m.exec(stdout) ?? [];
    expect(command).toBe("init --name Acme --yes");
    expect((await outcomeOf(top, command.split(" "))).status).toBe(0);
    const [made = ""] = Object.keys(filesIn(top)).filter((path) => path.endsWith(`/${member}`));
    expect(made).toMatch(/^(?:packages|crates|errors-java|errors-go)\//);
  },
);

test("a workspace that is set up is named with its config", async () => {
  const { errs } = repository({ ...npm, "error-codegen.yaml": "catalog: errors\ntargets: {}\n" });
  const { status, stdout } = await init(errs, "--name", "Acme", "--yes", "--another");
  expect(status).toBe(1);
  expect(stdout).toContain(
    "../error-codegen.yaml has set it up: use the packages that it names, or add a target there.\n",
  );
});

test("the command has what the options say, with paths from there", async () => {
  const { errs } = repository(cargo);
  const options = ["--name", "Acme & Co", "--from", "a.csv, b.csv", "--packages", "libs"];
  expect((await init(errs, ...options, "--targets", "rust", "--with", "axum")).stdout).toContain(
    'run: cd .. && npx @org/error-codegen init --name "Acme & Co" --targets rust --with axum --from errs/a.csv,errs/b.csv\n',
  );
});

test.each([
  ["package.json", '"workspaces": ["packages/*"]', '"workspaces": ["packages/*", "!errs/**"]', npm],
  ["pnpm-workspace.yaml", "  - packages/*\n", '  - packages/*\n  - "!errs/**"\n', pnpm],
  ["Cargo.toml", "[workspace]\n", '[workspace]\nexclude = ["errs"]\n', cargo],
])("a folder that %s excludes is set up on its own", async (path, before, after, files) => {
  const { top, errs } = repository(files);
  const { stdout } = await init(errs, "--yes");
  expect(stdout).toMatch(/To keep this folder apart, add "!?errs(?:\/\*\*)?" to \w+/);
  fill(top, { [path]: (filesIn(top)[path] ?? "").replace(before, after) });
  expect((await init(errs, "--yes")).status).toBe(0);
});

test.each<[string, Record<string, string>, Record<string, string>, string]>([
  ["a crate gets a module", cargo, { "Cargo.toml": '[package]\nname = "a"\n' }, "rust"],
  ["a Go module gets a package", go, { "go.mod": "module acme.example/a\n" }, "go"],
  [
    "a Maven module gets a package",
    maven,
    { "pom.xml": "<project><groupId>a</groupId><artifactId>b</artifactId></project>" },
    "java",
  ],
  ["a workspace of its own gets a member", cargo, { "Cargo.toml": "[workspace]\n" }, "rust"],
  ["a workspace of another language is none", cargo, {}, "typescript"],
])("below a workspace %s", async (_, above, own, targets) => {
  const { errs } = repository(above);
  fill(errs, own);
  expect((await init(errs, "--yes", "--targets", targets)).status).toBe(0);
});

test("a member of a workspace of npm gets no workspace of its own", async () => {
  const { errs } = repository(npm);
  fill(errs, { "package.json": '{"name":"errs"}' });
  expect((await init(errs, "--yes")).stdout).toContain(
    "../package.json, and packages/errors/package.json would be no member of it.\n",
  );
});

test("what is outside of the repository, or in no repository, is not looked at", async () => {
  const apart = repository(npm);
  execFileSync("git", ["init", "--quiet"], { cwd: apart.errs });
  expect((await init(apart.errs, "--yes")).status).toBe(0);
  const without = emptyFolder();
  fill(without, { ...npm, "errs/notes.txt": "" });
  expect((await init(join(without, "errs"), "--yes")).status).toBe(0);
});

test("a home that is a repository has no workspace, and a manifest without one is none", async () => {
  const home = repository(npm);
  vi.stubEnv("HOME", home.top);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect((await init(home.errs, "--yes")).status).toBe(0);
  const stray = repository({
    "package.json": "{}",
    "pnpm-workspace.yaml": "onlyBuiltDependencies: []\n",
    "Cargo.toml": '[package]\nname = "a"\n',
  });
  expect((await init(stray.errs, "--yes")).status).toBe(0);
});
