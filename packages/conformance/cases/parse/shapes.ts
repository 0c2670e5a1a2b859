import type { ParseCase } from "../author.ts";

type Expected = ParseCase["expected"];

/** Bodies that more than one shape fits, or that one fits in an odd way. */
const fits: readonly (readonly [
  what: string,
  holds: string[],
  body: string,
  expected: Expected,
])[] = [
  [
    "a code makes it `openai` and not `anthropic`",
    ["P14", "P17"],
    '{"type":"error","error":{"type":"t","message":"no","code":"x"}}',
    { format: "openai", code: "x", message: "no", type: "t" },
  ],
  [
    "a code that is null makes it `openai` and not `anthropic`",
    ["P15", "P17"],
    '{"error":{"type":"t","message":"no","code":null}}',
    { format: "openai", message: "no", type: "t" },
  ],
  [
    "a code that is an object makes it `openai` and not `anthropic`",
    ["P15", "P23"],
    '{"error":{"type":"t","message":"no","code":{}}}',
    { format: "openai", message: "no", type: "t" },
  ],
  [
    "a code that is false makes it `openai` and not `anthropic`",
    ["P15", "P23"],
    '{"error":{"type":"t","message":"no","code":false}}',
    { format: "openai", message: "no", type: "t" },
  ],
  [
    "an empty code makes it `openai` and not `anthropic`",
    ["P15", "P22"],
    '{"error":{"type":"t","message":"no","code":""}}',
    { format: "openai", message: "no", type: "t" },
  ],
  [
    "a param that is an array makes it `openai` and not `anthropic`",
    ["P14", "P15", "P23"],
    '{"error":{"type":"t","message":"no","param":[]}}',
    { format: "openai", message: "no", type: "t" },
  ],
  [
    "a type that is null makes it `anthropic` and not `openai`",
    ["P14", "P15", "P17"],
    '{"error":{"type":null,"message":"no"}}',
    { format: "anthropic", message: "no" },
  ],
  [
    "a type that is an object makes it `anthropic` and not `openai`",
    ["P14", "P15", "P23"],
    '{"error":{"type":{},"message":"no"}}',
    { format: "anthropic", message: "no" },
  ],
  [
    "a message alone fits `openai` loosely, which is first",
    ["P14", "P15", "P16", "P17"],
    '{"error":{"message":"no"}}',
    { format: "openai", message: "no" },
  ],
  [
    "an empty message fits closely beside a code",
    ["P15", "P71"],
    '{"error":{"message":"","code":"x"}}',
    { format: "openai", code: "x", message: "" },
  ],
  [
    "an empty message fits closely beside a code that is null",
    ["P15", "P71"],
    '{"error":{"message":"","code":null}}',
    { format: "openai", message: "" },
  ],
  [
    "an empty message alone fits loosely",
    ["P16", "P71"],
    '{"error":{"message":""}}',
    { format: "openai", message: "" },
  ],
  [
    "a code without message fits `openai` loosely",
    ["P16", "P71"],
    '{"error":{"code":"invalid_request"}}',
    { format: "openai", code: "invalid_request", message: "" },
  ],
  [
    "a number as code without message fits `openai` loosely",
    ["P16", "P21"],
    '{"error":{"code":500,"message":null}}',
    { format: "openai", code: "500", status: 500, message: "" },
  ],
  [
    "a type without message fits only the shape that has no pointer for the code",
    ["P16", "P25"],
    '{"error":{"type":"invalid_request"}}',
    { format: "anthropic", code: "invalid_request", message: "", type: "invalid_request" },
  ],
  [
    "a type without message fits loosely though no code has its name",
    ["P16"],
    '{"error":{"type":"t","message":5}}',
    { format: "anthropic", message: "", type: "t" },
  ],
  [
    "a close fit further down comes before a loose one: `flat` before `openai`",
    ["P17"],
    '{"error":{"message":"loose"},"message":"close","code":"x"}',
    { format: "flat", code: "x", message: "close" },
  ],
  [
    "a close fit further down comes before a loose one: `midjourney` before `problem`",
    ["P17"],
    '{"description":"close","code":"x","detail":5}',
    { format: "midjourney", code: "x", message: "close" },
  ],
  [
    "a close fit further down comes before a loose one: `anthropic` before `problem`",
    ["P17"],
    '{"error":{"type":"t","message":"close"},"detail":"loose"}',
    { format: "anthropic", message: "close", type: "t" },
  ],
  [
    "of two close fits the first counts: `openai` before `flat`",
    ["P17"],
    '{"message":"flat","code":"y","error":{"message":"openai","code":"x"}}',
    { format: "openai", code: "x", message: "openai" },
  ],
  [
    "of two close fits the first counts: `problem` before `flat`",
    ["P17"],
    '{"message":"flat","code":"x","detail":"problem"}',
    { format: "problem", code: "x", message: "problem" },
  ],
  [
    "of two close fits the first counts: `flat` before `midjourney`",
    ["P17", "P24"],
    '{"description":"midjourney","type":"t","code":"x","message":"flat"}',
    { format: "flat", code: "x", message: "flat", type: null },
  ],
  [
    "of two loose fits the first counts: `problem` before `flat`",
    ["P17"],
    '{"message":"flat","detail":"problem"}',
    { format: "problem", message: "problem" },
  ],
  [
    "of two loose fits the first counts, though it is by its code: `openai` before `problem`",
    ["P16", "P17"],
    '{"error":{"code":"x"},"detail":"problem"}',
    { format: "openai", code: "x", message: "problem" },
  ],
  [
    "a code alone fits `problem` loosely, which comes before `flat`",
    ["P16", "P17", "P71"],
    '{"code":"invalid_request"}',
    { format: "problem", code: "invalid_request", message: "" },
  ],
  [
    "a code beside a message that is no text fits `problem` loosely",
    ["P15", "P16", "P71"],
    '{"code":"x","message":null}',
    { format: "problem", code: "x", message: "" },
  ],
  [
    "a detail alone fits `problem` loosely, which other servers send",
    ["P16", "P17"],
    '{"detail":"Not Found"}',
    { format: "problem", message: "Not Found" },
  ],
  [
    "problem details without code fit loosely",
    ["P14", "P16", "P24"],
    '{"type":"about:blank","title":"Not Found","status":404,"detail":"no"}',
    { format: "problem", message: "no", type: "about:blank", status: 404 },
  ],
  [
    "a param is not a mark of `problem`, so `anthropic` fits more closely",
    ["P14", "P17"],
    '{"detail":"loose","param":"p","error":{"type":"t","message":"close"}}',
    { format: "anthropic", message: "close", type: "t" },
  ],
  [
    "a param that is null is not a mark of `problem`, so `flat` fits more closely",
    ["P14", "P17"],
    '{"detail":5,"param":null,"message":"close","code":"x"}',
    { format: "flat", code: "x", message: "close" },
  ],
  [
    "a param without code fits `problem` loosely, so a code elsewhere counts",
    ["P14", "P16", "P24", "P74"],
    '{"detail":"no","param":"p","error_code":"e1"}',
    { format: "problem", code: "e1", message: "no", param: "p" },
  ],
  [
    "a param without detail does not fit `problem`",
    ["P16"],
    '{"param":"p","title":"No"}',
    { format: "json", message: "No", param: "p" },
  ],
  [
    "details without code fit `problem` loosely, and are read",
    ["P14", "P16", "P86"],
    '{"detail":"no","details":["a",null]}',
    { format: "problem", message: "no", details: ["a", null] },
  ],
  [
    "a param and details beside a code are those of `problem`",
    ["P24", "P86"],
    '{"type":"about:blank","detail":"no","code":"x","param":"p","details":{"a":{"b":[1]}}}',
    {
      format: "problem",
      code: "x",
      message: "no",
      type: "about:blank",
      param: "p",
      details: { a: { b: [1] } },
    },
  ],
  [
    "a param that is a number and details that are null are none of `problem`",
    ["P24", "P86"],
    '{"detail":"no","code":"x","param":7,"details":null}',
    { format: "problem", code: "x", message: "no" },
  ],
  [
    "details that are false are those of `problem`",
    ["P86"],
    '{"detail":"no","code":"x","param":"","details":false}',
    { format: "problem", code: "x", message: "no", details: false },
  ],
  [
    "a param inside of the detail is read, and details there are not",
    ["P76", "P86"],
    JSON.stringify({
      detail: '{"detail":"inner","code":"x","param":"p","details":[1]}',
      code: null,
    }),
    { format: "problem", code: "x", message: "inner", param: "p" },
  ],
  [
    "a description alone fits `midjourney` loosely",
    ["P16", "P17"],
    '{"description":"no"}',
    { format: "midjourney", message: "no" },
  ],
  [
    "a type is no mark where the shape has a pointer for the code",
    ["P14", "P16"],
    '{"description":"midjourney","type":"t","message":"flat"}',
    { format: "flat", message: "flat", type: "t" },
  ],
  [
    "every field of every shape at once is `openai`",
    ["P17"],
    '{"detail":"a","message":"b","description":"c","code":"d","type":"e","error":{"message":"f","code":"g","type":"h","param":"i"}}',
    { format: "openai", code: "g", message: "f", type: "h", param: "i" },
  ],
];

/** Which shape a body has. */
export const shapes: readonly ParseCase[] = fits.map(([what, holds, body, expected]) => ({
  name: `Of a body's shape: ${what}`,
  holds,
  body,
  expected,
}));
