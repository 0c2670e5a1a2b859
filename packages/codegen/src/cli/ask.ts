import { createInterface } from "node:readline/promises";

/** The user ended the questions. */
export class Ended extends Error {}

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks questions, one after the other, on the error output. What is to be printed stays apart. */
export async function ask<Name extends string>(
  questions: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<never>((_, reject) => {
    terminal.once("close", () => reject(new Ended("Nothing is written.")));
  });
  const answers: [string, string][] = [];
  try {
    for (const [name, question] of Object.entries<string>(questions)) {
      const answer = await Promise.race([terminal.question(`${question}: `), ended]);
      answers.push([name, answer.trim()]);
    }
  } finally {
    ended.catch(() => undefined);
    terminal.close();
  }
  return Object.fromEntries(answers) as Record<Name, string>;
}
