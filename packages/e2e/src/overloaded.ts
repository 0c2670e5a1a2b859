/** A code that a story of releases adds to the catalogue, as it is written there. */
export const added = `  model_overloaded:
    category: access
    meaning: The model is overloaded
    action: Retry later
    statuses: [5xx]
    recovery: transient
    actor: operator

`;

/** What another code gets, which it takes the place of. */
export const deprecated =
  "    deprecated: { reason: Said too little., replacedBy: model_overloaded }\n";

/** A program of someone who knows the code not yet. */
export const oldProgram = `import { codes, ErrorCode, parseError } from "@org/error-codes";
export const action: string = codes[ErrorCode.GetChannelFailed].action;
export function told(code: ErrorCode): string {
  switch (code) {
    case ErrorCode.ModelNotFound: return "model";
    default: return code;
  }
}
const body = { error: { code: "model_overloaded", message: "m" } };
const error = parseError({ status: 503, body });
export const known: boolean = error.known;
`;

/** One of someone who knows it. */
export const newProgram = `import { codes, ErrorCode, parseError } from "@org/error-codes";
const error = parseError({ status: 503, body: { error: { code: "model_overloaded", message: "m" } } });
const { deprecated } = codes[ErrorCode.GetChannelFailed];
console.log(JSON.stringify([ErrorCode.ModelOverloaded, error.known, error.recovery, deprecated]));
`;
