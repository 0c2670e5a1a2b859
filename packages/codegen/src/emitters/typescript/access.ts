import { isIndex, keysOf } from "../../model/pointer.ts";
import { literal } from "./literal.ts";

/** The expression for the value at a pointer in `body`. It uses the functions of {@link guards}. */
export function access(pointer: string | undefined): string {
  if (pointer === undefined) return "undefined";
  return keysOf(pointer).reduce((holder, name, depth) => {
    const guarded = depth === 0 ? holder : `${isIndex(name) ? "indexed" : "object"}(${holder})`;
    // Compilers that are strict about index signatures refuse the short form.
    return isInherited(name) ? `own(${guarded}, ${literal(name)})` : `${guarded}[${literal(name)}]`;
  }, "body");
}

/** Functions that read a key of an object, or an index of an array, as far as these pointers need them. */
export function guards(pointers: readonly (string | undefined)[]): string[] {
  const steps = pointers.flatMap((pointer) => keysOf(pointer).slice(1));
  const guard = (name: string, test: string): string =>
    `const ${name} = (value: unknown): JsonObject => (typeof value === "object" && value !== null${test} ? (value as JsonObject) : {});\n`;
  return [
    ...(steps.some(isIndex) ? [guard("indexed", "")] : []),
    ...(steps.every(isIndex) ? [] : [guard("object", " && !Array.isArray(value)")]),
    ...(pointers.some((pointer) => keysOf(pointer).some(isInherited))
      ? [
          "const own = (holder: JsonObject, name: string): unknown => (Object.hasOwn(holder, name) ? holder[name] : undefined);\n",
        ]
      : []),
  ];
}

/** Whether every object has a property of this name. */
const isInherited = (name: string): boolean => Object.hasOwn(Object.prototype, name);
