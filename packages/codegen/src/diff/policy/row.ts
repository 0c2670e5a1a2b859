/** Whom a change can reach: who meets answers on the wire, and who uses each of what is generated. */
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

/** From the gravest: who was right may be wrong now; there is more than before; only words differ. */
export const severities = ["breaking", "additive", "text"] as const;

export type Severity = (typeof severities)[number];

/** What a kind of change means to whom it reaches, why, and who must do what. */
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
