import { codeIn, paramIn, textIn, typeIn, upstreamIn } from "./beyond-shapes.ts";
import { type Body, readBody } from "./body.ts";
import { codeOfDocs, isListed } from "./entry.ts";
import type { Format } from "./generated/settings.ts";
import { titleOf } from "./html.ts";
import { codeOf, word } from "./shape.ts";
import { cut, isBlank, trim } from "./text.ts";

/** The content of a body, with its texts as they were sent. */
export interface Content {
  readonly format: Format;
  readonly message: string;
  readonly code: string | null;
  readonly type: string | null;
  readonly param: string | null;
}

/** How many errors that are nested as JSON in each other's messages are read. */
const maxNested = 3;

/** Reads the content of a body: by the shape that fits, then from the well-known places. */
export function contentOf({ text, tree, fit }: Body, nested = 0): Content {
  const fields = fit?.fields;
  let code = codeOf(fields?.code);
  let type = word(fields?.type);
  let param = word(fields?.param);
  if (tree && !fit?.close) {
    code ??= codeIn(tree);
    type ??= typeIn(tree);
    param ??= paramIn(tree);
  }
  if (code === null && type !== null) code = codeOfType(type);
  const sent = typeof fields?.message === "string" ? fields.message : "";
  const found = tree && isBlank(sent) ? textIn(tree) || sent : sent;
  const said = (tree && upstreamIn(tree)) ?? found;
  const message = titleOf(trim(said)) ?? said;
  if (!fields && !message && code === null && type === null) return withoutShape(text);
  const content = { format: fields?.format ?? "json", message, code, type, param };
  return nested < maxNested ? withInner(content, nested) : content;
}

function withoutShape(text: string | null): Content {
  const format = text === "" ? "empty" : "text";
  const message = text ? (titleOf(text) ?? text) : "";
  return { format, message, code: null, type: null, param: null };
}

/** A type that is a code, or the URL of a code's docs. */
const codeOfType = (type: string): string | null => (isListed(cut(type)) ? type : codeOfDocs(type));

/** Unwraps an error whose message is another error as JSON, which a gateway got from its upstream. */
function withInner(content: Content, nested: number): Content {
  const text = trim(content.message);
  if (text[0] !== "{" && text[0] !== "[") return content;
  const body = readBody(text);
  const inner = body.tree && contentOf(body, nested + 1);
  if (!inner || isBlank(inner.message)) return content;
  const { format, code, type, param } = content;
  const isInner = code === null || (!isListed(cut(code)) && isListed(cut(inner.code ?? "")));
  return {
    format,
    message: inner.message,
    code: isInner ? inner.code : code,
    type: type ?? inner.type,
    param: param ?? inner.param,
  };
}
