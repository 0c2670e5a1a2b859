/** A page has no more rows than that in its HTML: beyond it, scripts fetch them, and category pages list them. */
export const maxStaticRows = 1000;

/** As much as the box reads of what is pasted, in UTF-16 units: more than any error, and read within a blink. */
export const maxPasted = 200_000;
