import type { Rule } from "./rule.ts";

/** The suffix of messages contains the request id once, after words that identify it. */
export const messageSuffix: Rule = {
  name: "message-suffix",
  check({ catalog: { wire } }, report) {
    const suffix = wire?.requestId?.messageSuffix;
    if (suffix === undefined) return;
    const [before, , another] = suffix.split("{id}");
    const say = (fact: string, fix: string): void =>
      report.value(wire?.requestId, "messageSuffix", fact, fix);
    if (another !== undefined) say("messageSuffix has {id} more than once.", "Write it once.");
    else if (!before?.trim())
      say(
        "messageSuffix starts with {id}, so any message would match it.",
        'Write some words before it: " (request id: {id})".',
      );
  },
};
