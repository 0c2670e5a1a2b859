import { type Body, bodies } from "../bodies/body.ts";
import { bodyModels } from "../bodies/body-models.ts";
import type { Render } from "../bodies/rendered.ts";
import type { Sending } from "../bodies/sending.ts";
import { type Expression, lines, literal } from "./literal.ts";
import { Records } from "./records.ts";

/** `Bodies.java`, and the records of the bodies that services send. */
export const render: Render = async (sending) => {
  const records = new Records(bodies(sending));
  const models = await bodyModels(sending, records);
  const types = Array.from(models, ([path, text]) => [
    path.replace(/\.java$/, ""),
    `${text.trim()}\n`,
  ]);
  return { Bodies: bodiesSource(sending, records.made), ...Object.fromEntries(types) };
};

/** `Bodies.java`: builds the body of each format that services send. */
function bodiesSource(sending: Sending, made: ReadonlyMap<string, Expression>): string {
  const all = bodies(sending);
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
