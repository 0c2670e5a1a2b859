import {
  BedrockRuntimeClient,
  type BedrockRuntimeClientConfig,
  ConverseCommand,
  ConverseStreamCommand,
} from "@aws-sdk/client-bedrock-runtime";
import { GoogleGenAI, type HttpOptions } from "@google/genai";
import * as mcp2 from "@modelcontextprotocol/client";
import { Client as McpClient } from "@modelcontextprotocol/sdk/client/index.js";
import { SSEClientTransport } from "@modelcontextprotocol/sdk/client/sse.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { McpError } from "@modelcontextprotocol/sdk/types.js";
import { parseError } from "@org/error-codes";
import { errorFromUnknown } from "@org/error-codes/unknown";
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler";
import { createGateway, generateText, Output, streamText } from "ai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { awsEvent } from "../src/aws-event.ts";
import { compatible, last } from "../src/clients.ts";
import { type ResponseServer, responseServer } from "../src/response-server.ts";

const quota = { error: { message: "Top up.", type: "quota", code: "insufficient_user_quota" } };
const isQuota = { code: "insufficient_user_quota", known: true, type: "quota", message: "Top up." };
const headers = {
  "content-type": "application/json",
  "x-request-id": "req-1",
  "retry-after": "7",
};
const page = "<html><head><title>502 Bad Gateway</title></head></html>";
const transient = { status: null, code: null, recovery: "transient", actor: "operator" };
const gaveUp = { status: null, code: null, recovery: "terminal", actor: "caller" };

let server: ResponseServer;
/** A server that never responds. */
let silent: ResponseServer;
/** Where nobody listens. */
let nowhere: string;
beforeAll(async () => {
  server = await responseServer();
  silent = await responseServer();
  const closed = await responseServer();
  nowhere = closed.origin;
  await closed.close();
});
afterAll(async () => {
  await server.close();
  await silent.close();
});

const respondWith = (status: number, body: unknown, more: object = {}): void =>
  server.respondWith({ status, headers: { ...headers, ...more }, body });

/** What `errorFromUnknown` makes of what a call throws. */
const thrownBy = (call: () => Promise<unknown>): ReturnType<typeof errorFromUnknown> =>
  call().then(
    () => expect.unreachable("It did not throw."),
    (thrown) => errorFromUnknown(thrown),
  );

const stream = (event: unknown, name = ""): void =>
  server.respondWith({
    ...{ status: 200, headers: { ...headers, "content-type": "text/event-stream" } },
    body: `${name}data: ${JSON.stringify(event)}\n\n`,
  });

describe("ai", () => {
  const generate = (options: object = {}) =>
    generateText({ model: compatible(server.origin), prompt: "?", maxRetries: 0, ...options });

  test("after several attempts it is the last one", async () => {
    const body = { error: { message: "Busy.", code: "x" } };
    const once = { ...headers, "retry-after-ms": "1" };
    server.respondWith({ status: 503, headers: once, body }, { status: 429, headers, body: quota });
    const error = await thrownBy(() => generate({ maxRetries: 1 }));
    expect(error).toEqual(parseError({ status: 429, headers, body: JSON.stringify(quota) }));
  });

  test("a connection that fails again and again can be tried again", async () => {
    const model = compatible(nowhere);
    expect(await thrownBy(() => generate({ model }))).toMatchObject(transient);
  });

  test("an error in a stream is the event's", async () => {
    stream(quota);
    let found: unknown;
    const onError = ({ error }: { error: unknown }) => {
      found = error;
    };
    const model = compatible(server.origin);
    const { fullStream } = streamText({ model, prompt: "?", maxRetries: 0, onError });
    await last(fullStream);
    expect(await errorFromUnknown(found)).toMatchObject({ ...isQuota, recovery: "correctable" });
  });

  test("an error in a response of success is that error", async () => {
    respondWith(200, quota);
    expect(await thrownBy(generate)).toMatchObject({ ...isQuota, requestId: "req-1" });
  });

  test("a success that it can make nothing of has no response, but its own words", async () => {
    const message = { role: "assistant", content: "no JSON" };
    const choices = [{ index: 0, message, finish_reason: "stop" }];
    respondWith(200, { id: "1", created: 1, model: "m", choices, usage: {} });
    const output = Output.object({ schema: z.object({ a: z.string() }) });
    expect(await thrownBy(async () => (await generate({ output })).output)).toMatchObject({
      ...{ status: null, code: null, recovery: "terminal", actor: "operator" },
      ...{ message: expect.stringMatching(/^No object generated/), requestId: null },
    });
  });

  test("its gateway's errors are the response behind them, or why there was none", async () => {
    respondWith(429, { error: { message: "Slow.", type: "rate_limit_exceeded" } });
    const ask = (baseURL: string) => () =>
      generate({ model: createGateway({ apiKey: "key", baseURL })("a/b") });
    expect(await thrownBy(ask(server.origin))).toMatchObject({
      ...{ status: 429, type: "rate_limit_exceeded", message: "Slow." },
      ...{ requestId: "req-1", retryAfterMs: 7000, recovery: "transient" },
    });
    expect(await thrownBy(ask(nowhere))).toMatchObject(transient);
  });
});

describe("@aws-sdk/client-bedrock-runtime", () => {
  const messages = [{ role: "user" as const, content: [{ text: "?" }] }];
  const input = { modelId: "m", messages };
  const client = (config: BedrockRuntimeClientConfig = {}) =>
    new BedrockRuntimeClient({
      ...{ region: "us-east-1", endpoint: server.origin, maxAttempts: 1 },
      credentials: { accessKeyId: "key", secretAccessKey: "key" },
      requestHandler: new NodeHttpHandler(),
      ...config,
    });
  const ask =
    (config?: BedrockRuntimeClientConfig, abortSignal = new AbortController().signal) =>
    () =>
      client(config).send(new ConverseCommand(input), { abortSignal });
  const askForStream = async () => {
    const response = await client().send(new ConverseStreamCommand(input));
    return last(response.stream as AsyncIterable<unknown>);
  };
  const amazon = (type?: string) => ({
    ...{ "x-request-id": "", "x-amzn-requestid": "aws-1" },
    ...(type && { "x-amzn-errortype": type }),
  });

  test.each([
    [429, "ThrottlingException", "caller"],
    [503, "ServiceUnavailableException:http://internal.amazon.com/coral/", "operator"],
  ])("an exception is read by its name: %i %s", async (status, type, actor) => {
    respondWith(status, { message: "Busy." }, amazon(type));
    expect(await thrownBy(ask())).toMatchObject({
      ...{ status, code: null, type: type.split(":")[0], message: "Busy.", actor },
      ...{ requestId: "aws-1", retryAfterMs: 7000, recovery: "transient" },
    });
  });

  test("so is one whose namespace is in the body", async () => {
    respondWith(429, { __type: "com.amazon.coral#ThrottlingException", message: "Busy." });
    expect(await thrownBy(ask())).toMatchObject({ type: "ThrottlingException", message: "Busy." });
  });

  test("what no exception stands for is what the body says", async () => {
    respondWith(403, quota);
    expect(await thrownBy(ask())).toMatchObject({ ...isQuota, status: 403, retryAfterMs: 7000 });
    respondWith(502, "");
    expect(await thrownBy(ask())).toMatchObject({ status: 502, type: null, message: "" });
    respondWith(502, page);
    const { message, ...error } = await thrownBy(ask());
    expect(error).toMatchObject({ status: 502, type: null, recovery: "transient" });
    expect(message).not.toContain("Deserialization");
  });

  test.each([
    [":exception-type", "throttlingException", 429, "ThrottlingException"],
    [":exception-type", "serviceQuotaExceededException", 400, "ServiceQuotaExceededException"],
    [":error-code", "InternalFailure", 500, "InternalFailure"],
  ])("an event of a stream is read by its name: %s %s", async (header, name, status, type) => {
    const isError = header === ":error-code";
    const event = awsEvent(
      {
        ...{ ":message-type": isError ? "error" : "exception", [header]: name },
        ...(isError ? { ":error-message": "Busy." } : { ":content-type": "application/json" }),
      },
      isError ? "" : JSON.stringify({ message: "Busy." }),
    );
    respondWith(200, event, { ...amazon(), "content-type": "application/vnd.amazon.eventstream" });
    expect(await thrownBy(askForStream)).toMatchObject({
      ...{ status, type, message: "Busy.", requestId: "aws-1" },
    });
  });

  test("what got no response can be tried again", async () => {
    const slow = new NodeHttpHandler({ requestTimeout: 1, throwOnRequestTimeout: true });
    const late = AbortSignal.timeout(1);
    for (const failing of [
      ask({ endpoint: nowhere }),
      ask({ endpoint: silent.origin, requestHandler: slow }),
      ask({ endpoint: silent.origin }, late),
      // Left to itself it speaks HTTP/2, which the server does not.
      ask({ requestHandler: NodeHttp2Handler.create() }),
    ])
      expect(await thrownBy(failing)).toMatchObject(transient);
    server.respondWith({ status: 200, headers, body: "{", brokenOff: true });
    expect(await thrownBy(ask())).toMatchObject(transient);
  });

  test("an abort is not to be tried again", async () => {
    expect(await thrownBy(ask({}, AbortSignal.abort()))).toMatchObject(gaveUp);
  });
});

describe("@google/genai", () => {
  const exhausted = {
    error: {
      ...{ code: 429, message: "Quota exceeded.", status: "RESOURCE_EXHAUSTED" },
      details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "58s" }],
    },
  };
  const isExhausted = {
    ...{ status: 429, code: "429", message: "Quota exceeded." },
    ...{ retryAfterMs: 58_000, recovery: "transient" },
  };
  const models = (options: HttpOptions) =>
    new GoogleGenAI({ apiKey: "key", httpOptions: { baseUrl: server.origin, ...options } }).models;
  const ask =
    (options: HttpOptions = {}, abortSignal = new AbortController().signal) =>
    () =>
      models(options).generateContent({ model: "m", contents: "?", config: { abortSignal } });
  const askForStream = async () =>
    last(await models({}).generateContentStream({ model: "m", contents: "?" }));

  test.each([
    ["an object", exhausted],
    ["a list", [exhausted]],
  ])("a response is read of the words: %s", async (_, body) => {
    respondWith(429, body);
    expect(await thrownBy(ask())).toMatchObject(isExhausted);
    expect(await thrownBy(askForStream)).toMatchObject(isExhausted);
  });

  test("so is the last of several, another body and a page", async () => {
    respondWith(429, exhausted);
    const retryOptions = { attempts: 2, initialDelay: 0.001 };
    expect(await thrownBy(ask({ retryOptions }))).toMatchObject(isExhausted);
    respondWith(403, quota);
    expect(await thrownBy(ask())).toMatchObject({ ...isQuota, status: 403 });
    respondWith(502, page, { "content-type": "text/html" });
    expect(await thrownBy(ask())).toMatchObject({ status: 502, message: "502 Bad Gateway" });
  });

  test("an error in a stream is the event's", async () => {
    stream(exhausted);
    expect(await thrownBy(askForStream)).toMatchObject(isExhausted);
  });

  test("what got no response can be tried again, unless the caller gave up", async () => {
    expect(await thrownBy(ask({ baseUrl: nowhere }))).toMatchObject(transient);
    server.respondWith({ status: 200, headers, body: "{", brokenOff: true });
    expect(await thrownBy(ask())).toMatchObject(transient);
    expect(await thrownBy(ask({}, AbortSignal.abort()))).toMatchObject(gaveUp);
  });
});

describe("@modelcontextprotocol/sdk", () => {
  const call = async (name: string, options: object = {}, closes = false) => {
    const service = new McpServer({ name: "service", version: "1" });
    service.registerTool("fail", {}, async () => {
      throw new Error("Tool broke.");
    });
    service.registerTool("quota", {}, async () => ({
      isError: true,
      content: [{ type: "text", text: JSON.stringify(quota) }],
    }));
    service.registerTool("wait", {}, () => {
      if (closes) void service.close();
      return new Promise(() => {});
    });
    service.registerTool("refuse", {}, async () => {
      throw new McpError(-32042, "No.");
    });
    const client = new McpClient({ name: "client", version: "1" });
    const [own, other] = InMemoryTransport.createLinkedPair();
    await Promise.all([service.connect(own), client.connect(other)]);
    return client.callTool({ name, arguments: {} }, undefined, options);
  };
  const connect = (transport: Transport) => () =>
    new McpClient({ name: "client", version: "1" }).connect(transport);
  const http = (origin = server.origin) => new StreamableHTTPClientTransport(new URL(origin));

  test("a tool's result that is an error is what its text says", async () => {
    expect(await errorFromUnknown(await call("fail"))).toMatchObject({ message: "Tool broke." });
    expect(await errorFromUnknown(await call("quota"))).toMatchObject(isQuota);
  });

  test("an error of JSON-RPC is its code", async () => {
    expect(await thrownBy(() => call("refuse"))).toMatchObject({
      ...{ status: null, code: "-32042", message: "No.", recovery: "terminal" },
    });
  });

  test("what got no response can be tried again, unless the caller gave up", async () => {
    expect(await thrownBy(() => call("wait", { timeout: 1 }))).toMatchObject(transient);
    expect(await thrownBy(() => call("wait", {}, true))).toMatchObject(transient);
    expect(await thrownBy(connect(http(nowhere)))).toMatchObject(transient);
    expect(await thrownBy(connect(new SSEClientTransport(new URL(nowhere))))).toMatchObject(
      transient,
    );
    const aborter = new AbortController();
    const waiting = thrownBy(() => call("wait", { signal: aborter.signal }));
    aborter.abort();
    expect(await waiting).toMatchObject(gaveUp);
  });

  test("a response of its transports is read of code and words", async () => {
    respondWith(403, quota);
    expect(await thrownBy(connect(http()))).toMatchObject({ ...isQuota, status: 403 });
    respondWith(502, page, { "content-type": "text/html" });
    expect(await thrownBy(connect(http()))).toMatchObject({
      ...{ status: 502, message: "502 Bad Gateway", recovery: "transient" },
    });
    expect(await thrownBy(connect(new SSEClientTransport(new URL(server.origin))))).toMatchObject({
      ...{ status: 502, recovery: "transient" },
    });
  });
});

describe("@modelcontextprotocol/client", () => {
  const connect =
    (origin: string, options: object = {}) =>
    () =>
      new mcp2.Client({ name: "client", version: "1" }).connect(
        new mcp2.StreamableHTTPClientTransport(new URL(origin)),
        options,
      );

  test("an error of JSON-RPC is its code", async () => {
    respondWith(200, { jsonrpc: "2.0", id: 0, error: { code: -32603, message: "No." } });
    expect(await thrownBy(connect(server.origin))).toMatchObject({
      ...{ status: null, code: "-32603", message: "No.", recovery: "terminal" },
    });
  });

  test("a response of its transport is read of the words", async () => {
    respondWith(403, quota);
    expect(await thrownBy(connect(server.origin))).toMatchObject({ ...isQuota, status: 403 });
  });

  test("what got no response can be tried again, unless the caller gave up", async () => {
    expect(await thrownBy(connect(nowhere))).toMatchObject(transient);
    expect(await thrownBy(connect(silent.origin, { timeout: 1 }))).toMatchObject(transient);
    const signal = AbortSignal.abort();
    expect(await thrownBy(connect(silent.origin, { signal }))).toMatchObject(gaveUp);
  });
});
