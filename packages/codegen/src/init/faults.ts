import { packageFault } from "../config/package-names.ts";
import { type TargetName, targets } from "../formats/targets.ts";
import { didYouMean } from "../problems/suggest.ts";
import type { Names } from "./names.ts";
import { partsOf } from "./parts.ts";
import { slugOf } from "./slug.ts";

/** The names of all targets. */
export const targetNames: readonly TargetName[] = targets.map(({ name }) => name);

/** Every part that a runtime can have. */
const parts = Object.values(partsOf).flat();

const allTargets = `Targets are ${targetNames.join(", ")}.`;

/** The targets that a list names, with commas or spaces between them; or the fault of the list. */
export function parseTargets(list: string): { targets: TargetName[] } | { fault: string } {
  const words = wordsOf(list);
  if (words.length === 0) return { fault: `No target is named. ${allTargets}` };
  const unknown = words.filter((word) => !targetNames.some((name) => name === word));
  if (unknown.length === 0) return { targets: targetNames.filter((name) => words.includes(name)) };
  return { fault: `${unknown.map(unknownTarget).join("")}${allTargets}` };
}

const unknownTarget = (word: string): string =>
  `There is no target ${word}. ${didYouMean(word, targetNames)}`;

/** The parts that a list names; or the fault of the list. */
export function parseParts(list: string): { parts: string[] } | { fault: string } {
  const words = wordsOf(list);
  const unknown = words.filter((word) => !parts.includes(word));
  if (unknown.length === 0) return { parts: words };
  const facts = unknown.map(unknownPart);
  return { fault: `${facts.join("")}Parts are ${parts.join(", ")}.` };
}

const unknownPart = (word: string): string =>
  `There is no part ${word}. ${didYouMean(word, parts)}`;

/** Why parts cannot come with these targets; undefined if each has a target that it is of. */
export function partFault(
  wanted: readonly string[],
  chosen: readonly TargetName[],
): string | undefined {
  const faults = wanted.flatMap((part) => {
    const owner = targetNames.find((name) => partsOf[name]?.includes(part));
    if (owner === undefined || chosen.includes(owner)) return [];
    return `${part} is for ${owner}. Add ${owner} to --targets, or leave ${part} out.`;
  });
  return faults.length > 0 ? faults.join(" ") : undefined;
}

/** Target to the name of its package, from a list such as `go=example.com/acme/errorcodes`; or its faults. */
export function parseNames(
  list: string,
): { names: Partial<Record<TargetName, string>> } | { fault: string } {
  const given: Partial<Record<TargetName, string>> = {};
  const faults: string[] = [];
  const unknown: string[] = [];
  for (const word of wordsOf(list)) {
    const [, target, name] = /^([^=]+)=(.+)$/.exec(word) ?? [];
    const known = targetNames.find((one) => one === target);
    if (target === undefined || name === undefined)
      faults.push(`${word} names no package. Write one as python=acme-errors.`);
    else if (!known) unknown.push(unknownTarget(target));
    else if (known === "markdown") faults.push("markdown has no package.");
    else if (given[known] !== undefined) faults.push(`${known} has two names.`);
    else {
      faults.push(...faultsOf(known, name));
      given[known] = name;
    }
  }
  if (unknown.length > 0) faults.push(`${unknown.join("")}${allTargets}`);
  return faults.length > 0 ? { fault: faults.join(" ") } : { names: given };
}

/**
 * Why packages of these targets cannot have the names that they get, or why there is none with a name that was asked
 * for; undefined if all can.
 */
export function namesFault(
  names: Names,
  asked: Names,
  chosen: readonly TargetName[],
): string | undefined {
  const unused = targetNames.filter((name) => asked[name] !== undefined && !chosen.includes(name));
  const faults = [
    ...unused.map((name) => `${asked[name]} is for ${name}. Add ${name} to --targets.`),
    ...chosen.flatMap((target) => faultsOf(target, names[target] ?? "")),
  ];
  return faults.length > 0 ? faults.join(" ") : undefined;
}

function faultsOf(target: TargetName, name: string): string[] {
  if (target === "markdown") return [];
  const fault = isOfNpm(target) ? npmFault(name) : packageFault(target, name);
  return fault ? [`${fault.fact} ${fault.fix}`] : [];
}

const isOfNpm = (name: TargetName): name is "typescript" | "json-schema" | "openapi" =>
  name === "typescript" || name === "json-schema" || name === "openapi";

const npmFault = (name: string): ReturnType<typeof packageFault> =>
  /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/.test(name)
    ? undefined
    : {
        fact: `${name} is not a valid name of an npm package.`,
        fix: "Write one such as @acme/errors.",
      };

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
  if (isAddress(docs)) return;
  const meant = /^[\w-]+(?:\.[\w-]+)+(?:$|[/:])/.test(docs) ? `https://${docs}` : "";
  const suggestion = isAddress(meant) ? `Did you mean ${meant}? ` : "";
  return `${docs === "" ? "An empty text" : docs} is not the address of pages. ${suggestion}Write one such as https://docs.example.com/errors/`;
}

const isAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:\/\/[\w.~:@%/-]+$/.test(text);

/** Why packages cannot be in a folder; undefined if they can. */
export const packagesFault = (folder: string): string | undefined =>
  /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/.test(folder)
    ? undefined
    : `${folder} is not a folder below this one. Write one such as packages.`;

const wordsOf = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);
