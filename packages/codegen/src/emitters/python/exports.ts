/** `__init__.py`: the public names of the generated package when it is used on its own. */
export function exports(bodies: readonly string[]): string {
  const modules = Object.entries({
    bodies,
    codes: ["CODES"],
    entry: ["Actor", "CodeEntry", "Deprecation", "Recovery", "StatusEntry"],
    error_code: ["ErrorCode"],
    retired: ["RETIRED"],
    statuses: ["STATUSES"],
  });
  const imports = modules.map(([name, names]) => `from .${name} import ${names.join(", ")}\n`);
  const all = modules.flatMap(([, names]) => names).sort(byKind);
  return `"""Every error code, and what the catalogue says about it."""

${imports.join("")}
__all__ = [
${all.map((name) => `    "${name}",\n`).join("")}]
`;
}

/** Constants first, as ruff sorts `__all__`. */
const byKind = (a: string, b: string): number =>
  Number(isConstant(b)) - Number(isConstant(a)) || (a < b ? -1 : 1);

const isConstant = (name: string): boolean => name === name.toUpperCase();
