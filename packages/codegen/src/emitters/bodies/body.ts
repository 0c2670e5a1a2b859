import openai from "../../formats/generated/openai.schema.json" with { type: "json" };
import problem from "../../formats/generated/problem-details.schema.json" with { type: "json" };
import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { shapes } from "../../model/shapes.ts";
import { firstNumber } from "../../model/statuses.ts";
import { jsonOf, type Part } from "./part.ts";
import { type BodySchema, inWrittenOrder } from "./schema.ts";
import type { Sending } from "./sending.ts";
import { contentOf, contentSchema } from "./shape.ts";

/** A body that services send. */
export interface Body {
  /** The name of its type. */
  readonly name: "ErrorResponse" | "ProblemDetails";
  /** The name of its shape. */
  readonly format: string;
  readonly mediaType: "application/json" | "application/problem+json";
  /** Its strict schema, the code behind `codeReference`. */
  readonly schema: BodySchema;
  /** The parts that it is built from. */
  readonly content: Part;
}

const problemDetails: Body = {
  name: "ProblemDetails",
  format: shapes.problem.name,
  mediaType: "application/problem+json",
  schema: inWrittenOrder(problem),
  content: {
    properties: new Map<string, Part>([
      ["type", "problemType"],
      ["title", "title"],
      ["status", "status"],
      ["detail", "message"],
      ["code", "code"],
      ["param", "problemParam"],
      ["details", "problemDetails"],
    ]),
  },
};

const openaiSchema = inWrittenOrder(openai);

/** The catalogue's own body, then problem details, which every service can send (RFC 9457). */
export function bodies({ wire: { format } }: Sending): readonly [Body, ...Body[]] {
  if (format === shapes.problem) return [problemDetails];
  const content = contentOf(format);
  const own: Body = {
    name: "ErrorResponse",
    format: format.name,
    mediaType: "application/json",
    schema: format === shapes.openai ? openaiSchema : contentSchema(content),
    content,
  };
  return [own, problemDetails];
}

/** The body that services send for a code and a status if they pass no message. */
export function exampleOf({ content }: Body, code: Code, status: number, type: string): object {
  const { meaning, page, value } = code;
  return jsonOf(content, { ...valuesOf(meaning, page), type, code: value, status }) as object;
}

/** What a body has in the place of its type: the category of the code, else the name of the status (R4). */
export function typeOf({ statuses }: Catalog, { category }: Code, status: number): string {
  if (category) return category.id;
  const entry = [status, `${Math.floor(status / 100)}xx`]
    .map((key) => statuses.find((other) => other.status === key))
    .find((other) => other !== undefined);
  return entry?.name ?? "error";
}

/** The body that services send under a status of which they know no code. */
export function unknownExampleOf({ content }: Body, status: Status): object {
  const { meaning, name, page, status: key } = status;
  const values = { ...valuesOf(meaning, page), type: name, code: null };
  return jsonOf(content, { ...values, status: firstNumber(key) }) as object;
}

const valuesOf = (meaning: string, page: string) => ({
  message: meaning,
  title: meaning,
  docsUrl: page,
  problemType: page,
  problemParam: undefined,
  problemDetails: undefined,
  param: null,
  requestId: null,
  details: null,
});
