import { readFileSync } from "node:fs";
import type { TargetName } from "../../formats/targets.ts";
import { shapes } from "../../model/shapes.ts";
import { codeTypes } from "./code-types.ts";
import type { Sending } from "./sending.ts";

/** The files that quicktype renders for a target: name to text. */
export type Rendered = Readonly<Record<string, string>>;

/** Renders them. It loads quicktype. */
export type Render = (sending: Sending) => Promise<Rendered>;

/** Every built-in shape, with every type that codes can have. */
export const usual: readonly Sending[] = Object.values(shapes).flatMap((format) =>
  [["a"], [1], ["a", 1], [1, "a"]].map((values) => ({
    wire: { format },
    codes: values.map((value) => ({ value })),
  })),
);

/** A name for all that the types of bodies depend on; undefined if the shape is not built in. */
export function usualName(sending: Sending): string | undefined {
  const { format } = sending.wire;
  const isBuiltin = Object.values(shapes).includes(format);
  return isBuiltin ? [format.name, ...codeTypes(sending)].join(" ") : undefined;
}

/**
 * The types of bodies in a target's language. The build of the generator has packed the usual ones, because
 * quicktype takes longer to load and to run than all the rest of a small catalogue. Sources that are not built
 * always render.
 */
export async function rendered(
  target: TargetName,
  sending: Sending,
  load: () => Promise<{ readonly render: Render }>,
): Promise<Rendered> {
  const name = usualName(sending);
  const known = name === undefined ? undefined : packed(target)[name];
  return known ?? (await load()).render(sending);
}

function packed(target: TargetName): Readonly<Record<string, Rendered>> {
  if (import.meta.url.endsWith(".ts")) return {};
  const place = new URL(`../../bodies/${target}.json`, import.meta.url);
  return JSON.parse(readFileSync(place, "utf8"));
}
