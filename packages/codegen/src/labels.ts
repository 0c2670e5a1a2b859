/** The words that pages are built from; a locale translates them under `labels`. */
export interface Labels {
  /** The language's own name. */
  language: string;
  statuses: string;
  codes: string;
  categories: string;
  /** `{field}` stands for where the code is found in a body, such as `error.code`. */
  codesIntro: string;
  status: string;
  code: string;
  category: string;
  meaning: string;
  cause: string;
  action: string;
  retry: string;
  whoActs: string;
  onTheWire: string;
  inCode: string;
  related: string;
  allErrors: string;
  deprecated: string;
  retired: string;
  retiredCodes: string;
  replacedBy: string;
  transient: string;
  correctable: string;
  terminal: string;
  caller: string;
  account_owner: string;
  operator: string;
  upstream: string;
}

/** The English words, used where a locale has none. */
export const labels: Omit<Labels, "language"> = {
  statuses: "HTTP status codes",
  codes: "Business error codes",
  categories: "Categories",
  codesIntro: "Possible values of the {field} field:",
  status: "Status",
  code: "code",
  category: "Category",
  meaning: "Meaning",
  cause: "Common cause",
  action: "What to do",
  retry: "Retry?",
  whoActs: "Who must act",
  onTheWire: "On the wire",
  inCode: "In code",
  related: "Related codes",
  allErrors: "All errors",
  deprecated: "Deprecated",
  retired: "Retired",
  retiredCodes: "Retired codes",
  replacedBy: "Replaced by",
  transient: "Yes: the same request may succeed later.",
  correctable: "Not as it is: it may succeed once the cause is corrected.",
  terminal: "No: it will fail again until a person has looked at it.",
  caller: "The caller",
  account_owner: "The owner of the account",
  operator: "The operator of the service",
  upstream: "The upstream provider",
};
