/** Repositories of five kinds that exist, by what they are: paths to texts. */
export const repositories: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an npm application": {
    "package.json": JSON.stringify({
      name: "shop",
      version: "1.0.0",
      license: "MIT",
      type: "module",
      dependencies: { express: "5.3.0" },
    }),
    "package-lock.json": JSON.stringify({ name: "shop", lockfileVersion: 3, packages: {} }),
    LICENSE: "MIT License\n\nCopyright (c) Acme\n",
    ".gitattributes": "* text=auto\r\n",
    "src/index.js": "export {};\n",
  },
  "a pnpm monorepo": {
    "package.json": '{ "name": "@acme/root", "private": true, "packageManager": "pnpm@12.21.0" }\n',
    "pnpm-workspace.yaml": "packages:\n  - apps/*\n  - libs/*\n",
    "libs/money/package.json": '{ "name": "@acme/money", "version": "2.1.0" }\n',
    ".github/workflows/ci.yml": "on: push\njobs: {}\n",
  },
  "a Go module": {
    "go.mod": "module github.com/acme/shop\n\ngo 1.24\n",
    "main.go": "package main\n\nfunc main() {}\n",
  },
  "a Cargo workspace": {
    "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\nresolver = "3"\n',
    "crates/money/Cargo.toml": '[package]\nname = "money"\nversion = "0.1.0"\nedition = "2021"\n',
    "crates/money/src/lib.rs": "",
  },
  "a Maven project": {
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
};
