import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from "vitest";
import { type ApiError, codes, errorFromResponse, statuses } from "../src/index.ts";
import * as express from "./servers/express.ts";
import * as fastify from "./servers/fastify.ts";
import * as hono from "./servers/hono.ts";
import { cookies, ofTheOldBody, ofTheResponse, type Server, thrown } from "./servers/thrown.ts";

const frameworks = {
  "Express 5": () => express.start("express"),
  "Express 4": () => express.start("express4"),
  "Fastify 5": fastify.start,
  "Hono 4": hono.start,
};

/** What a framework does not pass on to its error handler. */
const notHandedOver: { readonly [framework: string]: readonly string[] } = {
  "Express 5": ["null"],
  "Express 4": ["null"],
  "Hono 4": ["text", "null", "an ApiError's JSON"],
};

/** The body that says no more than the status. */
const unnamed = ({ name, meaning }: { name: string; meaning: string }) => ({
  error: { message: meaning, type: name, param: null, code: null },
});
const raised = thrown.raised?.() as ApiError;

let onTheConsole: MockInstance<typeof console.error>;
beforeEach(() => {
  onTheConsole = vi.spyOn(console, "error").mockImplementation(() => {});
});

describe.each(Object.entries(frameworks))("%s", (framework, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());
  const get = (path: string, init?: RequestInit) => fetch(`${server.origin}/${path}`, init);

  test("sends an ApiError as it is, without its cause", async () => {
    const response = await get("throw/raised");
    expect(response.status).toBe(503);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/json",
      "retry-after": "2",
      "x-oneapi-request-id": "req-1",
    });
    expect(await response.json()).toEqual(raised.toBody("openai"));
  });

  test("sends problem details if the request asks for them", async () => {
    const accept = "application/problem+json, application/json;q=0.9";
    const response = await get("throw/raised", { headers: { accept } });
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual(raised.toBody("problem"));
    const bug = await get("throw/bug", { headers: { accept } });
    expect(bug.headers.get("content-type")).toBe("application/problem+json");
    const { meaning, docsUrl } = statuses["5xx"];
    const problem = { type: docsUrl, title: meaning, status: 500, detail: meaning, code: null };
    expect(await bug.json()).toEqual(problem);
  });

  test("sends an ApiError without details that JSON cannot express", async () => {
    const headers = { accept: "application/problem+json" };
    const response = await get("throw/unwritable", { headers });
    expect(response.status).toBe(404);
    const { meaning: title, docsUrl: type } = codes.model_not_found;
    expect(await response.json()).toEqual({
      ...{ type, title, status: 404, detail: title, code: "model_not_found" },
    });
  });

  test("sends what a client reads as the error that was raised", async () => {
    const error = await errorFromResponse(await get("throw/raised"));
    expect(error).toMatchObject({ code: "model_not_found", status: 503, retryAfterMs: 2000 });
    expect(error).toMatchObject({ message: raised.rawMessage, requestId: "req-1" });
  });

  // Fastify gives each request an id, which is in its logs.
  const own = framework === "Fastify 5" ? expect.stringMatching(/^req-\w+$/) : null;

  test.each(["bug", "unnamed"])(
    "sends the id of the request where the error has none: %s",
    async (name) => {
      const idOf = async (path: string, id?: string): Promise<string | null> => {
        const response = await get(
          path,
          id === undefined ? {} : { headers: { "x-request-id": id } },
        );
        return response.headers.get("x-oneapi-request-id");
      };
      expect(await idOf(`throw/${name}`, "abc-1")).toEqual(own ?? "abc-1");
      expect(await idOf(`named/${name}`, "abc-1")).toBe("req-0");
      expect(await idOf("throw/raised", "abc-1")).toBe("req-1");
      for (const id of [undefined, "a b", "a,b", "a".repeat(257)])
        expect(await idOf(`throw/${name}`, id)).toEqual(own);
    },
  );

  if (framework !== "Fastify 5")
    test("logs what nobody raised and nobody refused", async () => {
      for (const name of ["raised", "unnamed", "wrapped"]) await get(`throw/${name}`);
      await get("read", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{",
      });
      expect(onTheConsole.mock.calls).toEqual([]);
      await get("throw/bug");
      await get("throw/bug", { headers: { "x-request-id": "abc-%s" } });
      await get("named/bug");
      expect(onTheConsole.mock.calls).toEqual([
        [thrown.bug?.()],
        ["[request %s]", "abc-%s", thrown.bug?.()],
        ["[request %s]", "req-0", thrown.bug?.()],
      ]);
    });

  const ours = ["raised", "unnamed", "unwritable", "wrapped", "grouped"];
  const others = Object.keys(thrown).filter((name) => !ours.includes(name));
  const handled = others.filter((name) => !notHandedOver[framework]?.includes(name));
  test.each(["rejected", ...handled.map((name) => `throw/${name}`)])(
    "sends any other thrown value as the server's error, with nothing of it: %s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(500);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.json()).toEqual(unnamed(statuses["5xx"]));
    },
  );

  test("keeps the framework's status where that refuses the request", async () => {
    const headers = { "content-type": "application/json" };
    const response = await get("read", { method: "POST", headers, body: '{"secret' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(unnamed(statuses[400]));
  });

  test("sends the headers alone for HEAD", async () => {
    const response = await get("throw/raised", { method: "HEAD" });
    expect(response.status).toBe(503);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("retry-after")).toBe("2");
    expect(await response.text()).toBe("");
  });

  describe("after a route has set headers", () => {
    let response: Response;
    let body: string;
    beforeAll(async () => {
      response = await get("after-headers");
      body = await response.text();
    });

    test("sends the error's body", () => {
      expect(JSON.parse(body)).toEqual(raised.toBody());
    });

    const own: { readonly [name: string]: string } = { "content-type": "application/json" };
    test.each(Object.keys(ofTheOldBody))("sends no %s of the body that it replaces", (name) => {
      const length = name === "content-length" ? `${body.length}` : null;
      expect(response.headers.get(name)).toBe(own[name] ?? length);
    });

    test.each(Object.entries(ofTheResponse))("keeps %s", (name, value) => {
      expect(response.headers.get(name)).toBe(value);
    });
  });

  test("keeps the status that was chosen for an error, and its headers, but for its body's", async () => {
    const response = await get("chosen");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("x-two")).toBe("a, b");
    expect(response.headers.getSetCookie()).toEqual(cookies);
    expect(response.headers.get("x-bad")).toBeNull();
    expect(await response.json()).toEqual(unnamed(statuses["5xx"]));
  });

  test.each(["wrapped", "grouped"])(
    "sends an ApiError that is behind another: %s",
    async (name) => {
      const response = await get(`throw/${name}`);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual(raised.toBody());
    },
  );

  test("names in Vary the header that chose the format, beside what was named", async () => {
    const vary = (await get("throw/bug")).headers.get("vary");
    expect(vary?.split(", ").sort()).toEqual(["Accept", "Origin"]);
  });

  if (framework !== "Hono 4")
    test("keeps the status that the route has set", async () => {
      expect((await get("status-before")).status).toBe(418);
    });
  else
    test("leaves a redirect that is thrown to Hono", async () => {
      const response = await get("redirect", { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([303, "/elsewhere"]);
      expect(response.headers.get("content-type")).toBeNull();
    });

  // In Hono no response has begun when a handler throws.
  if (framework !== "Hono 4")
    test("breaks off a response that has begun, and serves the next request", async () => {
      const response = await get("late");
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow(/terminated/);
      expect((await get("throw/bug")).status).toBe(500);
    });
});

test("Express logs nothing in its environment for tests, and neither does its handler", async () => {
  const server = await express.start("express", "test");
  expect((await fetch(`${server.origin}/throw/bug`)).status).toBe(500);
  await server.close();
  expect(onTheConsole).not.toHaveBeenCalled();
});

test("an error that the console cannot print leaves a line", async () => {
  const server = await express.start("express");
  for (const path of ["throw/bug", "named/bug"]) {
    onTheConsole.mockImplementationOnce(() => {
      throw new Error("a getter");
    });
    expect((await fetch(`${server.origin}/${path}`)).status).toBe(500);
  }
  await server.close();
  const line = "An error was thrown that cannot be printed";
  expect(onTheConsole.mock.calls.slice(1)).toEqual([
    [line],
    expect.anything(),
    ["[request %s]", "req-0", line],
  ]);
});

test("the id that Fastify's handler sends is in Fastify's log", async () => {
  const server = await fastify.start();
  fastify.log.length = 0;
  const response = await fetch(`${server.origin}/throw/bug`);
  await server.close();
  const logged = fastify.log.map((line) => JSON.parse(line)).filter(({ err }) => err);
  expect(logged.map(({ reqId }) => reqId)).toEqual([response.headers.get("x-oneapi-request-id")]);
});

test("the id that a hook of Fastify's has set on the reply is in the line, if the log does not have it", async () => {
  const server = await fastify.start();
  fastify.log.length = 0;
  await fetch(`${server.origin}/throw/bug`);
  await fetch(`${server.origin}/named/bug`);
  await server.close();
  const lines = fastify.log.map((line) => JSON.parse(line)).filter(({ err }) => err);
  expect(lines.map(({ msg }) => msg)).toEqual([
    "responded with status 500",
    "responded with status 500 [request req-0]",
  ]);
});

test("Fastify's handler logs what was thrown", async () => {
  const server = await fastify.start();
  fastify.log.length = 0;
  await fetch(`${server.origin}/throw/bug`);
  await fetch(`${server.origin}/throw/raised`);
  await server.close();
  const errors = fastify.log.map((line) => JSON.parse(line)).filter(({ err }) => err);
  expect(errors.map(({ level, err }) => [level, err.type, err.message])).toEqual([
    [50, "Error", expect.stringContaining("secret")],
    [50, "ApiError", expect.stringContaining(raised.message)],
  ]);
});
