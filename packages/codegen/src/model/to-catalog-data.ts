import type { CatalogData, DeprecationData } from "../formats/catalog-data.ts";
import type { Value } from "../formats/catalog-file.ts";
import type { Catalog, Code, Deprecation, Identity, Locale } from "./catalog.ts";

/** The catalogue as the data of `errors.json`. */
export function toCatalogData(catalog: Catalog, header: string): CatalogData {
  const { name, docs, wire, retry, locales } = catalog;
  const codesOf = ({ codes }: { codes: readonly Code[] }): Value[] =>
    codes.map(({ value }) => value);
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
      ...category.own,
    })),
    statuses: catalog.statuses.map((status) => ({
      status: String(status.status),
      name: status.name,
      docsUrl: status.page,
      ...status.classified,
      text: status.text,
      codes: codesOf(status),
      ...status.own,
    })),
    codes: catalog.codes.map((code) => ({
      ...identityOf(code),
      identifier: code.identifier,
      constant: code.constant,
      slug: code.slug,
      docsUrl: code.page,
      ...(code.category && { category: code.category.id }),
      statuses: code.statuses.map(String),
      ...code.classified,
      text: code.text,
      ...(code.links.length > 0 && { links: code.links }),
      ...(code.since !== undefined && { since: code.since }),
      ...(code.deprecated && { deprecated: withdrawal(code.deprecated) }),
      ...code.own,
    })),
    retired: catalog.retired.map((retired) => ({
      ...identityOf(retired),
      identifier: retired.identifier,
      constant: retired.constant,
      docsUrl: retired.page,
      ...withdrawal(retired),
      ...retired.own,
    })),
    ...catalog.own,
  };
}

const identityOf = ({ key, value, aliases }: Identity) => ({
  code: value,
  ...(key !== String(value) && { key }),
  ...(aliases.length > 0 && { aliases }),
});

function withdrawal({ text, replacedBy, since, sunset }: Deprecation): DeprecationData {
  return {
    text,
    ...(replacedBy && { replacedBy: replacedBy.value }),
    ...(since !== undefined && { since }),
    ...(sunset !== undefined && { sunset }),
  };
}

const textOf = ({ title, description }: Locale): { title: string; description?: string } => ({
  title,
  ...(description !== undefined && { description }),
});
