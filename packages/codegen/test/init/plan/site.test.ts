import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Planned, planned } from "../planned.ts";

const workflow = ".github/workflows/pages.yml";
const remote = { host: "github.com", path: "acme/errors", prefix: "" };

/** The commands that the workflow builds the site by. */
const commandsOf = ({ textOf }: Planned): string[] =>
  Array.from(textOf(workflow).matchAll(/- run: (.+)/g), ([, command = ""]) => command);

test("a new workspace gets a site, which a workflow publishes where each error says that its page is", () => {
  const made = planned({}, { site: true, targets: ["typescript"] }, { remote });
  expect(made.textOf("error-codegen.yaml")).toMatch(/\nsite: \{ out: site \}\n$/);
  expect(JSON.parse(made.textOf("package.json")).scripts.site).toBe("error-site build");
  expect(parse(made.textOf("pnpm-workspace.yaml")).allowBuilds).toEqual({ esbuild: false });
  expect(commandsOf(made)).toEqual([
    "npx --yes pnpm@12.21.0 install --frozen-lockfile",
    "npx --yes pnpm@12.21.0 site",
  ]);
  expect(made.textOf(workflow)).toContain("          path: site\n");
  expect(made.next).toEqual([
    "npx --yes pnpm@12.21.0 add --save-dev --workspace-root @org/error-site",
    "npx --yes pnpm@12.21.0 build",
    "npx --yes pnpm@12.21.0 test",
    "npx --yes pnpm@12.21.0 site",
  ]);
  expect(made.unsettled).toEqual([
    "GitHub Pages, to which pages.yml publishes the site: GitHub Actions is its source in the settings of the repository, and https://acme.github.io/errors/ its address",
  ]);
});

test("without one, nothing of it is laid down", () => {
  const made = planned({}, { targets: ["typescript"] }, { remote });
  expect(made.paths).not.toContain(workflow);
  for (const path of ["error-codegen.yaml", "package.json", "README.md"])
    expect(made.textOf(path)).not.toMatch(/site/);
});

test.each([
  ["npm", "npx @org/error-site build"],
  ["pnpm", "npx --yes pnpm@12.21.0 exec error-site build"],
  ["yarn", "corepack yarn run error-site build"],
  ["bun", "npx --yes bun run error-site build"],
])("what %s installs is what its workflow runs", (manager, command) => {
  const files = { "package.json": JSON.stringify({ packageManager: `${manager}@1.0.0` }) };
  const made = planned(files, { site: true });
  expect(commandsOf(made)[1]).toBe(command);
  expect(made.next[0]).toMatch(/ @org\/error-codegen@\S+ @org\/error-site$/);
  const refused = made.additions.filter(({ where }) => where === "allowBuilds");
  expect(refused.map(({ file }) => file)).toEqual(
    manager === "pnpm" ? ["pnpm-workspace.yaml"] : [],
  );
});

test.each<[string, Record<string, string>, object]>([
  ["elsewhere than on GitHub", {}, { remote: { ...remote, host: "gitlab.com" } }],
  ["where nothing installs its builder", { "go.mod": "module example.com/shop\n" }, {}],
])("%s no workflow is laid down, and its host is to settle", (_, files, more) => {
  const made = planned(files, { site: true, docs: "https://errors.acme.com/" }, more);
  expect(made.paths).not.toContain(workflow);
  expect(made.unsettled[0]).toBe(
    "the host of the site: what is built in site goes to https://errors.acme.com/",
  );
  expect(made.next.at(-1)).toMatch(/ site$|^npx @org\/error-site build$/);
});

test("a project keeps the folder of the site out of git", () => {
  const files = { "package.json": "{}" };
  expect(planned(files, { site: true }).textOf(".gitignore")).toBe("/site/\n");
  const its = { ...files, ".gitignore": "node_modules\n" };
  expect(planned(its, { site: true }).additions).toContainEqual({
    file: ".gitignore",
    lines: ["/site/"],
  });
  expect(planned(files).paths).not.toContain(".gitignore");
});
