import {
  ArrayType,
  type ClassProperty,
  ClassType,
  getOptionValues,
  type Name,
  type RenderContext,
  RustRenderer,
  RustTargetLanguage,
  rustOptions,
  type Type,
  UnionType,
} from "quicktype-core";
import { bodyModels } from "../bodies/body-models.ts";
import { codeTypes } from "../bodies/code-types.ts";
import type { Render } from "../bodies/rendered.ts";
import { keywords, pathWords } from "./keywords.ts";
import { literal } from "./literal.ts";
import { type Field, jsonValue } from "./models.ts";
import { writers } from "./writers.ts";

/** `bodies.rs`: the types of the bodies that services send, and how to build them. */
export const render: Render = async (sending) => {
  const language = new Language();
  const [type, other] = codeTypes(sending);
  // The code is null in a body that knows only the status.
  const code = other === undefined ? { type: [type as string, "null"] } : {};
  const files = await bodyModels(sending, language, code);
  const text = `use super::super::body_fields::BodyFields;
use serde::{Deserialize, Serialize};

${[...files.values()].join("")}
${writers(sending, language.models)}`;
  return { bodies: text };
};

class Language extends RustTargetLanguage {
  readonly models: Map<string, Field[]> = new Map();

  protected override makeRenderer(context: RenderContext, options: object): RustRenderer {
    return new Renderer(this, context, getOptionValues(rustOptions, options));
  }
}

/** Renders idiomatic structs: no usage comment, `type` as `kind`, other keywords as raw identifiers. */
class Renderer extends RustRenderer {
  protected override emitSourceStructure(): void {
    this.forEachNamedType(
      "leading-and-interposing",
      (type, name) => this.emitStructDefinition(type as ClassType, name),
      () => {},
      () => {},
    );
  }

  protected override forbiddenForObjectProperties(): { names: []; includeGlobalForbidden: false } {
    return { names: [], includeGlobalForbidden: false };
  }

  protected override emitStructDefinition(type: ClassType, name: Name): void {
    const fields: Field[] = [];
    const names = new Set<string>();
    this.forEachClassProperty(type, "none", (name) => names.add(this.sourcelikeToString(name)));
    this.emitDoc(this.descriptionForType(type) ?? ["A part of a body."]);
    this.emitLine("#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]");
    this.emitBlock(["pub struct ", name], () =>
      this.forEachClassProperty(type, "none", (propertyName, key, property) => {
        const plain = this.sourcelikeToString(propertyName);
        const name = plain === "type" && !names.has("kind") ? "kind" : escaped(plain);
        const field = { key, name, type: this.fieldType(property) };
        fields.push(field);
        this.emitDoc(this.descriptionOf(type, key, property.type));
        if (name.replace(/^r#/, "") !== key) this.emitLine(`#[serde(rename = ${literal(key)})]`);
        if (property.isOptional)
          this.emitLine('#[serde(default, skip_serializing_if = "Option::is_none")]');
        this.emitLine(`pub ${field.name}: ${field.type},`);
      }),
    );
    (this.targetLanguage as Language).models.set(this.sourcelikeToString(name), fields);
  }

  /** The description of a property, or of the struct that it holds. */
  private descriptionOf(type: ClassType, key: string, value: Type): Iterable<string> {
    const own = this.descriptionForClassProperty(type, key);
    const held = value instanceof ClassType ? this.descriptionForType(value) : undefined;
    return own ?? held ?? ["A part of the body."];
  }

  private emitDoc(paragraphs: Iterable<string>): void {
    for (const text of paragraphs) this.emitLine(`/// ${text}`);
  }

  /** quicktype makes what is optional a union with null, except any value. */
  private fieldType({ type, isOptional }: ClassProperty): string {
    const name = this.typeName(type);
    return isOptional && name === jsonValue ? `Option<${name}>` : name;
  }

  private typeName(type: Type): string {
    if (type instanceof UnionType) {
      const [inner] = [...type.members].filter(({ kind }) => kind !== "null");
      return `Option<${inner && this.typeName(inner)}>`;
    }
    if (type instanceof ArrayType) return `Vec<${this.typeName(type.items)}>`;
    if (type instanceof ClassType) return this.sourcelikeToString(this.nameForNamedType(type));
    if (type.kind === "integer") return isStatus(type) ? "u16" : "i64";
    return plainTypes[type.kind] ?? jsonValue;
  }
}

const plainTypes: Readonly<Record<string, string>> = { string: "String", bool: "bool" };

/** The only number with limits is a status. */
const isStatus = (type: Type): boolean =>
  [...type.getAttributes().keys()].some(({ name }) => name === "minMax");

const escaped = (name: string): string =>
  keywords.has(name) ? `r#${name}` : pathWords.has(name) ? `${name}_` : name;
