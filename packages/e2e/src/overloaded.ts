/** A code that a sequence of releases adds to the catalogue, as YAML. */
export const added = `  model_overloaded:
    category: access
    meaning: The model is overloaded
    action: Retry later
    statuses: [5xx]
    recovery: transient
    actor: operator

`;

/** The deprecation of the code that it replaces. */
export const deprecated =
  "    deprecated: { reason: Said too little., replacedBy: model_overloaded }\n";

/** A program by someone who does not know the code yet. */
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

/** A program by someone who knows it. */
export const newProgram = `import { codes, ErrorCode, parseError } from "@org/error-codes";
const error = parseError({ status: 503, body: { error: { code: "model_overloaded", message: "m" } } });
const { deprecated } = codes[ErrorCode.GetChannelFailed];
console.log(JSON.stringify([ErrorCode.ModelOverloaded, error.known, error.recovery, deprecated]));
`;
