import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../bodies/body.ts";
import { bodyOf, type Part } from "../bodies/shape.ts";
import { type Expression, lines, literal } from "./literal.ts";
import type { Content } from "./records.ts";

/** What each body is made of, by its name. */
export function contentsOf({ wire: { format } }: Catalog): Readonly<Record<string, Content>> {
  return {
    ErrorResponse: contentOf(bodyOf(format)),
    ProblemDetails: { properties: new Map(Object.entries(problem)) },
  };
}

/** Problem details (RFC 9457), member by member. */
const problem = {
  type: "fields.docsUrl()",
  title: "fields.meaning()",
  status: "fields.status()",
  detail: "fields.message()",
  code: "fields.code()",
};

const fields = {
  message: "fields.message()",
  type: "fields.category()",
  param: "fields.param()",
  code: "fields.code()",
};

function contentOf(part: Part): Content {
  if (typeof part === "string") return fields[part];
  if ("item" in part) return { item: contentOf(part.item) };
  return {
    properties: new Map(Array.from(part.properties, ([key, inner]) => [key, contentOf(inner)])),
  };
}

/** `Bodies.java`: what makes the body of each format that services send. */
export function bodiesSource(catalog: Catalog, made: ReadonlyMap<string, Expression>): string {
  const [own] = bodies(catalog);
  const usesLists = JSON.stringify([...made.values()]).includes('"List.of"');
  const maker = (method: string, name = "") => `
  static Object ${method}(BodyFields fields) {
${lines("    ", "return ", made.get(name) ?? "null", ";")}  }
`;
  return `${usesLists ? "import java.util.List;\n\n" : ""}/** The bodies that services send. */
final class Bodies {
  /** The name of the catalogue's own format. */
  static final String FORMAT = ${literal(own?.format ?? "")};

  /** The media type of the catalogue's own format. */
  static final String MEDIA_TYPE = ${literal(own?.mediaType ?? "")};

  private Bodies() {}
${maker("own", own?.name)}${maker("problem", "ProblemDetails")}}
`;
}
