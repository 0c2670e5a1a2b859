/** What `init` is made of. */
export { differences } from "./again/index.ts";
export { anotherCatalogue } from "./another.ts";
export { answersFrom } from "./answers.ts";
export { find } from "./found/index.ts";
export { importFrom } from "./import-from.ts";
export { nothing } from "./more/added.ts";
export { moreThan } from "./more/index.ts";
export { plan as planFor } from "./plan.ts";
export * as report from "./report.ts";
export { isSetUp, setUp } from "./set-up.ts";
export { withinOthers } from "./within.ts";
