import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express, { type ErrorRequestHandler } from "express";
import { middleware } from "express-openapi-validator";
import { request } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MediaType, mediaTypes, type Sent, sent, sentLater } from "../src/sent.ts";
import { bundledService } from "../src/service.ts";

type Response = Omit<Sent, "code">;

/** The operations that send a format alone. */
const paths = { "application/json": "/v1/models", "application/problem+json": "/v1/models/small" };

const report: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(500).json({ message: error.message });
};

describe.each([
  ["3.0", "bundle.json"],
  ["3.1", "bundle.json"],
  ["3.0", "openapi.yaml"],
  ["3.1", "openapi.yaml"],
] as const)("express-openapi-validator, with OpenAPI %s in %s", (version, file) => {
  let server: Server;
  let next: Response;

  beforeAll(async () => {
    const { folder } = await bundledService(version);
    const app = express();
    app.use(
      middleware({
        apiSpec: join(folder, file),
        validateResponses: true,
        validateSecurity: false,
      }),
    );
    app.use((_request, response) => {
      response.status(next.status).type(next.mediaType).json(JSON.parse(next.body));
    });
    app.use(report);
    server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  afterAll(() => server.close());

  /** What arrives when the service sends a response: that, or what the validator says of it. */
  async function sending(response: Response): Promise<{ status: number; body: unknown }> {
    next = response;
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}${paths[response.mediaType]}`;
    // Not fetch, to which a 407 is no response.
    const { statusCode, body } = await request(url);
    return { status: statusCode, body: await body.json() };
  }

  test.each(mediaTypes)("lets everything through that services send as %s", async (mediaType) => {
    for (const response of [...sent(mediaType), ...sentLater(mediaType)])
      expect(await sending(response)).toEqual({
        status: response.status,
        body: JSON.parse(response.body),
      });
  });

  // It does not look at statuses from 500 on, so 409 and 418 stand for those that come by `default`.
  test.each<[MediaType, number, object, string]>([
    ["application/json", 401, { message: "no" }, "/response must have required property 'error'"],
    [
      "application/json",
      409,
      { error: { message: "no", type: "t", code: 4 } },
      "/response/error/code must be string",
    ],
    [
      "application/problem+json",
      404,
      { type: "t", title: "t", status: "404", detail: "d" },
      "/response/status must be integer",
    ],
    [
      "application/problem+json",
      418,
      { title: "t" },
      "/response must have required property 'type'",
    ],
  ])("refuses a body of another shape: %s, %i, %j", async (mediaType, status, body, refusal) => {
    expect(await sending({ status, mediaType, body: JSON.stringify(body) })).toEqual({
      status: 500,
      body: { message: expect.stringContaining(refusal) },
    });
  });
});
