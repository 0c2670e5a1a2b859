import { packGo } from "../publications/go.ts";
import { goRun } from "./judge.ts";
import type { Language } from "./language.ts";

export const go: Language<"go"> = {
  name: "go",
  title: "Go",
  target: {
    out: "packages/go/errorcodes",
    importPath: "github.com/org/error-catalogue/packages/go/errorcodes",
  },
  tools: [{ command: "go", version: ["version"], least: "1.23" }],
  install: "apt-get install golang-go, or see go.dev/doc/install",
  stamps: [
    { files: "packages/go/go.mod", stamp: modulePath },
    { files: "packages/go/README.md", stamp: modulePath },
    { files: "packages/go/**/*.go", stamp: modulePath },
    { files: "packages/e2e/test/go/foreign/go.mod", stamp: requirement },
    { files: "packages/e2e/test/go/foreign/*.go", stamp: modulePath },
    { files: "scripts/languages/go.ts", stamp: modulePath },
  ],
  judges: [
    {
      name: "gofmt",
      command: ["gofmt", "-l", "-s", "."],
      fix: ["gofmt", "-w", "-s", "."],
      silent: true,
    },
    { name: "go vet", command: ["go", "vet", "./..."] },
    {
      name: "staticcheck",
      command: goRun("honnef.co/go/tools/cmd/staticcheck@v0.8.2", "-checks=all", "./..."),
    },
  ],
  pack: packGo,
};

/**
 * From major version 2 on, it is the last element of a module's path (go.dev/ref/mod, major version
 * suffixes).
 */
function modulePath(text: string, version: string): string {
  const major = Number(version.split(".")[0]);
  const suffix = major < 2 ? "" : `/v${major}`;
  return text.replace(
    /(?<![\w./-])([\w-]+\.[\w./-]+\/packages\/go)(?:\/v\d+)?(?=[/"\s])/g,
    `$1${suffix}`,
  );
}

/** The version of a required module has to fit its path. */
function requirement(text: string, version: string): string {
  return modulePath(text, version).replace(/(\/packages\/go(?:\/v\d+)? v)\d\S*/, `$1${version}`);
}
