/** A code and the name of its constant. */
export interface Named {
  readonly code: string;
  readonly identifier: string;
}

/** A program that handles every code, by its text and by its constant. The compiler reports missing ones. */
export function exhaustiveSwitch(codes: readonly Named[]): string {
  const cases = (label: (one: Named) => string): string =>
    codes
      .map((one) => `    case ${label(one)}:\n      return ${JSON.stringify(one.code)};\n`)
      .join("");
  return `import { ErrorCode } from "@org/error-codes";

export function byText(code: ErrorCode): string {
  switch (code) {
${cases(({ code }) => JSON.stringify(code))}    default: {
      const forgotten: never = code;
      return forgotten;
    }
  }
}

export function byName(code: ErrorCode): string {
  switch (code) {
${cases(({ identifier }) => `ErrorCode.${identifier}`)}    default: {
      const forgotten: never = code;
      return forgotten;
    }
  }
}
`;
}
