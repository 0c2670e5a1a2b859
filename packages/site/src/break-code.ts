/** A code in parts, between which a narrow column may break it: behind each sign that divides its words. */
export const codeParts = (code: string): string[] => code.split(/(?<=[_:./-])(?=.)/);
