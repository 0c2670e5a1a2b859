import { type Kind, policy } from "./index.ts";
import { type Row, type Severity, severities } from "./row.ts";

/** Kinds of change that a config makes more severe than the policy does. */
export type Tightened = Readonly<Partial<Record<Kind, Severity>>>;

/** The severity of a kind of change for each audience, by the policy or a stricter config. */
export function reachOf(kind: Kind, tightened: Tightened): Row["reaches"] {
  const { reaches } = policy[kind];
  const least = tightened[kind];
  if (!least) return reaches;
  const entries = Object.entries(reaches).map(([name, severity]) => [
    name,
    mostSevere([severity, least]),
  ]);
  return Object.fromEntries(entries);
}

export const mostSevere = (all: readonly Severity[]): Severity | undefined =>
  severities.find((severity) => all.includes(severity));
