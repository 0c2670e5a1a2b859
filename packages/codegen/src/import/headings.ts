/** What a column can be. `code` is what is sent, `key` its name, `constant` the name that a language gives it. */
export type Role = Field | "key" | "code" | "constant" | "comment" | "none";

/** A field of a code that a column can fill. */
export type Field =
  | "action"
  | "actor"
  | "aliases"
  | "category"
  | "causes"
  | "deprecated"
  | "description"
  | "identifier"
  | "links"
  | "meaning"
  | "recovery"
  | "statuses"
  | `x-${string}`;

/** Headings as people write them, in lower case and without anything between the words; the surest come first. */
const headings: Readonly<
  Record<Exclude<Role, "constant" | "comment" | "none" | `x-${string}`>, string>
> = {
  code: "errorcode code errcode errornumber errno errorid value sqlstate number error id slug",
  key: "key errorname symbolicname symbol conditionname mnemonic name errortype type constant",
  statuses:
    "statuses httpstatuscode httpstatus httpstatuscodes httpcode httperrorcode responsestatus statuscode status http",
  meaning:
    "meaning whatitmeans whathappened message errormessage usermessage customermessage clientmessage publicmessage text errortext messagetext usertext customertext clienttext publictext msg summary shortdescription title label short",
  description:
    "description errordescription details detail longdescription explanation documentation doc longtext long",
  action:
    "action solution solutions resolution remedy fix whattodo whatyoucando whatyoushoulddo recommendedaction howtofix howtosolve possiblesolutions suggestedaction mitigation",
  causes: "causes cause possiblecauses possiblecause why",
  category: "category group area module section product domain component",
  recovery: "recovery retriable retryable isretriable isretryable canretry retry",
  actor: "actor",
  aliases: "aliases alias",
  links: "links link docs documentationurl docurl docsurl helpurl url moreinfo",
  deprecated: "deprecated",
  identifier: "identifier",
};

/** The roles in the order in which they choose their columns. */
export const choices: readonly (readonly [role: Role, names: readonly string[]])[] = Object.entries(
  headings,
).map(([role, names]) => [role as Role, names.split(" ")] as const);

/** What a caller can say of a column, besides fields of their own. */
export const mappable: readonly string[] = [...Object.keys(headings), "none"];

/** What a column is called here whose heading this could be. */
export const roleFor = (heading: string): Role | undefined =>
  isInternal(heading)
    ? undefined
    : choices.find(
        ([role, names]) =>
          names.includes(folded(heading)) ||
          (!isIdentity(role) && names.includes(plainly(heading))),
      )?.[0];

/** Whether a column tells codes apart. Only its whole heading says so: "Code (HTTP)" is none. */
export const isIdentity = (role: Role): boolean => role === "code" || role === "key";

/** A heading as the list has it. That of a field in an object is the name of the field. */
export const folded = (heading: string): string =>
  (heading.split(/\.(?=[^\s.])/).at(-1) ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const readers = "(?:the|your)?(?:end)?(?:user|customer|client|caller)s?";
const forReaders = new RegExp(`^(?:end)?(?:user|customer|client|caller)facing|for${readers}$`);
const readersAct = new RegExp(`${readers}(?=can|should)`);

/** The same without brackets, such as those of a language, and without who reads it: "Customer-facing text (EN)" is a text. */
export const plainly = (heading: string): string =>
  folded(heading.replace(/\([^()]*\)/g, ""))
    .replace(forReaders, "")
    .replace(readersAct, "you");

/** Whether a heading says that a column is for its owner's people. No guess makes a text for clients of that. */
export const isInternal = (heading: string): boolean =>
  /internal|private|confidential|staff|runbook|note|remark|comment/i.test(heading);

/** Whether a text is a heading that columns are known by. */
export const isHeading = (text: string): boolean => roleFor(text) !== undefined;
