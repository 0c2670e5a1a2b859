import { createInterface } from "node:readline/promises";

/** The user ended the questions. */
export class Ended extends Error {}

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/**
 * Asks questions, one after the other, on the error output: what is to be printed stays apart. An answer with a
 * fault gets it, and the question comes again.
 */
export async function ask<Name extends string>(
  questions: Readonly<Record<Name, string>>,
  faultOf: (answers: Readonly<Record<string, string>>, name: Name) => string | undefined = () =>
    undefined,
): Promise<Record<Name, string>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Unlike a question, it loses no lines that are typed or pasted ahead.
  const lines = terminal[Symbol.asyncIterator]();
  let isOpen = true;
  terminal.once("close", () => {
    isOpen = false;
  });
  const answers: Record<string, string> = {};
  try {
    for (const [name, question] of Object.entries<string>(questions)) {
      terminal.setPrompt(`${question}: `);
      for (let fault: string | undefined = ""; fault !== undefined; ) {
        if (fault !== "") process.stderr.write(`${fault}\n`);
        // A closed terminal may still have lines that were typed ahead.
        if (isOpen) terminal.prompt();
        const { value, done } = await lines.next();
        if (done) throw new Ended("You ended the questions, so nothing is written.");
        answers[name] = value.trim();
        fault = faultOf(answers, name as Name);
      }
    }
  } finally {
    terminal.close();
  }
  return answers as Record<Name, string>;
}
