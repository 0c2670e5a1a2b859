import type { ApiError } from "./api-error.ts";
import { at } from "./property.ts";
import type { ReceivedError } from "./received-error.ts";

/** A bundle and an installed package are two copies in one process. Forks have another name. */
const packageName = "@org/error-codes";

/** The property by which every copy of this package recognizes the class. */
export const apiErrorBrand: symbol = /* @__PURE__ */ Symbol.for(`${packageName}/ApiError`);

/** The property by which every copy of this package recognizes the class. */
export const receivedErrorBrand: symbol = /* @__PURE__ */ Symbol.for(
  `${packageName}/ReceivedError`,
);

/**
 * Reports whether a value is an {@link ApiError}, even if another copy of this package created it.
 * `instanceof` recognizes only errors of the same copy.
 *
 * @example
 * ```ts
 * if (isApiError(error)) logger.warn({ code: error.code, status: error.status });
 * ```
 */
export const isApiError = (value: unknown): value is ApiError => at(value, apiErrorBrand) === true;

/**
 * Reports whether a value is a {@link ReceivedError}, even if another copy of this package created it.
 * `instanceof` recognizes only errors of the same copy.
 *
 * @example
 * ```ts
 * if (isReceivedError(error)) logger.warn({ code: error.error.code, docs: error.error.docsUrl });
 * ```
 */
export const isReceivedError = (value: unknown): value is ReceivedError =>
  at(value, receivedErrorBrand) === true;
