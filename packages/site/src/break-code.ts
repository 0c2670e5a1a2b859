/** The parts of a code between which a narrow column may break it: after each separator. */
export const codeParts = (code: string): string[] => code.split(/(?<=.[_:./-])(?=.)/);

/** The class of a code that no column breaks. */
export const whole = "whole";

/** Up to this length, a column that breaks a code is hardly narrower. */
const short = 24;

/** Whether people read a code as a whole: a number, or one that is short. */
export const isWhole = (code: string): boolean => code.length <= short || /^-?\d+$/.test(code);
