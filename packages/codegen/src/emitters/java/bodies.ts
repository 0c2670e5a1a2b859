import type { Catalog } from "../../model/catalog.ts";
import { type Body, bodies } from "../bodies/body.ts";
import { type Expression, lines, literal } from "./literal.ts";

/** `Bodies.java`: builds the body of each format that services send. */
export function bodiesSource(catalog: Catalog, made: ReadonlyMap<string, Expression>): string {
  const all = bodies(catalog);
  const [own] = all;
  const usesLists = JSON.stringify([...made.values()]).includes('"Collections.singletonList"');
  const maker = (method: string, body: Body | undefined) => `
  static Object ${method}(BodyFields fields) {
${lines("    ", "return ", made.get(body?.name ?? "") ?? "null", ";")}  }
`;
  return `${usesLists ? "import java.util.Collections;\n\n" : ""}/** The bodies that services send. */
final class Bodies {
  /** The name of the catalogue's own format. */
  static final String FORMAT = ${literal(own.format)};

  /** The media type of the catalogue's own format. */
  static final String MEDIA_TYPE = ${literal(own.mediaType)};

  private Bodies() {}
${maker("own", own)}${maker("problem", all.at(-1))}}
`;
}
