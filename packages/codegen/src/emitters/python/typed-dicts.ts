import {
  ArrayType,
  ClassType,
  defined,
  getOptionValues,
  PythonRenderer,
  PythonTargetLanguage,
  pythonOptions,
  type RenderContext,
  type Type,
  UnionType,
} from "quicktype-core";
import { type Field, typedDict } from "./typed-dict.ts";

/** quicktype's Python target with a TypedDict per object: plain JSON, nothing to convert. */
export class TypedDicts extends PythonTargetLanguage {
  override get supportsOptionalClassProperties(): boolean {
    return true;
  }

  protected override makeRenderer(context: RenderContext): PythonRenderer {
    return new TypedDictRenderer(this, context, getOptionValues(pythonOptions, {}));
  }
}

const primitives: Readonly<Record<string, string>> = {
  string: "str",
  integer: "int",
  double: "float",
  bool: "bool",
  null: "None",
};

class TypedDictRenderer extends PythonRenderer {
  protected override emitSourceStructure(): void {
    this.forEachObject("none", (type: ClassType) => {
      const doc = (this.descriptionForType(type) ?? []).join(" ");
      const text = typedDict(this.named(type), doc, this.fieldsOf(type)).trimEnd();
      for (const line of text.split("\n")) this.emitLine(line);
    });
  }

  private fieldsOf(type: ClassType): Field[] {
    const fields: Field[] = [];
    this.forEachClassProperty(type, "none", (_, key, property) => {
      fields.push({
        key,
        type: this.typeOf(property.type),
        doc: (this.descriptionForClassProperty(type, key) ?? []).join(" "),
        isOptional: property.isOptional,
      });
    });
    return fields;
  }

  private named(type: ClassType): string {
    return defined(this.names.get(this.nameForNamedType(type)));
  }

  private typeOf(type: Type): string {
    if (type instanceof ClassType) return this.named(type);
    if (type instanceof ArrayType) return `list[${this.typeOf(type.items)}]`;
    if (type instanceof UnionType)
      return Array.from(type.sortedMembers, (member) => this.typeOf(member))
        .sort((a, b) => Number(a === "None") - Number(b === "None"))
        .join(" | ");
    return primitives[type.kind] ?? "object";
  }
}
