/** What a text names if it is a name in a program of any language: `ErrorCode.NOT_FOUND`, `errors.CodeNotFound`. */
export const inProgram = (text: string): string | undefined => /^[\w.:]*\b(\w+)$/.exec(text)?.[1];

/** The names of a code in programs, of which Go's starts with `Code`. */
export const programNames = (identifier: string, constant: string): string[] => [
  identifier,
  constant,
  `Code${identifier}`,
];
