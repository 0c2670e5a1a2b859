import type {
  CategoryFile,
  CodeFile,
  DeprecatedFile,
  RetiredFile,
} from "../formats/catalog-file.ts";
import { writtenKeys } from "../source/entries.ts";
import type { ValidSource } from "../source/source.ts";
import { oneLine } from "../text/one-line.ts";
import type {
  Catalog,
  Category,
  Code,
  CodeText,
  Deprecation,
  Identity,
  Retired,
  Status,
  StatusKey,
} from "./catalog.ts";
import { classified } from "./classification.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { isHttp } from "./is-http.ts";
import { localesOf, translate } from "./locales.ts";
import type { Names } from "./names.ts";
import { naming, released } from "./naming.ts";
import { ownFields } from "./own-fields.ts";
import { registeredSnakeName } from "./registered-statuses.ts";
import { retryDefaults } from "./retry.ts";
import { statusEntries } from "./status-entries.ts";
import { covers, mainStatus, toStatusKey } from "./statuses.ts";
import { asSent, otherValues, sentValueOf } from "./values.ts";
import { wireOf } from "./wire.ts";

type Valued = Pick<RetiredFile, "value" | "aliases">;

const byCode = (a: Identity, b: Identity): number => (a.code < b.code ? -1 : 1);

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
    const entry = file.categories?.[id] as CategoryFile;
    categories.set(id, {
      id,
      ...names.category(id),
      ...place("categories", names.category(id)),
      own: ownFields(entry),
      text: translate(source, entry, (locale) => locale.categories?.[id]),
      codes: [],
    });
  }

  const statusCodes = new Map<StatusKey, Code[]>();
  const statuses = new Map<StatusKey, Status>();
  for (const [key, entry] of statusEntries(file)) {
    const status = toStatusKey(key);
    const { meaning, cause, recovery, actor } = entry;
    const name = entry.name ?? registeredSnakeName(key) ?? "";
    const ofStatus: Code[] = [];
    statusCodes.set(status, ofStatus);
    statuses.set(status, {
      ...names.status(key, name),
      path: `statuses/${key}`,
      page: `${file.docs}statuses/${key}/`,
      own: ownFields(entry),
      status,
      name,
      meaning: oneLine(meaning),
      ...(cause !== undefined && { cause: oneLine(cause) }),
      ...(recovery && { recovery }),
      ...(actor && { actor }),
      classified: classified({}, status, (other) => file.statuses?.[other]).classified,
      text: translate(source, entry, (locale) => locale.statuses?.[key]),
      codes: ofStatus,
    });
  }

  const identity = (key: string, { value, aliases = [] }: Valued): Identity => {
    const sent = sentValueOf(key, value, file.wire.codes);
    const others = aliases.map((alias) => asSent(alias, file.wire.codes));
    return { key, code: String(sent), value: sent, aliases: others };
  };
  const codes = new Map<string, Open<Code>>();
  for (const [key, entry] of Object.entries(file.codes)) {
    const named = names.code(key, entry.identifier);
    const since = released(source.lock?.codes, key)?.since;
    const { meaning, causes, links = [] } = entry;
    const listed = (entry.statuses ?? []).map(toStatusKey);
    const category = entry.category === undefined ? undefined : categories.get(entry.category);
    codes.set(key, {
      ...identity(key, entry),
      ...named,
      ...place("codes", named),
      own: ownFields(entry),
      ...(category && { category }),
      meaning: oneLine(meaning),
      ...(entry.action !== undefined && { action: [entry.action].flat().map(oneLine) }),
      ...(causes && { causes: causes.map(oneLine) }),
      statuses: listed,
      ...classified(entry, mainStatus(listed), (status) => statuses.get(status)),
      links: links.map((link) => (typeof link === "string" ? { title: link, url: link } : link)),
      related: [],
      replaces: [],
      text: translate<CodeText>(source, { meaning, ...withSteps(entry) }, (locale) =>
        withSteps(locale.codes?.[key]),
      ),
      ...(since !== undefined && { since }),
    });
  }
  const uncategorized: Code[] = [];
  for (const key of writtenKeys(source, file.codes)) {
    const { category, deprecated } = file.codes[key] as CodeFile;
    const built = codes.get(key) as Open<Code>;
    (categories.get(category ?? "")?.codes ?? uncategorized).push(built);
    if (deprecated) {
      const since = released(source.lock?.codes, key)?.deprecated?.since;
      built.deprecated = {
        ...withdrawal(deprecated, since, codes),
        text: translate(source, deprecated, (locale) => locale.codes?.[key]?.deprecated),
      };
    }
  }
  for (const group of [...Array.from(categories.values(), ({ codes }) => codes), uncategorized])
    for (const [index, code] of group.entries())
      (code as Open<Code>).related = neighbours(group, index);

  const sorted = [...codes.values()].sort(byCode);
  for (const code of sorted)
    for (const [status, ofStatus] of statusCodes)
      if (code.statuses.some((listed) => covers(status, listed))) ofStatus.push(code);
  for (const status of statuses.values()) {
    const whole = statuses.get(toStatusKey(`${String(status.status)[0]}xx`));
    if (
      whole &&
      whole !== status &&
      whole.codes.some((code) => code.statuses.includes(whole.status))
    )
      (status as Open<Status>).class = whole;
  }

  const retired = Object.entries(file.retired ?? {})
    .map(([key, entry]): Retired => {
      const named = names.code(key, entry.identifier);
      const since = released(source.lock?.retired, key)?.since;
      return {
        ...identity(key, entry),
        ...named,
        ...place("codes", named),
        own: ownFields(entry),
        ...(entry.meaning !== undefined && { meaning: oneLine(entry.meaning) }),
        ...withdrawal(entry, since, codes),
        text: translate(source, entry, (locale) => locale.retired?.[key]),
      };
    })
    .sort(byCode);

  for (const code of codes.values()) if (code.deprecated) listReplaced(code, code.deprecated);
  for (const code of retired) listReplaced(code, code);

  return deepFreeze({
    own: ownFields(file),
    name: file.name,
    title: oneLine(file.title),
    docs: file.docs,
    isHttp: isHttp(file),
    wire: wireOf(file.wire),
    retry: { ...retryDefaults, ...file.retry },
    language: locales[0],
    locales,
    categories: [...categories.values()],
    uncategorized,
    statuses: [...statuses.values()],
    codes: sorted,
    retired,
    ...otherValues([...sorted, ...retired]),
  });
}

/** The texts of a code with its action as steps. */
const withSteps = ({
  meaning,
  action,
  causes,
  description,
}: Partial<CodeFile> = {}): Partial<CodeText> => ({
  ...(meaning !== undefined && { meaning }),
  ...(action !== undefined && { action: [action].flat() }),
  ...(causes && { causes }),
  ...(description !== undefined && { description }),
});

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

/** What withdraws a code, without its texts in other languages. */
function withdrawal(
  { reason, replacedBy, sunset }: DeprecatedFile,
  since: string | undefined,
  codes: ReadonlyMap<string, Code>,
): Omit<Deprecation, "text"> {
  const code = replacedBy === undefined ? undefined : codes.get(replacedBy);
  return {
    reason: oneLine(reason),
    ...(code && { replacedBy: code }),
    ...(since !== undefined && { since }),
    ...(sunset !== undefined && { sunset }),
  };
}
