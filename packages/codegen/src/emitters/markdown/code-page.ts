import type { Catalog, Code, Retired } from "../../model/catalog.ts";
import { bodies } from "../../wire/body.ts";
import type { Page, Site } from "./page.ts";
import { authored, code as codeSpan, fence, link, plain, table } from "./text.ts";

/** The page of a code, in the order that a person with an error asks. */
export function codePage({ catalog, bodies, locale, context }: Site, code: Code): Page {
  const { labels, tag } = locale;
  const { meaning, action, description } = code.text[tag] as Code["text"][string];
  const { category, recovery, actor, statuses, related, deprecated } = code;
  const facts = [
    [labels.action, plain(action)],
    [labels.retry, plain(labels[recovery])],
    [labels.whoActs, plain(labels[actor])],
    [labels.status, statuses.map((status) => statusLink(catalog, status)).join(", ")],
    [labels.category, link(plain(category.text[tag]?.title ?? ""), `../${category.path}.md`)],
  ];
  return {
    path: code.path,
    heading: codeSpan(code.code),
    parts: [
      deprecated && `> **${labels.deprecated}.** ${replacement(deprecated, labels.replacedBy)}`,
      table([labels.meaning, plain(meaning)], facts),
      description && authored(description),
      `## ${labels.onTheWire}`,
      ...(bodies.get(code) ?? []),
      ...snippets(catalog, code, action, context.packages, labels.inCode),
      related.length > 0 && `## ${labels.related}`,
      related
        .map((other) => {
          const text = plain(other.text[tag]?.meaning ?? "");
          return `- ${link(codeSpan(other.code), `../${other.path}.md`)}: ${text}\n`;
        })
        .join(""),
    ],
  };
}

/** The page of a retired code stays, because old clients and old messages link to it. */
export function retiredPage({ locale: { labels } }: Site, retired: Retired): Page {
  return {
    path: retired.path,
    heading: codeSpan(retired.code),
    parts: [`> **${labels.retired}.** ${replacement(retired, labels.replacedBy)}`],
  };
}

function replacement(
  { reason, replacedBy }: { reason: string; replacedBy?: Code },
  label: string,
): string {
  const target = replacedBy && link(codeSpan(replacedBy.code), `../${replacedBy.path}.md`);
  return plain(reason) + (target ? ` ${label}: ${target}` : "");
}

/** A status as a link to its page, or to that of its class. */
function statusLink({ statuses }: Catalog, status: Code["statuses"][number]): string {
  const entry =
    statuses.find((other) => other.status === status) ??
    statuses.find((other) => other.status === `${String(status)[0]}xx`);
  return entry ? link(String(status), `../${entry.path}.md`) : String(status);
}

/** Each code's answer in full, in every body that services answer with. */
export function wireExamples(catalog: Catalog): Map<Code, string[]> {
  const wire = bodies(catalog);
  const examples = catalog.codes.map((code): [Code, string[]] => {
    const [first] = code.statuses;
    const status = typeof first === "number" ? first : Number(`${first?.[0]}00`);
    const answers = wire.map((body) => {
      const json = JSON.stringify(body.example(code, status), null, 2);
      return fence("http", `HTTP/1.1 ${status}\nContent-Type: ${body.mediaType}\n\n${json}`);
    });
    return [code, answers];
  });
  return new Map(examples);
}

/** How to catch the code, in each language that has a package. */
function snippets(
  { wire }: Catalog,
  code: Code,
  action: string,
  packages: Readonly<Record<string, string>>,
  heading: string,
): string[] {
  const name = packages.typescript;
  if (name === undefined) return [];
  const path = (wire.format.code ?? "/code").replaceAll("/", ".");
  const lines = [
    `import { ErrorCode } from ${JSON.stringify(name)};`,
    "",
    `if (body${path} === ErrorCode.${code.identifier}) {`,
    `  // ${action}`,
    "}",
  ];
  return [`## ${heading}`, fence("ts", lines.join("\n"))];
}
