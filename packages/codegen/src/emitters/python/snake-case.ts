/** `maxDelayMs` and `ErrorResponse` as Python writes them: `max_delay_ms`, `error_response`. */
export const snakeCase = (name: string): string =>
  name.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
