/** The parts of a code between which a narrow column may break it: after each separator. */
export const codeParts = (code: string): string[] => code.split(/(?<=.[_:./-])(?=.)/);

/** The class of a code that no column breaks. */
export const whole = "whole";

/** Whether a code is a number, which people read as a whole. */
export const isNumber = (code: string): boolean => /^-?\d+$/.test(code);
