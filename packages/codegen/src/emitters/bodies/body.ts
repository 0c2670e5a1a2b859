import openai from "../../formats/generated/openai.schema.json" with { type: "json" };
import problem from "../../formats/generated/problem-details.schema.json" with { type: "json" };
import type { Catalog, Code } from "../../model/catalog.ts";
import { shapes } from "../../model/shapes.ts";
import { type BodySchema, inWrittenOrder } from "./schema.ts";
import { shapeExample, shapeSchema } from "./shape.ts";

/** A body that services answer with. */
export interface Body {
  /** The name of its type. */
  readonly name: "ErrorResponse" | "ProblemDetails";
  /** The name of its shape. */
  readonly format: string;
  readonly mediaType: "application/json" | "application/problem+json";
  /** Its strict schema, the code behind `codeReference`. */
  readonly schema: BodySchema;
  /** The body that answers with a code under a status. */
  readonly example: (code: Code, status: number) => object;
}

const problemDetails: Body = {
  name: "ProblemDetails",
  format: shapes.problem.name,
  mediaType: "application/problem+json",
  schema: inWrittenOrder(problem),
  example: ({ page, meaning, code }, status) => ({ type: page, title: meaning, status, code }),
};

const openaiSchema = inWrittenOrder(openai);

/** The catalogue's own body, then problem details, which every service can answer with (RFC 9457). */
export function bodies({ wire: { format } }: Catalog): readonly Body[] {
  if (format === shapes.problem) return [problemDetails];
  const own: Body = {
    name: "ErrorResponse",
    format: format.name,
    mediaType: "application/json",
    schema: format === shapes.openai ? openaiSchema : shapeSchema(format),
    example: shapeExample(format),
  };
  return [own, problemDetails];
}
