import { bundle, type Config, createConfig, lint, loadConfig } from "@redocly/openapi-core";
import { inRepository } from "./places.ts";

/** All rules that Redocly recommends, with warnings as errors. */
const strict = (): Promise<Config> => createConfig({ extends: ["recommended-strict"] });

/** Redocly's findings in a service's description, one per line. */
export const lintService = async (path: string): Promise<string[]> =>
  findings(path, await strict());

/** Redocly's findings in a file of components, but for those that its configuration argues. */
export const lintComponents = async (path: string): Promise<string[]> => {
  const configPath = inRepository("packages/e2e/test/service/redocly.yaml");
  return findings(path, await loadConfig({ configPath }));
};

async function findings(path: string, config: Config): Promise<string[]> {
  const problems = await lint({ ref: path, config });
  return problems.map(({ ruleId, message, location: [place] }) =>
    [ruleId, message, place?.pointer].join(" "),
  );
}

/** A description in one piece, with all references resolved. */
export async function bundled(path: string): Promise<Description> {
  const { problems, bundle: document } = await bundle({
    ref: path,
    config: await strict(),
  });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return document.parsed as Description;
}

/** The part of a description that the tests read. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly responses: Readonly<Record<string, ErrorResponse>>;
    readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    readonly examples: Readonly<Record<string, unknown>>;
  };
}

interface ErrorResponse {
  readonly "x-error-codes"?: readonly string[];
  readonly content: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly $ref?: string }>> }>
  >;
}
