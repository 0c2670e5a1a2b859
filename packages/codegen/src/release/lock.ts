import type { PartsFile, TargetFile, TargetsFile } from "../formats/config-file.ts";
import { labels } from "../formats/labels.ts";
import type {
  Digest,
  LockedCategory,
  LockedCode,
  LockedDeprecation,
  LockedReason,
  LockedStatus,
  LockedTarget,
  LockFile,
} from "../formats/lock-file.ts";
import { targets as knownTargets } from "../formats/targets.ts";
import type {
  Catalog,
  Category,
  Code,
  CodeText,
  Deprecation,
  Identity,
  Locale,
  OwnFields,
  RetiredText,
  Status,
  WithdrawalText,
} from "../model/catalog.ts";
import { namesOf } from "../model/naming.ts";
import { packageName } from "../model/package-name.ts";
import { jsonDigest } from "../source/lock-digest.ts";
import { mark } from "../text/header.ts";

/**
 * The promises of a catalogue that is released as a version.
 *
 * @param targets The targets of its config, or of an earlier lock.
 */
export function lock(catalog: Catalog, version: string, targets?: Targets): LockFile {
  const { name, docs, wire, retry, language, locales } = catalog;
  const heads = locales.map(({ tag, title, description }) => [
    tag,
    { title, ...(description !== undefined && { description }) },
  ]);
  return {
    $comment: `${mark} at the release of ${version}: what it promised. Do not edit.`,
    version,
    name,
    ...textsOf<{ title: string }>(Object.fromEntries(heads), language.tag),
    docs,
    language: language.tag,
    languages: Object.fromEntries(locales.map((locale) => [locale.tag, headingsOf(locale)])),
    wire,
    retry,
    ...(targets && { targets: targetsOf(targets) }),
    order: jsonDigest(catalog.categories.map(({ id }) => id)),
    categories: record(catalog.categories, ({ id }) => id, categoryOf),
    statuses: record(catalog.statuses, ({ status }) => String(status), statusOf),
    codes: record(
      catalog.codes,
      ({ key }) => key,
      (code, languageTag) => codeOf(code, languageTag, version),
    ),
    retired: record(
      catalog.retired,
      ({ key }) => key,
      (retired, languageTag) => ({
        ...namesOf(retired),
        ...valuesOf(retired),
        ...reasonOf<RetiredText>(retired, languageTag),
        ...withdrawal(retired, version),
        ...ownOf(retired),
      }),
    ),
    ...ownOf(catalog),
  };

  function record<T, Locked>(
    entries: readonly T[],
    keyOf: (entry: T) => string,
    locked: (entry: T, languageTag: string) => Locked,
  ): Record<string, Locked> {
    const pairs = entries.map((entry) => [keyOf(entry), locked(entry, language.tag)] as const);
    return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

type Targets = Readonly<Record<string, LockedTarget>> | TargetsFile;

/** The names that users of each target depend on. The major version in a Go path follows from the version. */
function targetsOf(targets: Targets): Record<string, LockedTarget> {
  const sorted = Object.entries({ ...targets }).sort(([a], [b]) => (a < b ? -1 : 1));
  const locked = sorted.map(([target, file]) => {
    const name = packageName(file);
    const plain = target === "go" ? name?.replace(/\/v[1-9]\d*(?=\/|$)/, "") : name;
    const { prefix, parts = partsOf(target, file) } = file as LockedTarget;
    const facts = {
      ...(plain !== undefined && { package: plain }),
      ...(prefix && { prefix }),
      ...(parts && { parts }),
    };
    return [target, facts] as const;
  });
  return Object.fromEntries(locked);
}

/** The runtime of a target in a config, and its parts. */
function partsOf(target: string, file: LockedTarget | TargetFile): string[] | undefined {
  const isLanguage = knownTargets.some(({ name, isLanguage }) => isLanguage && name === target);
  if (!isLanguage || !("out" in file)) return;
  const { runtime, with: parts = [] } = file as PartsFile;
  return runtime === false ? [] : ["runtime", ...[...parts].sort()];
}

const categoryOf = (category: Category, language: string): LockedCategory => ({
  ...namesOf(category),
  ...textsOf<{ title: string }>(category.text, language),
  order: jsonDigest(category.codes.map(({ key }) => key)),
  ...ownOf(category),
});

const statusOf = (status: Status, language: string): LockedStatus => ({
  name: status.name,
  ...namesOf(status),
  ...textsOf<{ meaning: string; cause?: string }>(status.text, language),
  ...(status.recovery && { recovery: status.recovery }),
  ...(status.actor && { actor: status.actor }),
  ...ownOf(status),
});

function codeOf(code: Code, language: string, version: string): LockedCode {
  const { meaning, action, causes, ...texts } = textsOf<Omit<CodeText, "description">>(
    code.text,
    language,
  );
  return {
    since: code.since ?? version,
    ...namesOf(code),
    ...valuesOf(code),
    ...(code.category && { category: code.category.id }),
    statuses: code.statuses.map(String),
    ...(code.recovery && { recovery: code.recovery }),
    ...(code.actor && { actor: code.actor }),
    meaning,
    ...(action && { action: action.join("\n") }),
    ...texts,
    ...(causes && { causes: jsonDigest(causes) }),
    ...(code.links.length > 0 && { links: jsonDigest(code.links) }),
    ...(code.deprecated && {
      deprecated: {
        ...reasonOf<WithdrawalText>(code.deprecated, language),
        ...withdrawal(code.deprecated, version),
      },
    }),
    ...ownOf(code),
  };
}

const valuesOf = ({ key, value, aliases }: Identity) => ({
  ...(value !== key && { value }),
  ...(aliases.length > 0 && { aliases }),
});

const ownOf = ({ own }: { readonly own: OwnFields }): { own?: Digest } =>
  Object.keys(own).length === 0 ? {} : { own: jsonDigest(own) };

function withdrawal(
  { since, replacedBy, sunset }: Deprecation,
  version: string,
): Omit<LockedDeprecation, keyof LockedReason> {
  return {
    since: since ?? version,
    ...(replacedBy && { replacedBy: replacedBy.key }),
    ...(sunset !== undefined && { sunset }),
  };
}

/** Why a code was withdrawn, and what else its texts say. */
function reasonOf<Text extends WithdrawalText>(
  { text }: { readonly text: Readonly<Record<string, Text>> },
  language: string,
): Text & LockedReason {
  const { translations, description, ...texts } = textsOf<Text>(text, language);
  return {
    ...(texts as unknown as Text),
    ...(Object.keys(translations).length > 0 && { translations }),
  };
}

/** An entry's texts: the short ones as they are, the others and all translations as digests. */
function textsOf<Short extends object>(
  text: Readonly<Record<string, Short & { readonly description?: string }>>,
  language: string,
): Short & { description?: Digest; translations: Record<string, Digest> } {
  const { description, ...short } = text[language] as Short & { readonly description?: string };
  const own: Readonly<Record<string, unknown>> = { description, ...short };
  const translations: Record<string, Digest> = {};
  for (const [tag, texts] of Object.entries(text)) {
    // The model fills gaps in translations with the catalogue's language. These are not
    // translations.
    const translated = Object.entries(texts).filter(
      ([field, value]) => String(value) !== String(own[field]),
    );
    if (translated.length > 0) translations[tag] = jsonDigest(translated);
  }
  return { ...(short as unknown as Short), ...digested({ description }), translations };
}

/** The labels of a language that differ from the English defaults. */
function headingsOf({ tag, labels: words }: Locale): Digest {
  // Changes of the retry figures are reported on their own.
  const plain = (name: string, word: string | undefined): string | undefined =>
    name === "waiting" ? word?.replace(/\{(initial|max|attempts)\}|\d+(\.\d+)?/g, "") : word;
  const usual: Readonly<Record<string, string>> = { ...labels };
  const own = Object.entries(words)
    .map(([name, word]: [string, string]) => [name, plain(name, word)] as const)
    .filter(([name, word]) => word !== plain(name, usual[name]));
  return jsonDigest([tag, own]);
}

const digested = ({
  description,
}: {
  description?: string | undefined;
}): { description?: Digest } =>
  description === undefined ? {} : { description: jsonDigest(description) };
