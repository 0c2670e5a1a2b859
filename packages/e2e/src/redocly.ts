import { bundle, createConfig, lint, type RawUniversalConfig } from "@redocly/openapi-core";

/** All rules that Redocly recommends, with warnings as errors. */
const strict = { extends: ["recommended-strict"] } satisfies RawUniversalConfig;

/** Redocly's findings in a service's description, one per line. */
export const lintService = (path: string): Promise<string[]> => findings(path, strict);

/**
 * Redocly's findings in a file of components. Three rules are about services, which such a file does not
 * describe: it has no server, its licence is its package's, and its components are used elsewhere.
 */
export const lintComponents = (path: string): Promise<string[]> =>
  findings(path, {
    ...strict,
    rules: { "no-empty-servers": "off", "info-license": "off", "no-unused-components": "off" },
  });

async function findings(path: string, settings: RawUniversalConfig): Promise<string[]> {
  const problems = await lint({ ref: path, config: await createConfig(settings) });
  return problems.map(({ ruleId, message, location: [place] }) =>
    [ruleId, message, place?.pointer].join(" "),
  );
}

/** A description in one piece, with all references resolved. */
export async function bundled(path: string): Promise<Description> {
  const { problems, bundle: document } = await bundle({
    ref: path,
    config: await createConfig(strict),
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
    Record<string, { readonly examples?: Readonly<Record<string, { readonly $ref: string }>> }>
  >;
}
