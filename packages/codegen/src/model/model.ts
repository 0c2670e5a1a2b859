import type { DeprecatedFile } from "../formats/catalog-file.ts";
import { writtenKeys } from "../source/entries.ts";
import type { ValidSource } from "../source/source.ts";
import type { Catalog, Category, Code, Deprecation, Retired, Status } from "./catalog.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { localesOf, translate } from "./locales.ts";
import type { Names } from "./names.ts";
import { naming, released } from "./naming.ts";
import { retryDefaults } from "./retry.ts";
import { covers, toStatusKey } from "./statuses.ts";
import { wireOf } from "./wire.ts";

/** A mutable entry: while the model is built, entries that refer to each other are incomplete. */
type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Settles everything that emitters need, so that they decide nothing. */
export function model(source: ValidSource): Catalog {
  const { catalog: file } = source;
  const names = naming(source);
  const locales = localesOf(source);
  const place = (folder: string, { slug }: Names): Pick<Code, "path" | "page"> => ({
    path: `${folder}/${slug}`,
    page: `${file.docs}${folder}/${slug}/`,
  });

  const categories = new Map<string, Category & { codes: Code[] }>();
  for (const id of writtenKeys(source, file.categories)) {
    const entry = file.categories[id] as CategoryEntry;
    categories.set(id, {
      id,
      ...names.category(id),
      ...place("categories", names.category(id)),
      text: translate(source, entry, (locale) => locale.categories?.[id]),
      codes: [],
    });
  }

  const codes = new Map<string, Open<Code>>();
  for (const code of Object.keys(file.codes).sort()) {
    const entry = file.codes[code] as CodeEntry;
    const named = names.code(code, entry.identifier);
    const since = released(source.lock?.codes, code)?.since;
    codes.set(code, {
      code,
      ...named,
      ...place("codes", named),
      category: categories.get(entry.category) as Category,
      meaning: entry.meaning,
      action: entry.action,
      statuses: entry.statuses.map(toStatusKey),
      recovery: entry.recovery,
      actor: entry.actor,
      related: [],
      replaces: [],
      text: translate(source, entry, (locale) => locale.codes?.[code]),
      ...(since !== undefined && { since }),
    });
  }
  for (const code of writtenKeys(source, file.codes)) {
    const { category, deprecated } = file.codes[code] as CodeEntry;
    const built = codes.get(code) as Open<Code>;
    categories.get(category)?.codes.push(built);
    if (deprecated) {
      const since = released(source.lock?.codes, code)?.deprecated?.since;
      built.deprecated = withdrawal(deprecated, since, codes);
    }
  }
  for (const { codes: group } of categories.values())
    for (const [index, code] of group.entries())
      (code as Open<Code>).related = neighbours(group, index);

  const statuses = Object.keys(file.statuses)
    .sort()
    .map((key): Status => {
      const entry = file.statuses[key] as StatusEntry;
      const status = toStatusKey(key);
      const named = names.status(key, entry.name);
      return {
        ...named,
        path: `statuses/${key}`,
        page: `${file.docs}statuses/${key}/`,
        status,
        name: entry.name,
        meaning: entry.meaning,
        cause: entry.cause,
        recovery: entry.recovery,
        actor: entry.actor,
        text: translate(source, entry, (locale) => locale.statuses?.[key]),
        codes: [...codes.values()].filter((code) =>
          code.statuses.some((listed) => covers(status, listed)),
        ),
      };
    });
  for (const status of statuses) {
    const whole = statuses.find((other) => other !== status && covers(other.status, status.status));
    if (whole?.codes.some((code) => code.statuses.includes(whole.status)))
      (status as Open<Status>).class = whole;
  }

  const retired = Object.entries(file.retired ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entry]): Retired => {
      const named = names.code(code, entry.identifier);
      const since = released(source.lock?.retired, code)?.since;
      return { code, ...named, ...place("codes", named), ...withdrawal(entry, since, codes) };
    });

  for (const code of codes.values()) if (code.deprecated) listReplaced(code, code.deprecated);
  for (const code of retired) listReplaced(code, code);

  return deepFreeze({
    name: file.name,
    title: file.title,
    docs: file.docs,
    wire: wireOf(file.wire),
    retry: { ...retryDefaults, ...file.retry },
    language: locales[0],
    locales,
    categories: [...categories.values()],
    statuses,
    codes: [...codes.values()],
    retired,
  });
}

/** With more, the pages of a large category would grow with its square. */
const maxRelated = 6;

function neighbours(group: readonly Code[], index: number): Code[] {
  const start = Math.max(0, Math.min(index - maxRelated / 2, group.length - 1 - maxRelated));
  return group.slice(start, start + maxRelated + 1).filter((code) => code !== group[index]);
}

/** Adds a code to the list of those that its replacement replaces. */
function listReplaced(old: Code | Retired, { replacedBy }: { readonly replacedBy?: Code }): void {
  (replacedBy?.replaces as (Code | Retired)[] | undefined)?.push(old);
}

type CategoryEntry = ValidSource["catalog"]["categories"][string];
type StatusEntry = ValidSource["catalog"]["statuses"][string];
type CodeEntry = ValidSource["catalog"]["codes"][string];

function withdrawal(
  { reason, replacedBy, sunset }: DeprecatedFile,
  since: string | undefined,
  codes: ReadonlyMap<string, Code>,
): Deprecation {
  const code = replacedBy === undefined ? undefined : codes.get(replacedBy);
  return {
    reason,
    ...(code && { replacedBy: code }),
    ...(since !== undefined && { since }),
    ...(sunset !== undefined && { sunset }),
  };
}
