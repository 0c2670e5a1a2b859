import { emitters } from "../emitters/index.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import catalogSchema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import localeSchema from "../formats/generated/locale-file.schema.json" with { type: "json" };
import type { Catalog } from "../model/catalog.ts";
import type { Rule } from "../rules/rule.ts";
import { defaultCommand, header } from "../text/header.ts";
import type { File } from "../write/file.ts";
import type { Output } from "../write/output.ts";

/** What the catalogue has to keep to for the targets that a config asks for. */
export const rulesOf = ({ targets }: ConfigFile): readonly Rule[] =>
  emitters.flatMap(({ name, rules = [] }) => (Object.hasOwn(targets, name) ? rules : []));

/** What a config asks for: each target's files and its folder. */
export function outputs(catalog: Catalog, config: ConfigFile): Output[] {
  const { targets, schemas, version, command = defaultCommand } = config;
  const packages: Record<string, string> = {};
  for (const [name, target] of Object.entries(targets))
    if (target.package) packages[name] = target.package;
  const context = {
    header: header(config.catalog, command),
    packages,
    ...(version !== undefined && { version }),
  };
  const wanted = emitters.flatMap((emitter) => {
    const target = targets[emitter.name as keyof typeof targets];
    if (!target) return [];
    const { suffix } = emitter;
    const owns = suffix && { owns: (path: string) => path.endsWith(suffix) };
    return [{ folder: target.out, files: () => emitter.emit(catalog, context), ...owns }];
  });
  if (!schemas) return wanted;
  const files = [...editorSchemas(command)];
  const owns = (path: string): boolean => files.some((file) => file.path === path);
  return [...wanted, { folder: schemas, files: () => files, owns }];
}

/** The schemas that an editor checks the YAML with. */
function* editorSchemas(command: string): Generator<File> {
  // A catalogue may be split: no single file of it has to have everything.
  const { required: _, ...catalogFile } = catalogSchema;
  const files = { "catalog.schema.json": catalogFile, "locale.schema.json": localeSchema };
  for (const [path, schema] of Object.entries(files)) {
    const $comment = header("the types of error-codegen", command);
    yield { path, text: `${JSON.stringify({ ...schema, $comment }, null, 2)}\n` };
  }
}
