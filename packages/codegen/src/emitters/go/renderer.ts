import {
  ArrayType,
  ClassType,
  GoRenderer,
  type Name,
  nullableFromUnion,
  type Type,
  UnionType,
} from "quicktype-core";
import type { Part } from "../../wire/shape.ts";
import { literal } from "./literal.ts";

type Words = readonly (string | Name)[];

/** Where the facts of an answer stand that a field is made of. */
const facts = { message: "f.message", type: "f.category", param: "f.param", code: "f.code" };

/** Keys that a tag can hold: encoding/json takes other ones for none. */
const isTag = (key: string): boolean =>
  /^[\p{L}\p{N}!#$%&()*+\-./:;<=>?@[\]^_{|}~ ]+$/u.test(key) && key !== "-";

/** quicktype's types and names for Go, as gofmt leaves them, and what makes the catalogue's own body. */
export class BodyRenderer extends GoRenderer {
  /** The body that is answered with; none where that is problem details. */
  own: Part | undefined;

  protected override emitSourceStructure(): void {
    this.forEachObject("interposing", (type: ClassType, name: Name) => this.emitType(type, name));
    this.ensureBlankLine();
    this.emitLine("// ownBody returns the body that tells the facts in the catalogue's format.");
    this.emitLine("func ownBody(f facts) any {");
    const type = this.topLevels.get("ErrorResponse");
    const value = type && this.own ? this.expressionOf(type, this.own) : ["problemDetails(f)"];
    this.indent(() => this.emitLine("return ", ...value));
    this.emitLine("}");
  }

  private emitType(type: ClassType, name: Name): void {
    const text = this.descriptionForType(type)?.join(" ") ?? "a part of the body of an error.";
    this.emitLine("// ", name, " is ", text.charAt(0).toLowerCase(), text.slice(1));
    if (!isStruct(type)) {
      this.emitLine("type ", name, " map[string]any");
      return;
    }
    this.emitLine("type ", name, " struct {");
    this.indent(() =>
      this.forEachClassProperty(type, "none", (field, key, { type: inner, isOptional }) => {
        const words = this.typeOf(inner, isOptional);
        const description = this.descriptionForClassProperty(type, key)?.join(" ");
        if (description) this.emitLine("// ", description);
        else this.emitLine("// See [", words.at(-1) ?? "", "].");
        const tag = literal(isOptional ? `${key},omitempty` : key);
        this.emitLine(field, " ", ...words, " `json:", tag, "`");
      }),
    );
    this.emitLine("}");
  }

  /** A type of Go; what may be missing or null is a pointer. */
  private typeOf(type: Type, isOptional = false): Words {
    const nullable = type instanceof UnionType ? nullableFromUnion(type) : null;
    if (nullable) return this.typeOf(nullable, true);
    const star = isOptional ? ["*"] : [];
    if (type instanceof ClassType) return [...star, this.nameForNamedType(type)];
    if (type instanceof ArrayType) return ["[]", ...this.typeOf(type.items)];
    return [...star, type.kind === "integer" ? "int64" : type.kind];
  }

  /** The expression for a part of a body. */
  private expressionOf(type: Type, part: Part): Words {
    if (typeof part === "string") return [facts[part]];
    if ("item" in part && type instanceof ArrayType)
      return [...this.typeOf(type), "{", ...this.expressionOf(type.items, part.item), "}"];
    const members: Words[] = [];
    if ("properties" in part && type instanceof ClassType)
      this.forEachClassProperty(type, "none", (field, key, property) => {
        const inner = part.properties.get(key);
        const name = isStruct(type) ? field : literal(key);
        if (inner) members.push([name, ": ", ...this.expressionOf(property.type, inner)]);
      });
    const list = members.flatMap((member, index) => (index > 0 ? [", ", ...member] : member));
    return [...this.typeOf(type), "{", ...list, "}"];
  }
}

/** Whether every key of an object can be the tag of a field. */
const isStruct = (type: ClassType): boolean => [...type.getProperties().keys()].every(isTag);
