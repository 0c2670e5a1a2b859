import type { Findings } from "../problems/findings.ts";
import { type Level, type Place, problemWith } from "../problems/problem.ts";
import { cutByComma, lineValue } from "./quoted-line.ts";
import type { Source } from "./source.ts";

/** Reports a problem with a container's key or with the value of the key. */
export interface Reporter {
  key(container: object | undefined, key: string | number, message: string, fix: string): void;
  value(container: object | undefined, key: string | number, message: string, fix: string): void;
  place(container: object, key: string | number): Place | undefined;
  /** The line of a value with that in quotes, if it is alone in its line. */
  quoted(container: object, key: string | number): string | undefined;
  /** Whether only a comment is where the value of a key would be. */
  isComment(container: object, key: string | number): boolean;
  /** The text in quotes that a comma in brackets cut, so that its end became this key. */
  cut(container: object, key: string): string | undefined;
}

/** A reporter that turns a rule's findings into problems with places. */
export function reporter(
  rule: string,
  source: Source,
  problems: Findings,
  level: Level = "error",
): Reporter {
  const say =
    (side: "key" | "value"): Reporter["key"] =>
    (container, key, message, fix) => {
      const spots = container && source.spots.get(container);
      const spot = spots?.get(key) ?? spots?.values().next().value;
      problems.push(
        spot
          ? spot.text.problem(spot[side], rule, message, fix, level)
          : { ...problemWith(source.path, rule, message, fix), level },
      );
    };
  const place: Reporter["place"] = (container, key) => {
    const spot = source.spots.get(container)?.get(key);
    return spot?.text.place(spot.key);
  };
  const quoted: Reporter["quoted"] = (container, key) => {
    const spot = source.spots.get(container)?.get(key);
    return spot && lineValue(spot.text.content, spot.value, true)?.quoted;
  };
  const isComment: Reporter["isComment"] = (container, key) => {
    const spot = source.spots.get(container)?.get(key);
    return spot?.text.content[spot.value] === "#";
  };
  const cut: Reporter["cut"] = (container, key) => {
    const spot = source.spots.get(container)?.get(key);
    return spot && cutByComma(spot.text.content, spot.key);
  };
  return { cut, isComment, key: say("key"), place, quoted, value: say("value") };
}
