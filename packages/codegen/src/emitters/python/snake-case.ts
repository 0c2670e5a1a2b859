/** `maxDelayMs` and `ErrorResponse` in Python's style: `max_delay_ms`, `error_response`. */
export const snakeCase = (name: string): string =>
  name.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
