import type { RetiredFile, Value } from "../formats/catalog-file.ts";
import { isWholeNumber, patternOf } from "../model/values.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

const maxLength = 256;

/** What is sent for a code can be read back: it is not too long, and belongs to one code only. */
export const sentValue: Rule = {
  name: "sent-value",
  check({ catalog }, report) {
    const { codes, retired, wire } = catalog;
    const seen = new Map<string, string>();
    const isCode = (key: string): boolean => codes !== undefined && Object.hasOwn(codes, key);
    for (const section of [codes, retired])
      for (const [key, entry] of entriesOf<RetiredFile>(section)) {
        // `retired-stays-retired` reports a code that is both.
        if (section === retired && isCode(key)) continue;
        const { value } = entry;
        const say: Say = (fact, fix) =>
          value === undefined
            ? report.key(section, key, fact, fix)
            : report.value(entry, "value", fact, fix);
        const sent = value ?? key;
        if (wire?.codes === "numbers" && !isWholeNumber(String(sent)))
          say(
            `${key} is sent as "${sent}", but wire.codes says that codes are numbers.`,
            "Add value: the number that is sent. If only some codes are numbers, delete wire.codes and give those a value.",
          );
        else checkOne(key, sent, say);
      }
    // Where an alias is what another code sends, the alias is wrong, whichever comes first.
    for (const section of [codes, retired])
      for (const [key, { aliases = [] }] of entriesOf<RetiredFile>(section))
        for (const [index, alias] of aliases.entries())
          if (alias !== undefined && !(section === retired && isCode(key)))
            checkOne(key, alias, (fact, fix) => report.value(aliases, index, fact, fix), true);

    function checkOne(key: string, value: Value, say: Say, isAlias = false): void {
      const text = String(value);
      const fault = faultOf(value);
      const pattern = patternOf(value);
      const read = pattern ? `${pattern.before}{}${pattern.after}` : text;
      const owner = seen.get(read);
      if (fault) say(`${key} ${fault[0]}.`, fault[1]);
      else if (owner === key) say(`${key} has the value ${text} twice.`, "Remove one of the two.");
      else if (owner !== undefined) {
        const itself = isCode(owner) ? "a code itself" : "a retired code";
        const taker = isCode(owner) ? owner : key;
        const isNamed = isAlias && owner === text;
        const anew = isNamed
          ? "Remove the alias. If both are one error, keep one of the two codes."
          : "Give one of them another value, or make them one code.";
        say(
          isNamed
            ? `${text} is ${itself}, so it cannot be an alias of ${key}.`
            : `${text} already stands for ${owner}, so nobody could tell ${key} from it.`,
          isCode(owner) === isCode(key)
            ? anew
            : `Remove it from ${taker}: what was sent for a retired code stays its own. \`replacedBy\` says what took its place.`,
        );
      } else seen.set(read, key);
    }
  },
};

type Say = (fact: string, fix: string) => void;

type Fault = readonly [fact: string, fix: string];

function faultOf(value: Value): Fault | undefined {
  const text = String(value);
  if (typeof value === "number" && !isWholeNumber(text))
    return [
      `is sent as ${text}, which is not a whole number below 2^53`,
      `Write "${text}" if it is text.`,
    ];
  if (text === "" || text === "<nil>")
    return [`is sent as "${text}", which clients read as no code`, "Use another value."];
  if (/[\t\n]/.test(text)) return ["is sent with a tab or a line break", "Use one line of text."];
  const length = Array.from(text).length;
  if (length > maxLength)
    return [`is sent as ${length} characters; ${maxLength} are allowed`, "Use a shorter value."];
  const parameters = text.match(/\{[A-Za-z]\w*\}/g) ?? [];
  if (parameters.length > 1)
    return [`is sent as ${text}, which has ${parameters.length} parameters`, "Use one parameter."];
  const pattern = patternOf(text);
  if (pattern && pattern.before + pattern.after === "")
    return [`is sent as ${text}, which every code matches`, "Add the text around the parameter."];
  return;
}
