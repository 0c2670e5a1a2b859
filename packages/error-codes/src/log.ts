/** Logs a thrown value that nobody expected (H15), as the default handlers of Express and Hono do. */
export function logUnexpected(thrown: unknown): void {
  try {
    console.error(thrown);
  } catch {
    // The console reads properties of the value, and one of them threw.
    console.error("An error was thrown that cannot be printed");
  }
}
