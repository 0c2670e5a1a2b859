import {
  type ArrayType,
  type ClassType,
  getOptionValues,
  JavaRenderer,
  JavaTargetLanguage,
  javaOptions,
  type Name,
  type RenderContext,
  type Type,
} from "quicktype-core";
import type { Constant } from "../../formats/catalog-file.ts";
import type { Body } from "../bodies/body.ts";
import type { BodyField, Part } from "../bodies/part.ts";
import { call, type Expression, javadoc, lines, literal, prose } from "./literal.ts";

/** Java with a record for each object. It also finds out how to build each body from its fields. */
export class Records extends JavaTargetLanguage {
  /** Body to the expression that builds it, once it is rendered. */
  readonly made: Map<string, Expression> = new Map<string, Expression>();
  /** Body to its parts. */
  readonly contents: ReadonlyMap<string, Part>;

  constructor(sent: readonly Body[]) {
    super();
    this.contents = new Map(sent.map(({ name, content }) => [name, content]));
  }

  protected override makeRenderer(context: RenderContext): RecordRenderer {
    return new RecordRenderer(this, context);
  }
}

/** A schema's description as Javadoc; quicktype has already broken it into lines. */
const told = (text: readonly string[] = ["A part of the body of an error response."]): string =>
  prose(text.join(" ")).replace(/`([^`]+)`/g, "{@code $1}");

/** Names that a record component cannot have, because Object has methods with these names. */
const taken = [
  "clone",
  "finalize",
  "getClass",
  "hashCode",
  "notify",
  "notifyAll",
  "toString",
  "wait",
];

/** The expression for each field of a body except the code. */
const values: Readonly<Record<Exclude<BodyField, "code">, string>> = {
  message: "fields.message()",
  type: "fields.type()",
  param: "fields.param()",
  problemType: "fields.problemType()",
  problemParam: "fields.param()",
  problemDetails: "fields.details()",
  title: "fields.meaning()",
  status: "fields.status()",
  docsUrl: "fields.docsUrl()",
  requestId: "fields.requestId()",
  details: "fields.details()",
};

/** The fields of a body that may be missing. */
const nullable: ReadonlySet<unknown> = new Set<BodyField>([
  "param",
  "code",
  "docsUrl",
  "requestId",
  "details",
]);

/** The types of elements of lists. */
const boxed: Readonly<Record<string, string>> = { int: "Integer", long: "Long", double: "Double" };

const constantOf = (part: Part | undefined): Constant | undefined =>
  typeof part === "object" && "constant" in part ? part.constant : undefined;

const isNullable = (part: Part | undefined): boolean =>
  nullable.has(part) || constantOf(part) === null;

/** A constant as an expression: a whole number that every language can hold is a `long`. */
function constantValue(constant: Constant): string {
  if (typeof constant === "string") return literal(constant);
  if (typeof constant !== "number") return String(constant);
  return constant + (Number.isSafeInteger(constant) ? "L" : "d");
}

class RecordRenderer extends JavaRenderer {
  readonly #language: Records;
  /** Object to the parts behind its keys. */
  readonly #contents = new Map<Type, ReadonlyMap<string, Part>>();

  constructor(language: Records, context: RenderContext) {
    super(language, context, getOptionValues(javaOptions, {}));
    this.#language = language;
  }

  protected override forbiddenForObjectProperties(): {
    names: string[];
    includeGlobalForbidden: true;
  } {
    return { names: taken, includeGlobalForbidden: true };
  }

  protected override emitClassDefinition(type: ClassType, className: Name): void {
    const name = this.sourcelikeToString(className);
    const imports = new Set(this.importsForClass(type));
    const params: string[] = [];
    const components: string[] = [];
    this.forEachClassProperty(type, "none", (componentName, key, { type: of, isOptional }) => {
      const component = this.sourcelikeToString(componentName);
      const part = this.#contents.get(type)?.get(key);
      const constant = constantOf(part);
      const canBeNull = isOptional || isNullable(part);
      const annotations: string[] = [];
      if (component !== key) annotations.push(`@JsonProperty(${literal(key)}) `);
      if (isOptional) annotations.push("@JsonInclude(JsonInclude.Include.NON_NULL) ");
      if (canBeNull) annotations.push("@Nullable ");
      for (const annotation of annotations)
        imports.add(
          annotation === "@Nullable "
            ? "org.jspecify.annotations.Nullable"
            : `com.fasterxml.jackson.annotation.${/\w+/.exec(annotation)}`,
        );
      const typed = this.#typeOf(part, canBeNull, of);
      if (typed.includes("@Nullable")) imports.add("org.jspecify.annotations.Nullable");
      components.push(`${annotations.join("")}${typed} ${component}`);
      const text = this.descriptionForClassProperty(type, key) ?? this.descriptionForType(of);
      const said =
        constant === undefined ? told(text) : `Always ${prose(JSON.stringify(constant))}.`;
      params.push(`@param ${component} ${said}`);
    });
    this.startFile(className);
    const source = [
      ...[...imports].toSorted().map((path) => `import ${path};\n`),
      imports.size > 0 ? "\n" : "",
      javadoc("", told(this.descriptionForType(type)), params.join("\n")),
      lines("", "public record ", call(name, ...components), " {}"),
    ];
    for (const line of source.join("").trimEnd().split("\n")) this.emitLine(line);
    this.finishFile();
  }

  /** The Java type of a part. A code can be beyond 32 bits, a status cannot. */
  #typeOf(part: Part | undefined, canBeNull: boolean, type: Type): string {
    if (typeof part === "object" && "item" in part) {
      const item = this.#typeOf(part.item, true, (type as ArrayType).items);
      return `List<${isNullable(part.item) ? "@Nullable " : ""}${boxed[item] ?? item}>`;
    }
    const constant = constantOf(part);
    if (part === "status") return "int";
    if (typeof constant === "number") return Number.isSafeInteger(constant) ? "long" : "double";
    return this.sourcelikeToString(this.javaType(canBeNull, type));
  }

  protected override emitSourceStructure(): void {
    for (const [name, type] of this.topLevels) this.#note(type, this.#language.contents.get(name));
    super.emitSourceStructure();
    for (const [name, type] of this.topLevels) {
      const content = this.#language.contents.get(name);
      if (content !== undefined) this.#language.made.set(name, this.#made(type, content));
    }
  }

  #note(type: Type, content: Part | undefined): void {
    if (content === undefined || typeof content === "string" || "constant" in content) return;
    if ("item" in content) {
      this.#note((type as ArrayType).items, content.item);
      return;
    }
    this.#contents.set(type, content.properties);
    this.forEachClassProperty(type as ClassType, "none", (_, key, property) => {
      this.#note(property.type, content.properties.get(key));
    });
  }

  #made(type: Type, content: Part | undefined): Expression {
    if (content === undefined) return "null";
    if (content === "code") return this.#code(type);
    if (typeof content === "string") return values[content];
    if ("constant" in content) return constantValue(content.constant);
    if ("item" in content)
      return call("Collections.singletonList", this.#made((type as ArrayType).items, content.item));
    const args: Expression[] = [];
    this.forEachClassProperty(type as ClassType, "none", (_, key, property) => {
      args.push(this.#made(property.type, content.properties.get(key)));
    });
    return call(`new ${this.sourcelikeToString(this.nameForNamedType(type))}`, ...args);
  }

  /** The code as the type that codes have here. */
  #code(type: Type): string {
    const name = this.sourcelikeToString(this.javaType(true, type));
    return name === "Object" ? "fields.code()" : `(${name}) fields.code()`;
  }
}
