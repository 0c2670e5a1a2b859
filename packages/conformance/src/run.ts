import type * as Runtime from "@org/error-codes";
import type {
  DecideRetryVector,
  NegotiateVector,
  ParseVector,
  RaiseVector,
  StreamVector,
  Vector,
} from "../../codegen/src/formats/vector.ts";
import type { VectorFile } from "../../codegen/src/formats/vector-file.ts";
import { equal } from "./equal.ts";
import { bodyForms, headerForms } from "./forms.ts";

/** The package under test: `@org/error-codes`, or one with the same functions. */
export type Tested = Pick<
  typeof Runtime,
  "ApiError" | "decideRetry" | "negotiate" | "parseError" | "parseErrorEvent"
>;

/** A vector with an unexpected result. */
export interface Failure {
  readonly vector: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** The result of running the vectors of one file. */
export interface Outcome {
  /** How many vectors were run. It has to equal the file's count. */
  readonly run: number;
  readonly failures: readonly Failure[];
}

/**
 * Runs every vector of a file in the TypeScript package. It needs nothing of Node, so that it can be
 * bundled and run wherever the package can.
 */
export function run(tested: Tested, file: VectorFile): Outcome {
  const failures: Failure[] = [];
  let count = 0;
  const each = <V extends Vector>(
    vectors: readonly V[],
    compare: (tested: Tested, vector: V) => readonly Compared[],
  ): void => {
    for (const vector of vectors) {
      count++;
      const failed = attempt(() => compare(tested, vector)).find(
        ({ actual, expected }) => !equal(actual, expected),
      );
      if (failed) failures.push({ vector: vector.name, ...failed });
    }
  };
  if (file.kind === "parse") each(file.vectors, parse);
  else if (file.kind === "stream") each(file.vectors, stream);
  else if (file.kind === "decide-retry") each(file.vectors, decideRetry);
  else if (file.kind === "raise") each(file.vectors, raise);
  else each(file.vectors, negotiate);
  return { run: count, failures };
}

interface Compared {
  readonly actual: unknown;
  readonly expected: unknown;
}

/** What a vector compares, or the error that was thrown. */
function attempt(compare: () => readonly Compared[]): readonly Compared[] {
  try {
    return compare();
  } catch (error) {
    return [{ actual: `It threw: ${error}`, expected: "a result" }];
  }
}

function parse(tested: Tested, vector: ParseVector): Compared[] {
  const { status, headers, body, now, expected } = vector;
  const bodies = bodyForms(body);
  const lists = headerForms(headers);
  return Array.from({ length: Math.max(bodies.length, lists.length) }, (_, form) => {
    const parts = {
      status,
      headers: lists.at(form) ?? lists[0],
      body: bodies.at(form) ?? bodies[0],
      now,
    };
    const error = tested.parseError(parts as Runtime.ResponseParts);
    const docsUrl = expected.known ? expected.docsUrl : undefined;
    return {
      actual: {
        ...resultOf(error),
        ...("body" in expected && { body: error.body }),
        entry: error.entry?.docsUrl,
      },
      expected: { ...expected, entry: docsUrl },
    };
  });
}

function stream(
  tested: Tested,
  { event, status, headers, now, expected }: StreamVector,
): Compared[] {
  return headerForms(headers).map((list) => {
    const error = tested.parseErrorEvent(event, { status, headers: list, now });
    return { actual: error && resultOf(error), expected };
  });
}

/** A result without the parts whose form differs between languages. */
function resultOf({ entry: _, body: __, ...result }: Runtime.ParsedError): object {
  return result;
}

function decideRetry(tested: Tested, vector: DecideRetryVector): Compared[] {
  const { error, policy, expected } = vector;
  const attempt = vector.attempt ?? Number.NaN;
  const random = vector.random ?? Number.NaN;
  return [{ actual: tested.decideRetry(error, attempt, { random, policy }), expected }];
}

function raise(tested: Tested, { code, options, expected }: RaiseVector): Compared[] {
  const { cause, ...given } = options;
  const inner = cause === undefined ? {} : { cause: new Error(cause) };
  let error: Runtime.ApiError;
  try {
    error = new tested.ApiError(code as Runtime.ErrorCode, { ...given, ...inner } as object);
  } catch (refusal) {
    const isRefusal = refusal instanceof RangeError;
    return [{ actual: isRefusal ? { refused: true } : `${refusal}`, expected }];
  }
  if ("refused" in expected) return [{ actual: "It was raised.", expected }];
  const leaks = cause !== undefined && JSON.stringify(error).includes(cause);
  const rendered = Object.keys(expected.rendered).map((format) => {
    const { status, headers, body } = error.render(format as Runtime.BodyFormat);
    const sent = JSON.stringify(body);
    const parsed = resultOf(tested.parseError({ status, headers, body: sent }));
    return { status, entry: [format, { headers, body: JSON.parse(sent), parsed }] as const };
  });
  return [
    { actual: leaks, expected: false },
    ...rendered.map(({ status }) => ({ actual: status, expected: expected.status })),
    {
      actual: Object.fromEntries(rendered.map(({ entry }) => entry)),
      expected: expected.rendered,
    },
  ];
}

function negotiate(tested: Tested, { accept, expected }: NegotiateVector): Compared[] {
  return [{ actual: tested.negotiate(accept), expected }];
}
