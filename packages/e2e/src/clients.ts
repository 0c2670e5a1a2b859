import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import Anthropic from "@anthropic-ai/sdk";
import { ChatOpenAI } from "@langchain/openai";
import { APICallError, generateText, type LanguageModel } from "ai";
import axios, { AxiosError } from "axios";
import got, { HTTPError as GotError } from "got";
import ky, { HTTPError as KyError } from "ky";
import ky1, { HTTPError as Ky1Error } from "ky1";
import OpenAI from "openai";
import { Agent, errors, interceptors, Response, request, fetch as undiciFetch } from "undici";

/** A client as its users call it, with its own retries turned off. */
export interface Client {
  /** The class of its errors. */
  readonly thrown: abstract new (
    ...given: never
  ) => unknown;
  readonly send: (origin: string, limits?: Limits) => Promise<unknown>;
  /** The part of a body that it keeps; by default, all of it. */
  readonly keeps?: (body: unknown, mediaType: string) => unknown;
}

/** Ends a request early. */
export interface Limits {
  readonly signal?: AbortSignal;
  /** In milliseconds. */
  readonly timeout?: number;
}

/** A call of a provider's SDK, which by default tries three times. */
type Call = (
  origin: string,
  options?: Limits & { readonly maxRetries?: number; readonly stream?: boolean },
) => Promise<unknown>;

const model = "m";
const messages = [{ role: "user" as const, content: "Hello" }];

export const openai: Call = async (origin, { stream = false, ...options } = {}) => {
  const { chat } = new OpenAI({ apiKey: "key", baseURL: origin });
  const response = await chat.completions.create({ model, messages, stream }, options);
  return stream ? last(response as AsyncIterable<unknown>) : response;
};

export const anthropic: Call = async (origin, { stream = false, ...options } = {}) => {
  const client = new Anthropic({ apiKey: "key", baseURL: origin });
  const body = { model, messages, max_tokens: 1, stream };
  const response = await client.messages.create(body, options);
  return stream ? last(response as AsyncIterable<unknown>) : response;
};

/** A model of Vercel's `ai`. */
export const compatible = (origin: string): LanguageModel =>
  createOpenAICompatible({ name: "gateway", baseURL: origin, apiKey: "key" })(model);

/** Reads a stream to its end. */
export async function last(events: AsyncIterable<unknown>): Promise<unknown> {
  let event: unknown;
  for await (event of events);
  return event;
}

/** What openai keeps: only the `error` of a body that has one, else the whole body. */
const keptByOpenAi = (body: unknown): unknown => {
  const { error, message } = Object(body) as { error?: unknown; message?: unknown };
  return error ? { error } : message ? { error: body } : body;
};

const dispatcher = new Agent().compose(interceptors.responseError());

/** A signal for clients without a timeout option. */
const signalOf = ({ signal, timeout }: Limits): AbortSignal | null =>
  signal ?? (timeout === undefined ? null : AbortSignal.timeout(timeout));

export const clients: { readonly [name: string]: Client } = {
  openai: {
    thrown: OpenAI.APIError,
    send: (origin, limits) => openai(origin, { maxRetries: 0, ...limits }),
    keeps: keptByOpenAi,
  },
  "@langchain/openai": {
    thrown: Error,
    send: (origin, { signal, timeout } = {}) =>
      new ChatOpenAI({
        ...{ model, apiKey: "key", maxRetries: 0, configuration: { baseURL: origin } },
        ...(timeout && { timeout }),
      }).invoke("Hello", signal && { signal }),
    keeps: keptByOpenAi,
  },
  ai: {
    thrown: APICallError,
    send: (origin, { signal, timeout } = {}) =>
      generateText({
        ...{ model: compatible(origin), prompt: "Hello", maxRetries: 0 },
        ...(signal && { abortSignal: signal }),
        ...(timeout && { timeout }),
      }),
  },
  "@anthropic-ai/sdk": {
    thrown: Anthropic.APIError,
    send: (origin, limits) => anthropic(origin, { maxRetries: 0, ...limits }),
  },
  axios: { thrown: AxiosError, send: (origin, limits) => axios.post(origin, {}, limits) },
  "ky 2": {
    thrown: KyError,
    send: (origin, limits) => ky.post(origin, { json: {}, retry: 0, ...limits }).json(),
  },
  "ky 1": {
    thrown: Ky1Error,
    send: (origin, limits) => ky1.post(origin, { json: {}, retry: 0, ...limits }).json(),
  },
  "undici's fetch": {
    thrown: Response,
    send: async (origin, limits = {}) => {
      const response = await undiciFetch(origin, { method: "POST", signal: signalOf(limits) });
      if (!response.ok) throw response;
    },
  },
  "undici's request": {
    thrown: errors.ResponseError,
    send: (origin, limits = {}) =>
      request(origin, { method: "POST", dispatcher, signal: signalOf(limits) }),
    // It reads only these two types.
    keeps: (body, type) => (/^(?:application\/json|text\/plain)/.test(type) ? body : ""),
  },
  got: {
    thrown: GotError,
    send: (origin, { signal, timeout } = {}) =>
      got
        .post(origin, {
          ...{ json: {}, retry: { limit: 0 } },
          ...(signal && { signal }),
          ...(timeout && { timeout: { request: timeout } }),
        })
        .json(),
  },
};
