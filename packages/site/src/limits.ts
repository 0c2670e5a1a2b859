/**
 * The maximum number of rows in a page's HTML. Beyond it, scripts fetch them and category pages list them.
 */
export const maxStaticRows = 1000;

/** How much pasted text the box reads, in UTF-16 units: more than any error, and read instantly. */
export const maxPasted = 200_000;
