import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { code as codeSpan, plain } from "../../text/markdown.ts";
import { sentences } from "../../text/sentence.ts";
import { type Body, bodies } from "../bodies/body.ts";
import { examplesOf, examplesOfAny, maxShown, shownCodes } from "./examples.ts";
import { headerReferences } from "./headers.ts";
import { formatSuffix, nameIn, type Refer, responseName, schemaName } from "./names.ts";

/**
 * The responses of each status, then those of `Error`, which stands for all: one in every format, for
 * services that negotiate, and one in each, for services that send only that.
 */
export function responses(catalog: Catalog, refer: Refer): Record<string, object> {
  const formats = bodies(catalog);
  const all: Record<string, object> = {};
  for (const status of [...catalog.statuses, undefined]) {
    const name = responseName(status);
    const head = headOf(catalog, status, refer);
    const response = (sent: readonly Body[]): object => ({
      ...head,
      content: contentOf(catalog, status, sent, refer),
    });
    all[name] = response(formats);
    if (formats.length > 1)
      for (const format of formats) all[name + formatSuffix(format)] = response([format]);
  }
  return all;
}

function headOf(catalog: Catalog, status: Status | undefined, refer: Refer): object {
  const codes = status ? shownCodes(status) : [];
  return {
    description: status ? descriptionOf(status, codes, refer) : "Any error.",
    ...(codes.length > 0 && { "x-error-codes": codes.map(({ value }) => value) }),
    headers: headerReferences(
      catalog,
      refer,
      !status || status.classified.recovery === "transient",
    ),
  };
}

function descriptionOf(status: Status, codes: readonly Code[], refer: Refer): string {
  const text = plain(sentences(status.meaning, status.cause));
  const list = codes.slice(0, maxShown).map(({ code }) => codeSpan(code));
  if (codes.length > maxShown) list.push(`${codes.length - maxShown} more in \`x-error-codes\``);
  if (status.class) {
    const name = nameIn(refer("responses", responseName(status.class)));
    list.push(`those of ${status.class.status} (see \`${name}\`)`);
  }
  return `${text} Codes with status ${status.status}: ${list.join(", ") || "none are known"}.`;
}

function contentOf(
  catalog: Catalog,
  status: Status | undefined,
  sent: readonly Body[],
  refer: Refer,
): object {
  const content = sent.map((body) => {
    const schema = refer("schemas", schemaName(body));
    const examples = status ? examplesOf(status, body, refer) : examplesOfAny(catalog, body, refer);
    return [
      body.mediaType,
      { schema, ...(Object.keys(examples).length > 0 && { examples }) },
    ] as const;
  });
  return Object.fromEntries(content);
}
