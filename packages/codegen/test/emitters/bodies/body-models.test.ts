import { GoTargetLanguage } from "quicktype-core";
import { describe, expect, test } from "vitest";
import { bodyModels } from "../../../src/emitters/bodies/body-models.ts";
import { compiled, inFormat } from "../compiled.ts";

/** The types of Go's body models, with the names and types of their fields. */
async function typesIn(format: string): Promise<Record<string, string[]>> {
  const [text = ""] = (
    await bodyModels(compiled(inFormat(format)), new GoTargetLanguage())
  ).values();
  const types = text.matchAll(/^type (\w+) struct \{\n(.*?)^\}/gms);
  const fields = (body: string): string[] =>
    Array.from(
      body.matchAll(/^\t\w+ +(\S+) +`json:"([^"]+)"`/gm),
      ([, type, key]) => `${key} ${type}`,
    );
  return Object.fromEntries(Array.from(types, ([, name, body = ""]) => [name, fields(body)]));
}

const ProblemDetails = [
  "type string",
  "title string",
  "status int64",
  "detail,omitempty *string",
  "instance,omitempty *string",
  "code string",
  "param,omitempty *string",
  "details interface{}",
];

describe("body models", () => {
  test("have the fields of their schema, in its order, and any string as a code", async () => {
    expect(await typesIn("openai")).toEqual({
      ErrorResponse: ["error ErrorObject"],
      ErrorObject: ["message string", "type string", "param *string", "code string"],
      ProblemDetails,
    });
  });

  test("of a shape with lists and odd keys name every object after its place", async () => {
    const pointers = "code: /errors/0/error-code, message: /errors/0/a~1b/text";
    expect(await typesIn(`{ name: own, ${pointers} }`)).toEqual({
      ErrorResponse: ["errors []ErrorResponseErrorsItem"],
      ErrorResponseErrorsItem: ["a/b ErrorResponseErrorsItemAB", "error-code string"],
      ErrorResponseErrorsItemAB: ["text string"],
      ProblemDetails,
    });
  });

  test("of keys that are written alike have names that differ in more than case", async () => {
    const pointers = "message: /fault/a/text, code: /Fault/code, type: /fault_a/b, param: /faulT/c";
    expect(await typesIn(`{ name: own, ${pointers} }`)).toEqual({
      ErrorResponse: [
        "fault ErrorResponseFault",
        "fault_a ErrorResponseFaultA2",
        "faulT ErrorResponseFaulT2",
        "Fault ErrorResponseFault3",
      ],
      ErrorResponseFault: ["a ErrorResponseFaultA"],
      ErrorResponseFaultA: ["text string"],
      ErrorResponseFaultA2: ["b string"],
      ErrorResponseFaulT2: ["c *string"],
      ErrorResponseFault3: ["code string"],
      ProblemDetails,
    });
  });
});
