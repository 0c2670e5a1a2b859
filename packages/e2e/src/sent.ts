import { ApiError, codes, ErrorCode } from "@org/error-codes";
import { renderError } from "../../error-codes/src/render-error.ts";

/** The formats that services of this catalogue send. */
export const mediaTypes = ["application/json", "application/problem+json"] as const;

export type MediaType = (typeof mediaTypes)[number];

/** An error response as services send it. */
export interface Sent {
  readonly status: number;
  readonly mediaType: MediaType;
  /** JSON. */
  readonly body: string;
  readonly code: string | null;
}

/** The statuses that a listed one stands for: itself, or some of its class. */
const within = (listed: number | string): number[] =>
  typeof listed === "number"
    ? [listed]
    : [0, 18, 99].map((rest) => Number.parseInt(listed, 10) * 100 + rest);

/**
 * Everything that services send in a format: every code with every status that it has, with and without
 * a message and a param of the service's own, and what is sent with every status when no code is known.
 */
export function sent(mediaType: MediaType): Sent[] {
  const all: Sent[] = [];
  const add = (thrown: unknown, code: string | null, refused?: number): void => {
    const refusal = refused === undefined ? null : { status: refused, headers: {} };
    const { status, headers, body } = renderError(thrown, { accept: mediaType, id: null }, refusal);
    if (headers["content-type"] !== mediaType) throw new Error(`${mediaType} is not sent.`);
    all.push({ status, mediaType, body, code });
  };
  for (const code of Object.values(ErrorCode))
    for (const status of codes[code].statuses.flatMap(within))
      for (const own of [
        {},
        { message: "“No”\u2028\u0000", param: "messages[0]", requestId: "r-1" },
      ])
        add(new ApiError<ErrorCode>(code, { status, ...own }), code);
  for (let status = 400; status <= 599; status++) add(new Error("It broke."), null, status);
  return all;
}

/** What services may send once codes and fields have been added, and what others leave out. */
export function sentLater(mediaType: MediaType): Sent[] {
  const { status, body } = sent(mediaType)[0] ?? {};
  if (status === undefined || body === undefined) throw new Error("Nothing is sent.");
  const changed = (code: string, change: (holder: Record<string, unknown>) => void): Sent => {
    const parsed = JSON.parse(body);
    const holder = parsed.error ?? parsed;
    holder.code = code;
    change(holder);
    return { status, mediaType, body: JSON.stringify(parsed), code };
  };
  return [
    changed("added_since", () => {}),
    changed("model_not_found", (holder) => {
      holder.retry = { after: [1], text: null };
    }),
    changed("model_not_found", (holder) => {
      delete holder.param;
    }),
  ];
}
