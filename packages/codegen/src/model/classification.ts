import type { Classified, Code, StatusKey } from "./catalog.ts";
import { toStatusKey } from "./statuses.ts";

/** What a status says, and whether its author says it; if not, HTTP does. */
interface Said<Field extends keyof Classified> {
  readonly value: NonNullable<Classified[Field]>;
  readonly isStated: boolean;
}

/**
 * What a status says about an error, in the order in which clients look (P51 to P54): its entry, HTTP where it
 * differs from its class, the entry of its class, and HTTP.
 */
export function saidBy<Field extends keyof Classified>(
  key: StatusKey,
  field: Field,
  entryOf: (key: StatusKey) => Classified | undefined,
): Said<Field> | undefined {
  const ofClass = toStatusKey(`${String(key)[0]}xx`);
  const sources = [
    { entry: entryOf(key), isStated: true },
    { entry: unlike[key], isStated: false },
    { entry: entryOf(ofClass), isStated: true },
    { entry: classes[ofClass], isStated: false },
  ];
  for (const { entry, isStated } of sources) {
    const value = entry?.[field];
    if (value !== undefined) return { value, isStated };
  }
  return;
}

const later: Required<Classified> = { recovery: "transient", actor: "caller" };
const never: Required<Classified> = { recovery: "terminal", actor: "operator" };

/** The statuses that differ from the rest of their class. */
const unlike: Readonly<Record<StatusKey, Required<Classified>>> = {
  408: later,
  425: later,
  429: later,
  501: never,
  505: never,
};

const classes: Readonly<Record<StatusKey, Required<Classified>>> = {
  "4xx": { recovery: "correctable", actor: "caller" },
  "5xx": { recovery: "transient", actor: "operator" },
};

/** The `recovery` and `actor` of a code, as its author says and as clients take them. */
export function classified(
  own: Classified,
  main: StatusKey | undefined,
  entryOf: (key: StatusKey) => Classified | undefined,
): Pick<Code, "recovery" | "actor" | "classified"> {
  const said = <Field extends keyof Classified>(field: Field): Said<Field> | undefined => {
    const value = own[field];
    if (value !== undefined) return { value, isStated: true };
    return main === undefined ? undefined : saidBy(main, field, entryOf);
  };
  const [recovery, actor] = [said("recovery"), said("actor")];
  return {
    ...(recovery?.isStated && { recovery: recovery.value }),
    ...(actor?.isStated && { actor: actor.value }),
    classified: {
      ...(recovery && { recovery: recovery.value }),
      ...(actor && { actor: actor.value }),
    },
  };
}
