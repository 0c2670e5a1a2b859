/** A page has no more rows than that in its HTML: beyond it, scripts fetch them, and category pages list them. */
export const maxStaticRows = 1000;
