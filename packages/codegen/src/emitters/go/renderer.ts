import {
  ArrayType,
  ClassType,
  GoRenderer,
  type GoTargetLanguage,
  getOptionValues,
  type Name,
  nullableFromUnion,
  type RenderContext,
  type Type,
  UnionType,
} from "quicktype-core";
import type { Body } from "../bodies/body.ts";
import type { BodyField, Part } from "../bodies/part.ts";
import { constantLiteral, literal } from "./literal.ts";

type Words = readonly (string | Name)[];

/** The expression for each field of a body but the code, and whether it is a pointer. */
const values: Readonly<Record<Exclude<BodyField, "code">, { value: string; isPointer?: boolean }>> =
  {
    message: { value: "c.message" },
    type: { value: "c.typ" },
    param: { value: "c.param", isPointer: true },
    problemType: { value: "c.problemType()" },
    problemParam: { value: "c.param", isPointer: true },
    problemDetails: { value: "c.problemDetails()", isPointer: true },
    title: { value: "c.meaning" },
    status: { value: "int64(c.status)" },
    docsUrl: { value: "c.docsURL", isPointer: true },
    requestId: { value: "c.requestID", isPointer: true },
    details: { value: "c.details" },
  };

/** The expression for the code, by the type that it has in the body. */
const codes: Readonly<Record<string, string>> = {
  string: "c.code.text",
  integer: "c.code.number",
  any: "c.code.any",
};

/** The types of Go whose name is another than quicktype's. */
const kinds: Readonly<Record<string, string>> = {
  integer: "int64",
  double: "float64",
  null: "any",
};

/** Keys that a struct tag can contain. encoding/json ignores a tag with any other key. */
const isTag = (key: string): boolean =>
  /^[\p{L}\p{N}!#$%&()*+\-./:;<=>?@[\]^_{|}~ ]+$/u.test(key) && key !== "-";

/** quicktype's Go types, formatted as gofmt does it, and the functions that build bodies. */
export class BodyRenderer extends GoRenderer {
  readonly #bodies: readonly Body[];

  /** For each nested type, the words that describe its place. */
  readonly #places = new Map<Type, Words>();

  constructor(language: GoTargetLanguage, context: RenderContext, sent: readonly Body[]) {
    super(language, context, getOptionValues(language.getOptions(), {}));
    this.#bodies = sent;
  }

  protected override emitSourceStructure(): void {
    this.forEachObject("none", (type: ClassType, name: Name) =>
      this.forEachClassProperty(type, "none", (_, key, { type: inner }) => {
        const member: Words = [literal(key), " member of [", name, "]."];
        if (inner instanceof ArrayType)
          this.#places.set(inner.items, ["an item of the ", ...member]);
        else this.#places.set(inner, ["the ", ...member]);
      }),
    );
    this.forEachObject("interposing", (type: ClassType, name: Name) => this.emitType(type, name));
    this.emitMaker("ownBody", "the catalogue's format", this.#bodies[0]);
    this.emitMaker("problemBody", "the format of problem details", this.#bodies.at(-1));
  }

  /** Emits the function that builds a body. */
  private emitMaker(name: string, format: string, body: Body | undefined): void {
    const type = this.topLevels.get(body?.name ?? "");
    if (!body || !type) return;
    this.ensureBlankLine();
    this.emitLine("// ", name, " returns the body in ", format, ".");
    this.emitLine("func ", name, "(c content) any {");
    this.indent(() => this.emitLine("return ", ...this.expressionOf(type, body.content)));
    this.emitLine("}");
  }

  private emitType(type: ClassType, name: Name): void {
    const text = this.descriptionForType(type)?.join(" ") ?? "";
    const described = [text.charAt(0).toLowerCase(), text.slice(1)];
    this.emitLine("// ", name, " is ", ...(this.#places.get(type) ?? described));
    if (!isStruct(type)) {
      this.emitLine("type ", name, " map[string]any");
      return;
    }
    this.emitLine("type ", name, " struct {");
    this.indent(() =>
      this.forEachClassProperty(type, "none", (field, key, { type: inner, isOptional }) => {
        const words = this.typeOf(inner, isOptional);
        const lines = this.descriptionForClassProperty(type, key) ?? this.descriptionForType(inner);
        // Without a comment between them, gofmt would align the fields.
        if (lines) this.emitLine("// ", lines.join(" "));
        else if (inner.isPrimitive()) this.emitLine("// The same in every body.");
        else this.emitLine("// The part of the body that [", words.at(-1) ?? "", "] describes.");
        const tag = literal(isOptional ? `${key},omitempty` : key);
        this.emitLine(field, " ", ...words, " `json:", tag, "`");
      }),
    );
    this.emitLine("}");
  }

  /** The Go type; a pointer if the value may be missing or null. */
  private typeOf(type: Type, isOptional = false): Words {
    const inner = nonNull(type);
    if (inner !== type) return this.typeOf(inner, true);
    const star = isOptional && type.kind !== "any" ? ["*"] : [];
    if (type instanceof ClassType) return [...star, this.nameForNamedType(type)];
    if (type instanceof ArrayType) return ["[]", ...this.typeOf(type.items)];
    return [...star, kinds[type.kind] ?? type.kind];
  }

  /** The expression for a part of a body; a pointer for values that may be missing. */
  private expressionOf(type: Type, part: Part, isOptional = false): Words {
    if (part === "code") return [codes[nonNull(type).kind] ?? ""];
    if (typeof part === "string") {
      const { value, isPointer = false } = values[part];
      return [isOptional && !isPointer ? "&" : "", value];
    }
    if ("constant" in part) return [constantLiteral(part.constant)];
    if ("item" in part && type instanceof ArrayType)
      return [...this.typeOf(type), "{", ...this.expressionOf(type.items, part.item), "}"];
    const members: Words[] = [];
    if ("properties" in part && type instanceof ClassType)
      this.forEachClassProperty(type, "none", (field, key, property) => {
        const inner = part.properties.get(key);
        const name = isStruct(type) ? field : literal(key);
        if (inner)
          members.push([
            name,
            ": ",
            ...this.expressionOf(property.type, inner, property.isOptional),
          ]);
      });
    const list = members.flatMap((member, index) => (index > 0 ? [", ", ...member] : member));
    return [...this.typeOf(type), "{", ...list, "}"];
  }
}

/** What a type is beside null. */
const nonNull = (type: Type): Type =>
  (type instanceof UnionType && nullableFromUnion(type)) || type;

/** Whether every key of an object can be the tag of a field. */
const isStruct = (type: ClassType): boolean => [...type.getProperties().keys()].every(isTag);
