import { grouped } from "../text/grouped.ts";
import { choices, folded, isIdentity, isInternal, plainly, type Role } from "./headings.ts";
import { sayWhether } from "./recovery.ts";
import { registeredStatus, statusesIn } from "./statuses.ts";
import { type Cell, headingColumn, type Table } from "./table.ts";

/** What each column is. A column that is not in the map is left. */
export type Columns = ReadonlyMap<string, Role>;

/** What the caller says of columns; `none` leaves one out. */
export type Mapping = Readonly<Record<string, Role>>;

/** Settles what each column is: as the caller says, by its heading, or by what is in it if it has none. */
export function columnsOf(table: Table, mapping: Mapping = {}): Columns {
  const names = [...new Set(table.rows.flatMap(({ cells }) => [...cells.keys()]))];
  const columns = new Map<string, Role>();
  const taken = new Set<Role>();
  const settle = (name: string, role: Role | undefined): void => {
    if (role === undefined || columns.has(name)) return;
    columns.set(name, role);
    taken.add(role);
  };
  const cellsOf = (name: string): Cell[] =>
    table.rows.flatMap(({ cells }) => cells.get(name) ?? []).filter(({ isUnread }) => !isUnread);
  const open = (): string[] => names.filter((name) => !columns.has(name));

  for (const name of names) settle(name, Object.hasOwn(mapping, name) ? mapping[name] : undefined);
  settleIfThere("@name", "constant");
  settleIfThere("@comment", "comment");
  settleIfThere("@status", "statuses");
  settleIfThere("@deprecated", "deprecated");
  if (cellsOf("@value").length > 0) {
    const role = valueRole(cellsOf("@value"), taken);
    if (!taken.has(role)) settle("@value", role);
  }
  const known = names.filter((name) => !isInternal(name));
  const [byHeading, byPlainHeading] = [grouped(known, folded), grouped(known, plainly)];
  for (const [role, headings] of choices) {
    if (taken.has(role)) continue;
    const find = (by: ReadonlyMap<string, string[]>): string[] =>
      headings.flatMap((heading) =>
        (by.get(heading) ?? []).filter((name) => !columns.has(name) && fits(role, cellsOf(name))),
      );
    const exact = find(byHeading);
    const plain = exact.length > 0 || isIdentity(role) ? [] : find(byPlainHeading);
    // Of several languages or readers, only the caller knows which is meant.
    const found = plain.length === 1 ? plain : exact;
    // Rows of different forms may have their statuses in different columns.
    for (const name of role === "statuses" ? found : found.slice(0, 1)) settle(name, role);
  }
  for (const name of open())
    if (/^@\d+$/.test(name) && cellsOf(name).length > 0)
      settle(name, roleByContent(cellsOf(name), taken));
  // A name for people, where nothing else says what a code means.
  const title = open().find((name) => /^(?:name|errorname)$/.test(folded(name)));
  if (title !== undefined && !taken.has("meaning")) settle(title, "meaning");
  // A description alone is all that there is to say.
  const described = names.find(
    (name) => columns.get(name) === "description" && !Object.hasOwn(mapping, name),
  );
  if (described !== undefined && !taken.has("meaning") && !taken.has("comment"))
    columns.set(described, "meaning");
  return columns;

  function settleIfThere(name: string, role: Role): void {
    if (names.includes(name)) settle(name, role);
  }
}

/** Whether a table says what codes are about. */
export function isSaying(table: Table, named: ReadonlySet<string>): boolean {
  const roles = new Set(columnsOf(table).values());
  const has = (...some: Role[]): boolean => some.some((role) => roles.has(role));
  const isNamed = table.rows.some(({ cells }) =>
    [...cells.keys()].some((name) => name !== headingColumn && named.has(name)),
  );
  return (
    isNamed ||
    (has("code", "key", "constant") && has("meaning", "description", "statuses", "action"))
  );
}

/** Whether a value is written like a code: without white space. */
const isCodeLike = ({ value }: Cell): boolean => /^\S{1,256}$/.test(String(value));

/** Whether what is in a column is what its heading says: codes and names are no sentences, for example. */
function fits(role: Role, cells: readonly Cell[]): boolean {
  if (role === "code") {
    const isMost = cells.length === 0 || cells.filter(isCodeLike).length * 2 > cells.length;
    return isMost && !nameStatuses(cells);
  }
  if (role === "statuses") return cells.some((cell) => statusesIn(cell).statuses.length > 0);
  if (role === "recovery") return sayWhether(cells);
  if (role !== "key") return true;
  const values = new Set(cells.map(({ value }) => String(value)));
  return cells.every(isCodeLike) && values.size * 2 > cells.length;
}

/** Whether all of some values are the names of statuses: `HttpStatus.NOT_FOUND`. */
const nameStatuses = (cells: readonly Cell[]): boolean =>
  cells.length > 0 &&
  cells.every((cell) => cell.isReference && statusesIn(cell).statuses.length > 0);

/** What the only value of constants is: texts for people, statuses that several share, or what is sent. */
function valueRole(cells: readonly Cell[], taken: ReadonlySet<Role>): Role {
  const texts = cells.filter(({ value }) => /\s/.test(String(value)));
  if (texts.length * 2 > cells.length && !taken.has("meaning")) return "meaning";
  const values = new Set(cells.map(({ value }) => value));
  const areStatuses = cells.every(
    ({ value }) => typeof value === "number" && registeredStatus(String(value)),
  );
  const areShared = areStatuses && values.size < cells.length;
  return areShared || nameStatuses(cells) ? "statuses" : "code";
}

/** What a column without heading is, by what is in it. */
function roleByContent(cells: readonly Cell[], taken: ReadonlySet<Role>): Role | undefined {
  const areStatuses = cells.every((cell) => {
    const { statuses, isOnly } = statusesIn(cell);
    return isOnly && statuses.length > 0;
  });
  const areReferences = cells.every(({ isReference }) => isReference);
  const possible: (Role | false)[] = [
    areStatuses && "statuses",
    !areReferences && cells.every(isCodeLike) && "code",
    !areReferences && "meaning",
    !areReferences && "description",
  ];
  return possible.find((role): role is Role => role !== false && !taken.has(role));
}
