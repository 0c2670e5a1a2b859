import correct from "spdx-correct";
import parse from "spdx-expression-parse";
import ids from "spdx-license-ids/index.json" with { type: "json" };
import { didYouMean } from "../problems/suggest.ts";

/** What npm takes beside an expression of SPDX: no licence at all, or one in a file. */
const onlyNpm = /^(?:UNLICENSED|SEE LICEN[CS]E IN .+)$/;

/** How people say that nobody else may use it. */
const closed = /^(?:unlicen[cs]ed|none|closed|private|proprietary|commercial|internal)$/i;

/** Why a licence cannot be named so; undefined if it can. */
export const licenseFault = (id: string): string | undefined =>
  isLicense(id)
    ? undefined
    : `${id.trim() === "" ? "An empty text" : id} is not an SPDX licence expression. ${nearest(id)}Write one of https://spdx.org/licenses such as MIT or Apache-2.0, UNLICENSED if nobody else may use it, or SEE LICENSE IN FILE.`;

/** Whether a text is an expression of SPDX, or what npm takes in place of one. */
export const isLicense = (id: string): boolean => isSpdx(id) || onlyNpm.test(id);

/** Whether a text is an expression of SPDX, which all registries take. */
export function isSpdx(id: string | undefined): boolean {
  try {
    return id !== undefined && Boolean(parse(id));
  } catch {
    return false;
  }
}

/** Proposes the licences that were meant, each corrected by itself: `mit or apache2`. */
function nearest(text: string): string {
  if (closed.test(text)) return "Did you mean UNLICENSED? ";
  const words = text.split(/(\s+(?:and|or|with)\s+|\s*\/\s*|[()])/i);
  const meant = words.map((word, index) => (index % 2 ? operator(word) : corrected(word))).join("");
  return isSpdx(meant) ? `Did you mean ${meant}? ` : didYouMean(text, ids);
}

/** What stands between two licences, as SPDX writes it; a slash is what Cargo took for a choice. */
const operator = (text: string): string => (text.trim() === "/" ? " OR " : text.toUpperCase());

const corrected = (text: string): string =>
  text.trim() === "" || isSpdx(text) ? text : (correct(text) ?? text);
