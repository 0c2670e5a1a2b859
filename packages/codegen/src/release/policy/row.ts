import { targets } from "../../formats/targets.ts";

/** Whom a change can affect: anyone who sees responses on the wire, and the users of each package. */
export type Audience = "wire" | (typeof targets)[number]["audience"];

export const audiences: readonly Audience[] = ["wire", ...targets.map(({ audience }) => audience)];

/** The audience of a target; undefined for a target that this version does not know. */
export const audienceOf = (target: string): Audience | undefined =>
  targets.find(({ name }) => name === target)?.audience;

/** From the most severe to the least. */
export const severities = ["breaking", "additive", "text"] as const;

export type Severity = (typeof severities)[number];

/** What a kind of change means to each audience, why, and what to do. */
export interface Row {
  readonly reaches: Readonly<Partial<Record<Audience, Severity>>>;
  readonly why: string;
  /** The end of the reason where it depends on the change, which then says what to do itself. */
  readonly remedy?: string;
}

type Reach = Partial<Record<Audience | "source", Severity>>;

/** A row. `source` means every programming language. */
export function row({ source, ...others }: Reach, why: string, remedy?: string): Row {
  const languages = targets.filter(({ isLanguage }) => isLanguage);
  const inSource = source && Object.fromEntries(languages.map((one) => [one.audience, source]));
  const all: Reach = { ...inSource, ...others };
  const known = audiences.flatMap((name) => (all[name] ? [[name, all[name]] as const] : []));
  return { reaches: Object.fromEntries(known), why, ...(remedy !== undefined && { remedy }) };
}
