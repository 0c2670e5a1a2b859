import { execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { find } from "../../src/init/found/index.ts";
import { remoteOf } from "../../src/init/found/remote.ts";
import { emptyFolder, fill } from "../folder.ts";

function foundIn(files: Record<string, string>): ReturnType<typeof find> {
  const folder = emptyFolder();
  fill(folder, files);
  return find(folder);
}

test("an empty folder has a name, and is new", () => {
  const folder = emptyFolder();
  const { has, textOf, ...found } = find(folder);
  expect(found).toEqual({
    folder: basename(folder),
    isNew: true,
    isTop: true,
    elsewhere: [],
    members: {},
    workspaces: [],
  });
  expect([has("package.json"), textOf("package.json")]).toEqual([false, undefined]);
});

test("a repository has an origin, and a folder in it is not its top", () => {
  const folder = emptyFolder();
  fill(folder, { "services/shop/README.md": "" });
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("remote", "add", "origin", "git@github.com:acme/shop.git");
  const place = { host: "github.com", path: "acme/shop" };
  expect(find(folder)).toMatchObject({
    isTop: true,
    isNew: true,
    remote: { ...place, prefix: "" },
  });
  expect(find(join(folder, "services/shop"))).toMatchObject({
    isTop: false,
    remote: { ...place, prefix: "services/shop/" },
  });
});

test("the main branch is that of the remote, or has its usual name, or is the one that is checked out", () => {
  const folder = emptyFolder();
  const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  const git = (...args: string[]): Buffer =>
    execFileSync("git", [...person, ...args], { cwd: folder });
  git("init", "--quiet", "--initial-branch", "trunk");
  expect(find(folder).branch).toBe("trunk");
  git("commit", "--quiet", "--allow-empty", "--message", "a");
  git("branch", "master");
  expect(find(folder).branch).toBe("master");
  git("update-ref", "refs/remotes/origin/next", "HEAD");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/next");
  expect(find(folder).branch).toBe("next");
  git("symbolic-ref", "--delete", "refs/remotes/origin/HEAD");
  git("checkout", "--quiet", "--detach");
  git("branch", "--quiet", "--delete", "--force", "master");
  expect(find(folder).branch).toBeUndefined();
});

test.each([
  ["https://github.com/acme/shop.git", "github.com", "acme/shop"],
  [
    "https://user:secret@gitlab.example.com:8443/group/sub/shop/",
    "gitlab.example.com",
    "group/sub/shop",
  ],
  ["ssh://git@GitHub.com:22/acme/shop.git", "github.com", "acme/shop"],
  ["git@github.com:acme/shop.git", "github.com", "acme/shop"],
])("%s is at a host", (address, host, path) => {
  expect(remoteOf(address)).toEqual({ host, path });
});

test.each(["/srv/git/shop.git", "../shop", "file:///srv/shop", "C:\\shop", "https://host/", ""])(
  "%j is at no host",
  (address) => {
    expect(remoteOf(address)).toBeUndefined();
  },
);

test.each([
  ["npm", { "package-lock.json": "{}" }],
  ["npm", {}],
  ["pnpm", { "pnpm-lock.yaml": "" }],
  ["yarn", { "yarn.lock": "" }],
  ["bun", { "bun.lock": "" }],
  ["bun", { "bun.lockb": "" }],
])("%s is found by its lockfile", (manager, files) => {
  expect(foundIn({ "package.json": "{}", ...files }).npm?.manager).toBe(manager);
});

test("the manifest names the program before any lockfile does", () => {
  const files = { "package.json": '{"packageManager":"yarn@4.1.0"}', "pnpm-lock.yaml": "" };
  expect(foundIn(files).npm?.manager).toBe("yarn");
});

test("a package has a scope, a licence and dependencies", () => {
  const manifest = {
    name: "@acme/shop",
    license: "MIT",
    dependencies: { express: "5" },
    devDependencies: { typescript: "5" },
  };
  expect(foundIn({ "package.json": JSON.stringify(manifest) })).toMatchObject({
    isNew: false,
    npm: { scope: "@acme", license: "MIT", dependencies: ["express", "typescript"] },
  });
});

test.each([
  [
    "pnpm",
    { "package.json": "{}", "pnpm-workspace.yaml": "packages: [apps/*, libs/*]" },
    ["apps", "libs"],
  ],
  ["npm", { "package.json": '{"workspaces":["core","modules/*"]}' }, ["modules"]],
  ["yarn", { "package.json": '{"workspaces":{"packages":["./packages/*"]}}' }, ["packages"]],
])("a workspace of %s has folders that take any package", (_, files, folders) => {
  expect(foundIn(files).npm?.folders).toEqual(folders);
});

test("a manifest that cannot be read is there, and says nothing", () => {
  const files = { "package.json": "{", "Cargo.toml": "[", "pom.xml": "<project>", "go.mod": "" };
  const { npm, cargo, maven, go, isNew } = foundIn(files);
  expect({ npm, cargo, maven, go, isNew }).toEqual({
    npm: { manager: "npm", isPublic: false, dependencies: [], ofMembers: [], folders: [] },
    isNew: false,
  });
});

test("a crate and a workspace of crates differ", () => {
  const crate = '[package]\nname = "shop"\nlicense = "MIT"\n[dependencies]\naxum = "0.8"\n';
  expect(foundIn({ "Cargo.toml": crate }).cargo).toEqual({
    crate: "shop",
    license: "MIT",
    dependencies: ["axum"],
  });
  const workspace = '[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]\nhttp = "1"\n';
  const { cargo, members } = foundIn({ "Cargo.toml": workspace });
  expect(cargo).toEqual({ dependencies: ["http"] });
  expect(members).toEqual({ rust: { top: ".", members: ["crates/*"] } });
});

test("a Maven project has the package that all of its sources are in", () => {
  const pom =
    "<project><parent><groupId>com.acme</groupId><version>3</version></parent><artifactId>shop</artifactId></project>";
  expect(foundIn({ "pom.xml": pom }).maven).toMatchObject({
    groupId: "com.acme",
    version: "3",
    base: "com.acme",
    isParent: false,
  });
  const sources = {
    "src/main/java/com/acme/shop/api/Api.java": "",
    "src/main/java/com/acme/shop/Shop.java": "",
  };
  expect(foundIn({ "pom.xml": pom, ...sources }).maven?.base).toBe("com.acme.shop");
});

test("the first words of a licence tell which it is", () => {
  expect(foundIn({ LICENSE: "MIT License\n\nCopyright" }).license?.id).toBe("MIT");
  const apache = "\n                 Apache License\n           Version 2.0, January 2004\n";
  expect(foundIn({ "LICENSE.txt": apache }).license?.id).toBe("Apache-2.0");
  expect(foundIn({ LICENSE: "All rights reserved" }).license).toEqual({
    text: "All rights reserved",
  });
});
