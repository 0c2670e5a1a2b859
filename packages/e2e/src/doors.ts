/** The file in which a copy of the catalogue has codes that no release of the catalogue has. */
export const doors = "catalog/doors.yaml";

/** What that file has in the first release, as YAML. */
export const first = `codes:
  door_closed:
    category: access
    meaning: The door is closed
    action: Knock
    statuses: [403]

  key_lost:
    category: access
    meaning: The key is lost
    action: Retry later
    statuses: [500]
`;

/** A code that a later release adds. */
export const added = `
  lock_frozen:
    category: access
    meaning: The lock is frozen
    action: Retry later
    statuses: [5xx]
    recovery: transient
    actor: operator
`;

/** The deprecation of the code that it replaces. */
export const deprecated = "    deprecated: { reason: Said too little., replacedBy: lock_frozen }\n";

/** A program by someone who does not know the code yet. */
export const oldProgram = `import { codes, ErrorCode, parseError } from "@org/error-codes";
export const action: string = codes[ErrorCode.KeyLost].action;
export function told(code: ErrorCode): string {
  switch (code) {
    case ErrorCode.DoorClosed: return "door";
    default: return code;
  }
}
const body = { error: { code: "lock_frozen", message: "m" } };
const error = parseError({ status: 503, body });
export const known: boolean = error.known;
`;

/** A program by someone who knows it. */
export const newProgram = `import { codes, ErrorCode, parseError } from "@org/error-codes";
const error = parseError({ status: 503, body: { error: { code: "lock_frozen", message: "m" } } });
const { deprecated } = codes[ErrorCode.KeyLost];
console.log(JSON.stringify([ErrorCode.LockFrozen, error.known, error.recovery, deprecated]));
`;
