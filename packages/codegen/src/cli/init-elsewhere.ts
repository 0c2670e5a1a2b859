import { posix } from "node:path";
import type { Given } from "../init/answers.ts";
import { codegen } from "../init/codegen.ts";

/** The options that mean the same at the top of a workspace, which has its own folder for packages. */
const kept = [
  "name",
  "targets",
  "docs",
  "package",
  "with",
  "site",
  "license",
  "from",
  "yes",
  "dry-run",
];

/** The command that asks for the same in a folder above: what the options say, and what was answered. */
export const sameAbove =
  (options: Readonly<Record<string, string | true | undefined>>, said: Given) =>
  (top: string, inside: string): string => {
    const { name, docs, targets } = said;
    const from = typeof options.from === "string" ? options.from.split(",") : undefined;
    const asked: typeof options = {
      ...options,
      name,
      docs,
      targets: targets?.join(),
      from: from?.map((path) => posix.join(inside, path.trim())).join(),
    };
    const words = kept.flatMap((option) => {
      const value = asked[option];
      if (value === undefined) return [];
      return value === true ? [`--${option}`] : [`--${option}`, quoted(value)];
    });
    return [`cd ${top} && npx ${codegen.name} init`, ...words].join(" ");
  };

const quoted = (value: string): string => (/^[\w@%+=:,./-]+$/.test(value) ? value : `"${value}"`);
