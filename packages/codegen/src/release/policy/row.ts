/** Whom a change can affect: those who see responses on the wire, and the users of each package. */
export const audiences = [
  "wire",
  "typescript",
  "go",
  "python",
  "rust",
  "java",
  "json-schema",
  "openapi",
  "docs",
] as const;

export type Audience = (typeof audiences)[number];

/** The audience of a target; undefined for a target that this version does not know. */
export const audienceOf = (target: string): Audience | undefined =>
  target === "markdown" ? "docs" : audiences.find((audience) => audience === target);

/** The most severe first. */
export const severities = ["breaking", "additive", "text"] as const;

export type Severity = (typeof severities)[number];

/** What a kind of change means to each audience it affects, why, and who has to do what. */
export interface Row {
  readonly reaches: Readonly<Partial<Record<Audience, Severity>>>;
  readonly why: string;
}

type Reach = Partial<Record<Audience | "source", Severity>>;

/** A row; `source` stands for every programming language. */
export function row({ source, ...others }: Reach, why: string): Row {
  const languages = ["typescript", "go", "python", "rust", "java"] as const;
  const inSource = source && Object.fromEntries(languages.map((language) => [language, source]));
  const all: Reach = { ...inSource, ...others };
  const known = audiences.flatMap((name) => (all[name] ? [[name, all[name]] as const] : []));
  return { reaches: Object.fromEntries(known), why };
}
