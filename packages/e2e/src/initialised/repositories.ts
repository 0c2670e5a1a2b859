/** A repository that exists before anything is set up in it. */
export interface Existing {
  /** Paths to texts. */
  readonly files: Readonly<Record<string, string>>;
  /** The commands of its owner, after those that `init` prints. */
  readonly checks: readonly string[];
  /** What is there once both have run. */
  readonly built: readonly string[];
}

/** Repositories of all kinds, by what they are. */
export const repositories: Readonly<Record<string, Existing>> = {
  "an npm application": {
    files: {
      "package.json": JSON.stringify({
        name: "shop",
        version: "1.0.0",
        license: "MIT",
        type: "module",
        scripts: { test: "node --test" },
        dependencies: { express: "5.3.0" },
      }),
      "package-lock.json": JSON.stringify({ name: "shop", lockfileVersion: 3, packages: {} }),
      LICENSE: "MIT License\n\nCopyright (c) Acme\n",
      ".gitattributes": "* text=auto\r\n",
      "src/index.test.js":
        'import test from "node:test";\nimport { ErrorCode } from "@shop/errors";\n\ntest(ErrorCode.NotFound, () => {});\n',
    },
    // A new clone has no more than git has, and its tests are those of the application.
    checks: ["git clean -fdxq", "npm ci", 'npm test | grep "tests 1$"'],
    built: ["node_modules/@shop/errors/dist/express.js"],
  },
  "a pnpm monorepo": {
    files: {
      "package.json":
        '{ "name": "@acme/root", "private": true, "packageManager": "pnpm@12.21.0" }\n',
      // Else pnpm may ask the registry for a pnpm for every platform, and not all are served everywhere.
      "pnpm-workspace.yaml": "packages:\n  - apps/*\n  - libs/*\npmOnFail: ignore\n",
      "libs/money/package.json": '{ "name": "@acme/money", "version": "2.1.0" }\n',
      ".github/workflows/ci.yml": "on: push\njobs: {}\n",
    },
    checks: ["rm -r libs/errors/dist", "pnpm --recursive test"],
    built: ["libs/errors/dist/index.js"],
  },
  "a Go module": {
    files: {
      "go.mod": "module github.com/acme/shop\n\ngo 1.24\n",
      "main.go": "package main\n\nfunc main() {}\n",
    },
    checks: ["go vet ./..."],
    built: [],
  },
  "a workspace of Go modules": {
    files: {
      "go.work": "go 1.24\n\nuse ./shop\n",
      "shop/go.mod": "module github.com/acme/shop\n\ngo 1.24\n",
      "shop/shop.go": "package shop\n",
    },
    checks: ["cd errors-go && go vet ./... && go test ./...", "cd shop && go build ./..."],
    built: [],
  },
  "a Cargo workspace": {
    files: {
      "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\nresolver = "3"\n',
      "crates/money/Cargo.toml": '[package]\nname = "money"\nversion = "0.1.0"\nedition = "2021"\n',
      "crates/money/src/lib.rs": "",
    },
    checks: [],
    built: ["Cargo.lock"],
  },
  "a repository of a company": {
    files: {
      "package.json": '{ "name": "@acme/root", "private": true, "workspaces": ["web/*"] }\n',
      "web/shop/package.json": '{ "name": "@acme/shop", "version": "2.1.0" }\n',
      "pyproject.toml": '[tool.uv.workspace]\nmembers = ["python/*"]\n',
      "backend/Cargo.toml": '[workspace]\nmembers = ["crates/money"]\nresolver = "3"\n',
      "backend/crates/money/Cargo.toml":
        '[package]\nname = "money"\nversion = "0.1.0"\nedition = "2021"\n',
      "backend/crates/money/src/lib.rs": "",
      "pom.xml": `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme</groupId>
  <artifactId>shop-parent</artifactId>
  <version>3.0.0</version>
  <packaging>pom</packaging>
  <modules><module>libs/money</module></modules>
</project>
`,
      "libs/money/pom.xml": `<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>com.acme</groupId><artifactId>shop-parent</artifactId><version>3.0.0</version>
    <relativePath>../../pom.xml</relativePath>
  </parent>
  <artifactId>money</artifactId>
</project>
`,
    },
    checks: [
      "mvn --quiet --batch-mode validate",
      "cd backend && cargo metadata --quiet --no-deps --format-version 1 | grep --quiet shop-errors",
    ],
    built: [
      "web/errors/dist/index.js",
      "backend/Cargo.lock",
      "libs/errors/target/shop-errors-0.0.0.jar",
      "python/errors/dist",
    ],
  },
  "a Maven project": {
    files: {
      "pom.xml": `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme</groupId>
  <artifactId>shop-parent</artifactId>
  <version>3.0.0</version>
  <packaging>pom</packaging>
  <modules><module>money</module></modules>
</project>
`,
      "money/pom.xml": `<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.acme</groupId><artifactId>shop-parent</artifactId><version>3.0.0</version></parent>
  <artifactId>money</artifactId>
</project>
`,
    },
    checks: ["mvn --quiet --batch-mode validate"],
    built: ["errors-java/target/shop-errors-0.0.0.jar"],
  },
};
