/**
 * Logs a thrown value that nobody expected (H15), as the default handlers of Express and Hono do, behind the
 * id of its request.
 */
export function logUnexpected(thrown: unknown, id: string | null): void {
  const request = id === null ? [] : ["[request %s]", id];
  try {
    console.error(...request, thrown);
  } catch {
    // The console reads properties of the value, and one of them threw.
    console.error(...request, "An error was thrown that cannot be printed");
  }
}
