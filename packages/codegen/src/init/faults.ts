import { type TargetName, targets } from "../formats/targets.ts";
import { didYouMean } from "../problems/suggest.ts";
import { partsOf } from "./parts.ts";
import { slugOf } from "./slug.ts";

/** The names of all targets. */
export const targetNames: readonly TargetName[] = targets.map(({ name }) => name);

/** Every part that a runtime can have. */
const parts = Object.values(partsOf).flat();

/** The targets that a list names, with commas or spaces between them; or the fault of the list. */
export function parseTargets(list: string): { targets: TargetName[] } | { fault: string } {
  const words = wordsOf(list);
  const unknown = words.find((word) => !targetNames.some((name) => name === word));
  const all = `Targets are ${targetNames.join(", ")}.`;
  if (unknown !== undefined)
    return { fault: `There is no target ${unknown}. ${didYouMean(unknown, targetNames)}${all}` };
  if (words.length === 0) return { fault: `No target is named. ${all}` };
  return { targets: targetNames.filter((name) => words.includes(name)) };
}

/** The parts that a list names; or the fault of the list. */
export function parseParts(list: string): { parts: string[] } | { fault: string } {
  const words = wordsOf(list);
  const unknown = words.find((word) => !parts.includes(word));
  if (unknown === undefined) return { parts: words };
  const all = `Parts are ${parts.join(", ")}.`;
  return { fault: `There is no part ${unknown}. ${didYouMean(unknown, parts)}${all}` };
}

/** Why a part cannot come with these targets; undefined if each has a target that it is of. */
export function partFault(
  wanted: readonly string[],
  chosen: readonly TargetName[],
): string | undefined {
  for (const part of wanted) {
    const owners = targetNames.filter((name) => partsOf[name]?.includes(part));
    if (!owners.some((name) => chosen.includes(name)))
      return `${part} is for ${owners.join(", ")}. Add it to --targets.`;
  }
  return;
}

/** Target to the name of its package, from a list such as `go=example.com/acme/errorcodes`; or its fault. */
export function parseNames(
  list: string,
): { names: Partial<Record<TargetName, string>> } | { fault: string } {
  const given: Partial<Record<TargetName, string>> = {};
  for (const word of wordsOf(list)) {
    const [, target, name] = /^([^=]+)=(.+)$/.exec(word) ?? [];
    if (target === undefined || name === undefined)
      return { fault: `${word} names no package. Write one as python=acme-errors.` };
    const known = targetNames.find((one) => one === target);
    if (!known || known === "markdown")
      return {
        fault: `There is no package for ${target}. ${didYouMean(target, targetNames)}`.trimEnd(),
      };
    given[known] = name;
  }
  return { names: given };
}

/** Why errors cannot be named after it; undefined if they can. */
export function nameFault(name: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N} .&'’_-]*$/u.test(name))
    return `The name ${name} has other characters than letters, digits and spaces.`;
  return slugOf(name) === ""
    ? `The name ${name === "" ? "is empty" : `${name} has no letter a to z and no digit`}, and packages are named after it.`
    : undefined;
}

/** Why pages cannot be at an address; undefined if they can. */
export function docsFault(docs: string): string | undefined {
  if (URL.canParse(docs) && /^https?:\/\/[\w.~:@%/-]+$/.test(docs)) return;
  return `${docs === "" ? "An empty text" : docs} is not the address of pages. Write one such as https://docs.example.com/errors/`;
}

/** Why packages cannot be in a folder; undefined if they can. */
export const packagesFault = (folder: string): string | undefined =>
  /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/.test(folder)
    ? undefined
    : `${folder} is not a folder below this one. Write one such as packages.`;

/** Why a licence cannot be named so; undefined if it can. */
export const licenseFault = (id: string): string | undefined =>
  isLicense(id)
    ? undefined
    : `${id} is not an SPDX identifier. Write one such as MIT or Apache-2.0.`;

/** Whether a text can be an expression of SPDX. */
export const isLicense = (id: string): boolean =>
  /^[A-Za-z0-9][\w.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][\w.+-]*)*$/.test(id) && id !== "UNLICENSED";

const wordsOf = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);
