/** A generator of clients, what is run, and a program that uses the client. */
export interface Generator {
  readonly name: string;
  readonly version: string;
  /** The command, as people run it beside `bundle.json`. */
  readonly command: string;
  /** What is installed before. */
  readonly install?: readonly string[];
  /** The folder of its program, and what builds and runs that; `$ORIGIN` is the service's address. */
  readonly program: string;
  readonly run: readonly string[];
  /** How many bodies its client reads, if not all. */
  readonly reads?: number;
  /** The description that it can read, if not the usual one. */
  readonly description?: readonly ["3.0" | "3.1", "default" | "classes"];
  readonly remark: string;
}

const npm = (...packages: string[]): string =>
  `npm install --no-audit --no-fund --loglevel=error ${packages.join(" ")}`;

const typescript = "typescript@5.9.3";
/** Checks and runs `main.ts`, with the options of the compiler that the generated sources need. */
const executed = (...options: readonly string[]): readonly string[] => [
  [
    "npx tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --allowImportingTsExtensions --lib es2023,dom,dom.iterable",
    ...options,
    "main.ts",
  ].join(" "),
  "npx esbuild main.ts --bundle --packages=external --platform=node --format=esm --log-level=error --outfile=main.mjs",
  "node main.mjs $ORIGIN",
];
const checked = executed();

/** Installs a program that is a jar. */
const jar = (group: string, name: string, version: string): readonly string[] => [
  `mvn -q dependency:copy -Dartifact=${group}:${name}:${version}:jar -DoutputDirectory=. -Dmdep.stripVersion=true`,
  `printf '#!/bin/sh\\nexec java -jar "$(dirname "$0")/${name}.jar" "$@"\\n' > ${name}`,
  `chmod +x ${name}`,
];

const ogVersion = "7.25.0";
const openapiGenerator = (
  language: string,
  generator: string,
  { more = "", run, remark }: { more?: string; run: readonly string[]; remark: string },
): Generator => ({
  name: `openapi-generator (${language})`,
  version: ogVersion,
  command: `openapi-generator-cli generate -g ${generator} -i bundle.json -o client${more}`,
  install: jar("org.openapitools", "openapi-generator-cli", ogVersion),
  program: `openapi-generator-${generator}`,
  run,
  remark,
});

const swaggerVersion = "3.0.57";

const swaggerCodegen = (
  language: string,
  generator: string,
  { run, remark }: { run: readonly string[]; remark: string },
): Generator => ({
  name: `swagger-codegen (${language})`,
  version: swaggerVersion,
  command: `swagger-codegen-cli generate -l ${generator} -i bundle.json -o client`,
  install: jar("io.swagger.codegen.v3", "swagger-codegen-cli", swaggerVersion),
  program: `swagger-codegen-${generator}`,
  run,
  remark,
});

const byHand = "the body of an error is read by hand, with the generated class";
const byHandTyped = "the body of an error is read by hand, with the generated type";
const firstOnly = "of a response with both formats it reads JSON only";

/** A generator that also takes a description which refers to the components, and makes the same of it. */
const bothWays = (generator: Generator): readonly Generator[] => [
  generator,
  {
    ...generator,
    name: `${generator.name} by reference`,
    command: generator.command.replace("bundle.json", "openapi.yaml"),
  },
];

export const generators: readonly Generator[] = [
  ...bothWays({
    name: "openapi-typescript, openapi-fetch",
    version: "7.13.0, 0.17.0",
    command: "openapi-typescript bundle.json -o client.ts",
    install: [
      npm("openapi-typescript@7.13.0", "openapi-fetch@0.17.0", typescript, "esbuild@0.28.2"),
    ],
    program: "openapi-fetch",
    run: checked,
    remark: "types both formats of a response",
  }),

  ...bothWays({
    name: "hey-api",
    version: "0.95.0",
    command: "openapi-ts -i bundle.json -o client -c @hey-api/client-fetch",
    install: [npm("@hey-api/openapi-ts@0.95.0", typescript, "esbuild@0.28.2")],
    program: "hey-api",
    run: checked,
    remark: firstOnly,
  }),

  ...bothWays({
    name: "orval (fetch)",
    version: "7.13.2",
    command: "orval --input bundle.json --output client.ts --client fetch",
    install: [npm("orval@7.13.2", typescript, "esbuild@0.28.2")],
    program: "orval",
    run: checked,
    remark: "types both formats of a response; `5XX` is no type that it can write",
  }),

  {
    name: "kubb (TypeScript, zod)",
    version: "4.39.3",
    command: "kubb generate --config kubb.config.mjs",
    install: [
      npm(
        ...["cli", "core", "plugin-oas", "plugin-ts", "plugin-zod"].map(
          (one) => `@kubb/${one}@4.39.3`,
        ),
        "zod@4.6.7",
        typescript,
        "esbuild@0.28.2",
      ),
    ],
    program: "kubb",
    run: checked,
    remark: firstOnly,
  },
  {
    name: "openapi-zod-client",
    version: "1.18.3",
    command: "openapi-zod-client bundle.json -o client.ts",
    install: [
      npm(
        "openapi-zod-client@1.18.3",
        "@zodios/core@10.9.6",
        "axios@1.21.1",
        "zod@3.25.76",
        typescript,
        "esbuild@0.28.2",
      ),
    ],
    program: "openapi-zod-client",
    run: checked,
    reads: 6,
    remark:
      "makes schemas of JSON only; of a status that only `default` covers the schema is used by hand",
  },
  openapiGenerator("TypeScript fetch", "typescript-fetch", {
    run: [npm(typescript, "esbuild@0.28.2"), ...checked],
    remark: byHand,
  }),
  openapiGenerator("TypeScript axios", "typescript-axios", {
    run: [npm("axios@1.21.1", typescript, "esbuild@0.28.2"), ...checked],
    remark: byHandTyped,
  }),
  openapiGenerator("Java native", "java", {
    more: " --library native",
    run: [
      "cp Main.java client/src/main/java/Main.java",
      "cd client && mvn -q compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.mainClass=Main -Dexec.args=$ORIGIN",
    ],
    remark: byHand,
  }),
  openapiGenerator("Kotlin", "kotlin", {
    run: [
      "cp Main.kt client/src/main/kotlin/Main.kt",
      "mvn -q compile exec:java -Dexec.args=$ORIGIN",
    ],
    remark: byHand,
  }),
  openapiGenerator("Go", "go", {
    run: [
      "sed -i 's#github.com/GIT_USER_ID/GIT_REPO_ID#example.org/client#' client/go.mod",
      "rm -r client/test",
      "go mod tidy",
      "go vet . && go run . $ORIGIN",
    ],
    remark: firstOnly,
  }),
  openapiGenerator("Rust", "rust", {
    run: ["cargo run --quiet -- $ORIGIN"],
    remark: `${firstOnly}, the other one untyped`,
  }),
  openapiGenerator("Python", "python", {
    run: ["python3 -m venv .", "pip install -q ./client", "python main.py $ORIGIN"],
    remark: firstOnly,
  }),
  swaggerCodegen("TypeScript fetch", "typescript-fetch", {
    run: [
      npm(
        "isomorphic-fetch@3.0.0",
        "@types/isomorphic-fetch@0.0.39",
        "url@0.11.4",
        "@types/node@24.10.2",
        typescript,
        "esbuild@0.28.2",
      ),
      ...executed("--strictPropertyInitialization false"),
    ],
    remark: `compiles without \`strictPropertyInitialization\`; ${byHandTyped}`,
  }),
  swaggerCodegen("Java", "java", {
    run: [
      "sed -i '0,/<dependencies>/s#<dependencies>#&<dependency><groupId>javax.annotation</groupId><artifactId>javax.annotation-api</artifactId><version>1.3.2</version></dependency>#' client/pom.xml",
      "cp Main.java client/src/main/java/Main.java",
      "cd client && mvn -q compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Djava.version=1.8 -Dexec.mainClass=Main -Dexec.args=$ORIGIN",
    ],
    remark: `since Java 9 it also needs \`javax.annotation-api\`; ${byHand}`,
  }),
  {
    name: "openapi-python-client",
    version: "0.29.1",
    command: "openapi-python-client generate --path bundle.json --output-path client --meta none",
    install: ["python3 -m venv .", "pip install -q openapi-python-client==0.29.1"],
    program: "openapi-python-client",
    run: ["python main.py $ORIGIN"],
    remark:
      "of a response with both formats it reads JSON only, and raises `KeyError` for the other",
  },
  {
    name: "ogen (Go)",
    version: "1.25.0",
    command: "ogen --target client --package client bundle.json",
    install: ["GOBIN=$PWD go install github.com/ogen-go/ogen/cmd/ogen@v1.25.0"],
    program: "ogen",
    run: ["go mod tidy", "go vet ./... && go run . $ORIGIN"],
    remark: "reads both formats of a response",
  },
  {
    name: "oapi-codegen (Go)",
    version: "2.8.2",
    command: "oapi-codegen -generate types,client -package client -o client/client.go bundle.json",
    install: [
      "GOBIN=$PWD go install github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2",
      "mkdir -p client",
    ],
    program: "oapi-codegen",
    run: ["go mod tidy", "go vet ./... && go run . $ORIGIN"],
    remark: "reads both formats of a response",
  },
  {
    name: "progenitor (Rust)",
    version: "0.15.1",
    command: "cargo progenitor -i bundle.json -o client -n client -v 0.1.0",
    install: ["cargo install --quiet --root . --locked cargo-progenitor@0.15.1"],
    program: "progenitor",
    run: ["cargo run --quiet -- $ORIGIN"],
    description: ["3.0", "classes"],
    remark:
      "OpenAPI 3.0 only; no `default` beside a 200 of another type: refer to `4XX` and `5XX`; problem details come as bytes, read by hand with the generated type",
  },
];
