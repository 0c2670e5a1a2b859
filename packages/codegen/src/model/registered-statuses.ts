/** The statuses of the IANA registry (RFC 9110 section 16.2.1) with their registered names. */
const registered: Readonly<Record<string, string>> = {
  100: "Continue",
  101: "Switching Protocols",
  102: "Processing",
  103: "Early Hints",
  200: "OK",
  201: "Created",
  202: "Accepted",
  203: "Non-Authoritative Information",
  204: "No Content",
  205: "Reset Content",
  206: "Partial Content",
  207: "Multi-Status",
  208: "Already Reported",
  226: "IM Used",
  300: "Multiple Choices",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  305: "Use Proxy",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  412: "Precondition Failed",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  416: "Range Not Satisfiable",
  417: "Expectation Failed",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  423: "Locked",
  424: "Failed Dependency",
  425: "Too Early",
  426: "Upgrade Required",
  428: "Precondition Required",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  505: "HTTP Version Not Supported",
  506: "Variant Also Negotiates",
  507: "Insufficient Storage",
  508: "Loop Detected",
  510: "Not Extended",
  511: "Network Authentication Required",
  // RFC 9110 section 15 has these names for the classes.
  "1xx": "Informational",
  "2xx": "Successful",
  "3xx": "Redirection",
  "4xx": "Client Error",
  "5xx": "Server Error",
};

/** The registered name of a status, or the name of a class: `Not Found`. */
export const registeredName = (key: string): string | undefined =>
  Object.hasOwn(registered, key) ? registered[key] : undefined;

/** The registered names of errors, by status, and those of their classes, by the first digit. */
export const errorPhrases: readonly (readonly [status: number, name: string])[] = Object.entries(
  registered,
).flatMap(([key, name]) => (/^[45]/.test(key) ? [[Number.parseInt(key, 10), name] as const] : []));

/** The same in snake_case: `not_found`. */
export const registeredSnakeName = (key: string): string | undefined =>
  registeredName(key)?.toLowerCase().replace(/[ -]/g, "_");
