import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { gateway } from "../src/gateway.ts";
import { inRepository } from "../src/places.ts";
import { type MediaType, mediaTypes, type Sent, sent } from "../src/sent.ts";

const json = (...path: string[]): object =>
  JSON.parse(readFileSync(inRepository("packages", ...path), "utf8"));

const fileOf = {
  "application/json": "error-response",
  "application/problem+json": "problem-details",
};

/** The strict schema of a draft, for what services send. */
function strictSchema(draft: string, mediaType: MediaType): ValidateFunction {
  const validator = draft === "2020-12" ? new Ajv2020({ strict: true }) : new Ajv({ strict: true });
  return validator.compile(json("json-schema/schemas", draft, `${fileOf[mediaType]}.strict.json`));
}

const schemaOf = { "application/json": "ErrorBody", "application/problem+json": "ProblemDetails" };

/** The schema of a body in the components, as a validator of OpenAPI's dialect reads it. */
function component(version: string, mediaType: MediaType): ValidateFunction {
  const settings = { strict: false, formats: { int32: true as const } };
  const validator = version === "3.1" ? new Ajv2020(settings) : new Ajv(settings);
  validator.addSchema({ $id: "openapi", ...json("openapi/components", `openapi-${version}.json`) });
  const found = validator.getSchema(`openapi#/components/schemas/Gateway${schemaOf[mediaType]}`);
  if (!found) throw new Error(`There is no schema of ${mediaType}.`);
  return found;
}

/** Status or class to the codes that its response lists. */
function codesByStatus(version: string): Map<string, readonly string[] | undefined> {
  const { components } = json("openapi/components", `openapi-${version}.json`) as {
    components: { responses: Record<string, { "x-error-codes"?: readonly string[] }> };
  };
  return new Map(
    gateway().statuses.map(({ status, identifier }) => [
      String(status),
      components.responses[`Gateway${identifier}`]?.["x-error-codes"],
    ]),
  );
}

/** What a schema refuses. */
const refused = (responses: readonly Sent[], validate: ValidateFunction): string[] =>
  responses.flatMap(({ status, body }) =>
    validate(JSON.parse(body)) ? [] : [`${status} ${body} ${JSON.stringify(validate.errors)}`],
  );

describe.each(mediaTypes)("everything that services send as %s", (mediaType) => {
  const responses = sent(mediaType);

  test("has every status of an error, with and without a code", () => {
    expect(new Set(responses.map(({ status }) => status)).size).toBe(200);
    expect(responses.filter(({ code }) => code === null)).toHaveLength(200);
    expect(responses.length).toBeGreaterThan(280);
  });

  test.each(["draft-07", "2020-12"])("is valid by the strict schema of %s", (draft) => {
    expect(refused(responses, strictSchema(draft, mediaType))).toEqual([]);
  });

  test.each(["3.0", "3.1"])(
    "is listed by the response of its status or class for OpenAPI %s",
    (version) => {
      const listed = codesByStatus(version);
      const unlisted = responses.filter(({ status, code }) => {
        const keys = [`${status}`, `${Math.floor(status / 100)}xx`];
        return code !== null && !keys.some((key) => listed.get(key)?.includes(code));
      });
      expect(unlisted).toEqual([]);
    },
  );

  test.each(["3.0", "3.1"])("is valid by the components for OpenAPI %s", (version) => {
    expect(refused(responses, component(version, mediaType))).toEqual([]);
  });
});
