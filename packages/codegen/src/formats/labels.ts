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
  wait: string;
  /** How to wait before sending again: `{initial}` and `{max}` are seconds. */
  waiting: string;
  whoActs: string;
  onTheWire: string;
  inCode: string;
  related: string;
  allErrors: string;
  deprecated: string;
  retired: string;
  retiredCodes: string;
  replacedBy: string;
  replaces: string;
  reading: string;
  readStatus: string;
  /** `{field}` as in `codesIntro`. */
  readCode: string;
  readRetry: string;
  /** `{headers}` stands for the names of the headers that hold a request's id. */
  readRequest: string;
  /** Before the version that something came with. */
  since: string;
  /** Before the day from which something may be gone. */
  sunset: string;
  transient: string;
  correctable: string;
  terminal: string;
  caller: string;
  account_owner: string;
  operator: string;
  upstream: string;
  mayRetry: string;
  mustCorrect: string;
  mustStop: string;
  explain: string;
  explainIntro: string;
  explainInput: string;
  explainExample: string;
  explainClear: string;
  explainUnknown: string;
  explainNoCode: string;
  explainNoError: string;
  explainByStatus: string;
  explainNoStatus: string;
  explainMasked: string;
  explainCut: string;
  explainPage: string;
  message: string;
  requestId: string;
  filter: string;
  any: string;
  reset: string;
  shown: string;
  showMore: string;
  noMatch: string;
  notFound: string;
  nearest: string;
  copy: string;
  copied: string;
  needsScript: string;
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
  wait: "How long to wait",
  waiting:
    "As long as the Retry-After header says; without it {initial} s, then twice as long each time, up to {max} s. {attempts} attempts in all.",
  whoActs: "Who must act",
  onTheWire: "On the wire",
  inCode: "In code",
  related: "Related codes",
  allErrors: "All errors",
  deprecated: "Deprecated",
  retired: "Retired",
  retiredCodes: "Retired codes",
  replacedBy: "Replaced by",
  replaces: "Replaces",
  reading: "How to read an error",
  readStatus:
    "The HTTP status says what kind of failure it is. Go by it where there is no code, or one that is not listed here.",
  readCode: "{field} says what happened. Match on it, and never on the message.",
  readRetry:
    "The page of the code says whether sending the same request again can help, and who must act where it cannot.",
  readRequest: "The id of the request is in {headers}. Quote it when you ask for help.",
  since: "Since",
  sunset: "May be gone from",
  transient: "Yes: the same request may succeed later.",
  correctable: "Not as it is: it may succeed once the cause is corrected.",
  terminal: "No: it will fail again until a person has looked at it.",
  caller: "The caller",
  account_owner: "The owner of the account",
  operator: "The operator of the service",
  upstream: "The upstream provider",
  mayRetry: "Retry later",
  mustCorrect: "Correct it first",
  mustStop: "Do not retry",
  explain: "Explain an error",
  explainIntro:
    "Paste what you received: a body, a whole HTTP response, what curl -i printed, or the error text of an SDK. It is read here, in your browser; nothing is sent or stored.",
  explainInput: "What you received",
  explainExample: "Show an example",
  explainClear: "Clear",
  explainUnknown:
    "{code} is not a code of this catalogue: it may be newer than this page, or come from somewhere else.",
  explainNoCode: "There is no error code in it.",
  explainNoError: "This is no error body that clients of this API know.",
  explainByStatus: "This is what status {status} says.",
  explainNoStatus: "Nothing in it says that sending the request again can help.",
  explainMasked: "What looks like a key was masked.",
  explainCut: "The text is too long: only its first {count} characters are read.",
  explainPage: "Read its page",
  message: "Message",
  requestId: "Request id",
  filter: "Filter",
  any: "Any",
  reset: "Reset",
  shown: "{shown} of {total}",
  showMore: "Show more",
  noMatch: "No code matches.",
  notFound: "There is no such page.",
  nearest: "The nearest codes",
  copy: "Copy",
  copied: "Copied",
  needsScript: "This needs JavaScript.",
};
