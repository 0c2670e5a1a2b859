import { isApiError, isReceivedError, ReceivedError, withRetry } from "@org/error-codes";
import { errorHandler as express } from "@org/error-codes/express";
import { errorHandler as fastify } from "@org/error-codes/fastify";
import { errorHandler as hono } from "@org/error-codes/hono";
import { errorFromUnknown } from "@org/error-codes/unknown";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** The package once more, as a bundle has it. */
async function bundled(): Promise<typeof import("@org/error-codes")> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@org/error-codes"', resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    conditions: ["source"],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
}

const other = await bundled();
const raised = new other.ApiError("model_not_found", { retryAfterMs: 1000, requestId: "r-1" });
const { status, headers, body } = raised.render();
const sent = { status, headers, body: JSON.stringify(body) };
const varied = { ...sent, headers: { ...headers, vary: "Accept" } };

test("an error of another copy is not an instance of this one's class, and is recognised", () => {
  const received = new other.ReceivedError(other.parseError({ status: 404 }));
  expect([isApiError(raised), isReceivedError(received)]).toEqual([true, true]);
  expect(received).not.toBeInstanceOf(ReceivedError);
  expect([isApiError(received), isReceivedError(raised)]).toEqual([false, false]);
});

describe("an ApiError of another copy stays a 404", () => {
  test("in Express", () => {
    const response = {
      ...{
        headersSent: false,
        statusCode: 200,
        removeHeader: () => {},
        getHeader: () => undefined,
      },
      ...{ headers: {} as Record<string, string>, body: "" },
      setHeader: (name: string, value: string | string[]) => {
        response.headers[name] = `${value}`;
      },
      end: (text: string) => {
        response.body = text;
      },
    };
    express(raised, { headers: {} }, response, () => expect.unreachable());
    const { statusCode, headers, body } = response;
    const length = `${Buffer.byteLength(sent.body)}`;
    const withLength = { ...varied.headers, "content-length": length };
    expect({ status: statusCode, headers, body }).toEqual({ ...varied, headers: withLength });
  });

  test("in Fastify", () => {
    const log = () => {};
    const seen: Record<string, unknown> = {};
    const reply = {
      ...{ raw: { headersSent: false }, log: { error: log, info: log } },
      ...{ statusCode: 200, getHeader: () => undefined, removeHeader: () => {} },
      code: (status: number) => Object.assign(reply, { seen: Object.assign(seen, { status }) }),
      headers: (headers: object) =>
        Object.assign(reply, { seen: Object.assign(seen, { headers }) }),
      send: (bytes: Uint8Array) => {
        seen.body = new TextDecoder().decode(bytes);
        return reply;
      },
    };
    fastify(raised, { headers: {}, id: "" }, reply);
    expect(seen).toEqual(varied);
  });

  test("in Hono", async () => {
    const response = await hono(raised, {
      req: { header: () => undefined, bodyCache: {}, json: async () => null },
      ...{ res: { headers: new Headers() }, header: () => {}, get: () => undefined },
      body: (text, status) => new Response(text, { status }),
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(sent.body);
  });

  test("for errorFromUnknown and withRetry", async () => {
    expect(await errorFromUnknown(raised)).toMatchObject({ status: 404, code: "model_not_found" });
    const parsed = other.parseError({ status: 503, headers: { "retry-after-ms": "7" } });
    const received = new other.ReceivedError(parsed);
    expect(await errorFromUnknown(received)).toEqual(parsed);
    const delays: number[] = [];
    const sleep = async (ms: number) => {
      delays.push(ms);
    };
    const attempts = withRetry(() => Promise.reject(received), { sleep, policy: { attempts: 2 } });
    await expect(attempts).rejects.toBe(received);
    expect(delays).toEqual([7]);
  });
});
