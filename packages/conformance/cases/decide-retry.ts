import type { Decision, Policy, Recovery } from "../../codegen/src/formats/vector.ts";
import type { DecideRetryCase } from "./author.ts";

const patient = { attempts: 100, initialDelayMs: 1, maxDelayMs: 1e15, maxRetryAfterMs: 60_000 };
const nine = { attempts: 9, initialDelayMs: 500, maxDelayMs: 8000, maxRetryAfterMs: 0 };

/** Figures that a caller gives. */
const policies: Readonly<Record<string, Policy>> = {
  patient,
  nine,
  one: { ...patient, attempts: 1 },
  none: { ...patient, attempts: 0 },
  low: { ...nine, maxDelayMs: 100 },
  zero: { ...patient, initialDelayMs: 0 },
  large: { ...patient, initialDelayMs: 1000 },
};

/**
 * A row each: the sentences, the error's recovery, `shouldRetry` and `retryAfterMs`, the attempt, the
 * random number, the caller's figures, the delay and the reason, and the name. A dash is none.
 */
const table = `
D5 D7 | transient   | -     | -           | 1  | 0     | -       | 500           | transient            | A transient error is retried
D5 D7 | transient   | -     | -           | 2  | 0     | -       | 1000          | transient            | The second attempt waits twice as long
D1    | transient   | -     | -           | 3  | 0     | -       | -             | attempts_used_up     | After the last attempt there is none
D1    | transient   | -     | -           | 4  | 0     | -       | -             | attempts_used_up     | After more attempts than there are, there is none
D1    | transient   | true  | -           | 3  | 0     | -       | -             | attempts_used_up     | Attempts that are used up come before the server's wish
D1    | transient   | false | -           | 3  | 0     | -       | -             | attempts_used_up     | Attempts that are used up come before the server's refusal
D1    | terminal    | -     | -           | 3  | 0     | -       | -             | attempts_used_up     | Attempts that are used up come before the recovery
D1    | transient   | -     | 60001       | 3  | 0     | -       | -             | attempts_used_up     | Attempts that are used up come before a long delay
D1    | transient   | -     | -           | 1  | 0     | one     | -             | attempts_used_up     | Of one attempt none is left after the first
D1    | transient   | -     | -           | 1  | 0     | none    | -             | attempts_used_up     | Of no attempts none is left after the first
D2    | transient   | false | -           | 1  | 0     | -       | -             | server_refused       | The server's refusal is obeyed
D2    | terminal    | false | -           | 1  | 0     | -       | -             | server_refused       | The server's refusal comes before the recovery
D2    | transient   | false | 60001       | 1  | 0     | -       | -             | server_refused       | The server's refusal comes before a long delay
D3    | correctable | -     | -           | 1  | 0     | -       | -             | correctable          | A correctable error is not retried
D3    | terminal    | -     | -           | 1  | 0     | -       | -             | terminal             | A terminal error is not retried
D3    | correctable | -     | 1000        | 1  | 0     | -       | -             | correctable          | A correctable error is not retried though a delay is sent
D3    | terminal    | -     | 60001       | 1  | 0     | -       | -             | terminal             | The recovery comes before a long delay
D3 D5 | correctable | true  | -           | 1  | 0     | -       | 500           | server_asked         | The server's wish comes before the recovery correctable
D3 D5 | terminal    | true  | -           | 2  | 0     | -       | 1000          | server_asked         | The server's wish comes before the recovery terminal
D5    | transient   | true  | -           | 1  | 0     | -       | 500           | server_asked         | The server's wish is the reason though the error is transient
D4    | transient   | -     | 60001       | 1  | 0     | -       | -             | retry_after_too_long | A delay longer than the longest is too long
D4 D6 | transient   | -     | 60000       | 1  | 0     | -       | 60000         | transient            | The longest delay is waited for
D4    | transient   | true  | 60001       | 1  | 0     | -       | -             | retry_after_too_long | A delay is too long though the server wishes it
D4    | transient   | -     | 31536000000 | 1  | 0     | -       | -             | retry_after_too_long | A delay of 365 days is too long
D4    | transient   | -     | 1           | 1  | 0     | nine    | -             | retry_after_too_long | Any delay is too long where none is allowed
D4 D6 | transient   | -     | 0           | 1  | 0     | nine    | 0             | transient            | No delay is not too long where none is allowed
D6    | transient   | -     | 1234        | 1  | 0.9   | -       | 1234          | transient            | A delay that the server asks for is waited for to the millisecond
D6    | transient   | -     | 0           | 2  | 0.5   | -       | 0             | transient            | A delay of 0 that the server asks for is no delay
D6    | transient   | -     | 30000       | 1  | 0.5   | -       | 30000         | transient            | A delay that the server asks for is not cut to the longest computed one
D5 D6 | terminal    | true  | 20          | 1  | 0     | -       | 20            | server_asked         | A delay that the server wishes is waited for
D7    | transient   | -     | -           | 1  | 0.5   | -       | 437           | transient            | Half the random shortens by an eighth, and the whole part counts
D7    | transient   | -     | -           | 1  | 0.999 | -       | 375           | transient            | Most of the random shortens by almost a quarter
D7    | transient   | -     | -           | 2  | 0.25  | -       | 937           | transient            | The random shortens the second delay as much
D7    | transient   | -     | -           | 1  | 0.001 | -       | 499           | transient            | A fraction is cut and not rounded
D7    | transient   | -     | -           | 4  | 0     | nine    | 4000          | transient            | The delay grows up to the longest
D7    | transient   | -     | -           | 6  | 0     | nine    | 8000          | transient            | The longest delay is not passed
D7    | transient   | -     | -           | 8  | 0.5   | nine    | 7000          | transient            | The random shortens the longest delay, too
D7    | transient   | -     | -           | 1  | 0     | low     | 100           | transient            | The longest delay may be shorter than the first
D7    | transient   | -     | -           | 3  | 0.5   | zero    | 0             | transient            | A delay may be no delay
D7    | transient   | -     | -           | 30 | 0     | patient | 536870912     | transient            | The 30th attempt waits 2^29 times as long
D7    | transient   | -     | -           | 31 | 0     | patient | 1073741824    | transient            | The 31st attempt waits 2^30 times as long
D7    | transient   | -     | -           | 32 | 0     | patient | 1073741824    | transient            | The 32nd attempt waits 2^30 times as long, too
D7    | transient   | -     | -           | 99 | 0     | patient | 1073741824    | transient            | The 99th attempt waits 2^30 times as long, too
D7    | transient   | -     | -           | 31 | 0     | large   | 1073741824000 | transient            | A delay beyond 32 bits is no other
D8    | transient   | -     | -           | 0  | 0     | -       | 500           | transient            | The attempt 0 counts as the first
D8    | transient   | -     | -           | 1  | -0.5  | -       | 500           | transient            | A random number below 0 counts as 0
D8    | transient   | -     | -           | 1  | 1     | -       | 375           | transient            | A random number of 1 shortens by a quarter
D8    | transient   | -     | -           | 1  | 1.5   | -       | 375           | transient            | A random number above 1 counts as 1
D8    | transient   | -     | -           | 1  | 1e300 | -       | 375           | transient            | A random number far above 1 counts as 1
D8    | transient   | -     | -           | 1  | -     | -       | 500           | transient            | A random number that is none counts as 0
`;

const number = (text: string): number | null => (text === "-" ? null : Number(text));

/** Rows of a table to vectors. */
function read(rows: string, needs?: DecideRetryCase["needs"]): DecideRetryCase[] {
  return rows
    .trim()
    .split("\n")
    .map((row) => {
      const [holds, recovery, should, after, attempt, random, figures, delay, reason, name] = row
        .split("|")
        .map((cell) => cell.trim()) as [string, Recovery, ...string[]] & { length: 10 };
      const policy = policies[figures as string];
      return {
        name: name as string,
        holds: holds.split(" "),
        ...(needs && { needs }),
        error: {
          recovery,
          retryAfterMs: number(after as string),
          shouldRetry: should === "-" ? null : should === "true",
        },
        attempt: number(attempt as string),
        random: number(random as string),
        ...(policy && { policy }),
        expected: {
          retry: delay !== "-",
          delayMs: number(delay as string),
          reason: reason as Decision["reason"],
        },
      };
    });
}

/** Whether to try again. */
export const decideRetry: readonly DecideRetryCase[] = [
  ...read(table),
  ...read(
    `
D8 | transient | - | - | -1         | 0 | - | 500 | transient        | The attempt -1 counts as the first
D1 | transient | - | - | 4294967297 | 0 | - | -   | attempts_used_up | The attempt 4,294,967,297, which is 1 in 32 bits, is after the last
`,
    ["range"],
  ),
  ...read(
    `
D8 | transient | - | - | 1.5 | 0 | - | 500 | transient | The attempt 1.5, which is not whole, counts as the first
D8 | transient | - | - | 2.5 | 0 | - | 500 | transient | The attempt 2.5, which is not whole, counts as the first
D8 | transient | - | - | 3.5 | 0 | - | 500 | transient | The attempt 3.5, which is not whole, counts as the first
D8 | transient | - | - | -   | 0 | - | 500 | transient | An attempt that is no number counts as the first
`,
    ["untyped"],
  ),
];
