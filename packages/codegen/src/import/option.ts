/** An option of the command as people type it. The value is from a file of others, so no shell may run what is in it. */
export function option(name: "catalog" | "map" | "only", value: string): string {
  if (/^[\w./@=-]+$/.test(value)) return `--${name} ${value}`;
  const isSafe = /^[^"$`\\!]+$/.test(value);
  return `--${name} ${isSafe ? `"${value}"` : `'${value.replaceAll("'", "'\\''")}'`}`;
}
