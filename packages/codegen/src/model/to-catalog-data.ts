import type { CatalogData, DeprecationData } from "../formats/catalog-data.ts";
import type { Catalog, Code, Deprecation, Locale } from "./catalog.ts";

/** The catalogue as the data of `errors.json`. */
export function toCatalogData(catalog: Catalog, header: string): CatalogData {
  const { name, docs, wire, retry, locales } = catalog;
  const codesOf = ({ codes }: { codes: readonly Code[] }): string[] =>
    codes.map(({ code }) => code);
  return {
    $schema: `${docs}schemas/2020-12/catalog.json`,
    $comment: header,
    name,
    text: Object.fromEntries(locales.map((locale) => [locale.tag, textOf(locale)])),
    docs,
    languages: locales.map(({ tag }) => tag),
    wire,
    retry,
    categories: catalog.categories.map((category) => ({
      id: category.id,
      docsUrl: category.page,
      text: category.text,
      codes: codesOf(category),
    })),
    statuses: catalog.statuses.map((status) => ({
      status: String(status.status),
      name: status.name,
      docsUrl: status.page,
      recovery: status.recovery,
      actor: status.actor,
      text: status.text,
      codes: codesOf(status),
    })),
    codes: catalog.codes.map((code) => ({
      code: code.code,
      identifier: code.identifier,
      constant: code.constant,
      slug: code.slug,
      docsUrl: code.page,
      category: code.category.id,
      statuses: code.statuses.map(String),
      recovery: code.recovery,
      actor: code.actor,
      text: code.text,
      ...(code.since !== undefined && { since: code.since }),
      ...(code.deprecated && { deprecated: withdrawal(code.deprecated) }),
    })),
    retired: catalog.retired.map(({ code, page, ...retired }) => ({
      code,
      docsUrl: page,
      ...withdrawal(retired),
    })),
  };
}

function withdrawal({ reason, replacedBy, since, sunset }: Deprecation): DeprecationData {
  return {
    reason,
    ...(replacedBy && { replacedBy: replacedBy.code }),
    ...(since !== undefined && { since }),
    ...(sunset !== undefined && { sunset }),
  };
}

const textOf = ({ title, description }: Locale): { title: string; description?: string } => ({
  title,
  ...(description !== undefined && { description }),
});
