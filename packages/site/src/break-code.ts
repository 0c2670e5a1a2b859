/** The parts of a code between which a narrow column may break it: after each separator. */
export const codeParts = (code: string): string[] => code.split(/(?<=[_:./-])(?=.)/);
