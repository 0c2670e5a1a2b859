import type { ConfigFile } from "../formats/config-file.ts";
import { isExampleAddress, isExampleModule } from "../text/example-address.ts";

/** What a release promises that is an example, with where it is settled. */
export interface Example {
  readonly fact: string;
  readonly place: string;
}

/** The addresses that a release promises and that nobody can reach, because they are reserved for examples. */
export function examplesIn(
  docs: string,
  targets: Partial<Pick<ConfigFile["targets"], "go">> = {},
): Example[] {
  const { importPath = "" } = targets.go ?? {};
  return [
    ...(isExampleAddress(docs)
      ? [
          {
            fact: `pages at ${docs}, which is an example: no reader gets there.`,
            place: "docs in the catalogue",
          },
        ]
      : []),
    ...(isExampleModule(importPath)
      ? [
          {
            fact: `the Go package ${importPath}, whose path is an example: no program can import it.`,
            place: "importPath in the config, and go.mod",
          },
        ]
      : []),
  ];
}
