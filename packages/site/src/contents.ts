const key = Symbol.for("@org/error-site contents");

const shared = globalThis as { [key]?: Map<string, string> };

/**
 * The HTML of each page, by its id. Astro would keep it in its store, make one module of the store and compile
 * that, which takes memory. The loader and the pages are in one process, but not in one bundle.
 */
export const contents: Map<string, string> = shared[key] ?? new Map();

shared[key] = contents;
