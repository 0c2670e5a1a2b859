/** The words that pages are built from. A locale translates them under `labels`. */
export interface Labels {
  /** The language's own name. */
  language: string;
  statuses: string;
  codes: string;
  categories: string;
  /** `{field}` is the place of the code in a body, such as `error.code`. */
  codesIntro: string;
  /** On the page of a status, when codes list its class. `{class}` is the class, such as `4xx`. */
  codesOfClass: string;
  status: string;
  code: string;
  category: string;
  meaning: string;
  cause: string;
  causes: string;
  action: string;
  /** Before the key of a code that is sent as something else. */
  name: string;
  /** Before other values that clients understand as a code. */
  aliases: string;
  retry: string;
  wait: string;
  /** How long to wait before retrying: `{initial}` and `{max}` are seconds. */
  waiting: string;
  /** The same for a protocol without HTTP. */
  waitingWithoutHttp: string;
  whoActs: string;
  onTheWire: string;
  inCode: string;
  related: string;
  links: string;
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
  /** `{headers}` lists the headers that can hold the request id. */
  readRequest: string;
  /** Before the version that added something. */
  since: string;
  /** Before the first day on which something may be removed. */
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
  /** The same for a protocol without HTTP. */
  explainIntroWithoutHttp: string;
  explainInput: string;
  explainExample: string;
  explainClear: string;
  explainUnknown: string;
  explainNoCode: string;
  explainNoError: string;
  explainByStatus: string;
  /** Of a status that the catalogue does not have: `{status}`, with its name in HTTP. The same for the server, and neither. */
  explainOfClient: string;
  explainOfServer: string;
  explainOfNeither: string;
  explainNoStatus: string;
  explainMasked: string;
  explainCut: string;
  /** Of a text that has several errors; `{errors}` are codes and statuses. */
  explainOthers: string;
  explainPage: string;
  message: string;
  /** The part of a request that an error is about. */
  param: string;
  details: string;
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

/** The English words, which are also the default. */
export const labels: Omit<Labels, "language"> = {
  statuses: "HTTP status codes",
  codes: "Error codes",
  categories: "Categories",
  codesIntro: "Possible values of the {field} field:",
  codesOfClass: "Codes listed under {class} can also come with this status.",
  status: "Status",
  code: "Code",
  category: "Category",
  meaning: "Meaning",
  cause: "Common cause",
  causes: "Possible causes",
  action: "What to do",
  name: "Name in code",
  aliases: "Also sent as",
  retry: "Retry?",
  wait: "How long to wait",
  waiting:
    "As long as the Retry-After header says. Without that header, wait {initial} s, then twice as long after each attempt, up to {max} s. Give up after attempt {attempts}.",
  waitingWithoutHttp:
    "Wait {initial} s, then twice as long after each attempt, up to {max} s. Give up after attempt {attempts}.",
  whoActs: "Who must act",
  onTheWire: "On the wire",
  inCode: "In code",
  related: "Related codes",
  links: "See also",
  allErrors: "All errors",
  deprecated: "Deprecated",
  retired: "Retired",
  retiredCodes: "Retired codes",
  replacedBy: "Replaced by",
  replaces: "Replaces",
  reading: "How to read an error",
  readStatus:
    "The HTTP status says what kind of failure it is. Use it if there is no code, or if the code is not listed here.",
  readCode: "{field} says what happened. Match on it, never on the message.",
  readRetry: "The page of a code says whether a retry can help.",
  readRequest: "If the response has a request id ({headers}), include it when you ask for help.",
  since: "Since",
  sunset: "Earliest removal",
  transient: "Yes. The same request may succeed later.",
  correctable: "Only once the cause is fixed. Until then, the same request will fail again.",
  terminal: "No. The same request will fail again, and someone has to look into the cause.",
  caller: "The caller",
  account_owner: "The account owner",
  operator: "The service operator",
  upstream: "The upstream provider",
  mayRetry: "Retry later",
  mustCorrect: "Fix the cause first",
  mustStop: "Do not retry",
  explain: "Explain an error",
  explainIntro:
    "Paste what you received: a code, a body, a whole HTTP response, the output of curl -i, or the error text of an SDK. It is read here, in your browser; nothing is sent or stored.",
  explainIntroWithoutHttp:
    "Paste what you received: a code, a body, a line of a log, or the error text of an SDK. It is read here, in your browser; nothing is sent or stored.",
  explainInput: "What you received",
  explainExample: "Show an example",
  explainClear: "Clear",
  explainUnknown:
    "{code} is not a code of this catalogue: it may be newer than this page, or from another service.",
  explainNoCode: "It contains no error code.",
  explainNoError: "Clients of this API do not recognize this as an error body.",
  explainByStatus: "This is what status {status} means.",
  explainOfClient:
    "This catalogue does not have the status {status}. In HTTP, it is an error of the client.",
  explainOfServer:
    "This catalogue does not have the status {status}. In HTTP, it is an error of the server.",
  explainOfNeither:
    "This catalogue does not have the status {status}. In HTTP, it is not an error.",
  explainNoStatus: "Nothing in it suggests that retrying can help.",
  explainMasked: "Text that looks like a key was masked.",
  explainCut: "The text is too long: only the first {count} characters are read.",
  explainOthers: "The text has other errors, too: {errors}.",
  explainPage: "Read its page",
  message: "Message",
  param: "Parameter",
  details: "Details",
  requestId: "Request id",
  filter: "Filter",
  any: "Any",
  reset: "Reset",
  shown: "{shown} of {total}",
  showMore: "Show more",
  noMatch: "No code matches.",
  notFound: "This page does not exist.",
  nearest: "The nearest codes",
  copy: "Copy",
  copied: "Copied",
  needsScript: "This needs JavaScript.",
};
