import { keywords, pathWords } from "../emitters/rust/keywords.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that no package of a language can be called; `documentation` is one that Go's tools pass over. */
export const packageWords: Readonly<
  Record<"go" | "java" | "python" | "rust", ReadonlySet<string>>
> = {
  go: words(
    "break case chan const continue default defer documentation else fallthrough for func go goto if import init interface main map package range return select struct switch type var",
  ),
  java: words(
    "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for goto if implements import instanceof int interface long native new null package private protected public return short static strictfp super switch synchronized this throw throws transient true try void volatile while",
  ),
  // Programs import a package of Python by its folder's name.
  python: new Set(),
  rust: new Set([...keywords, ...pathWords]),
};
