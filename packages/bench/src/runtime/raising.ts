import { badRequest } from "@hapi/boom";
import { ApiError, ErrorCode } from "@org/error-codes";
import createError from "http-errors";
import { table } from "../table.ts";
import { nanoseconds } from "./nanoseconds.ts";

/** The time to raise an error and to make what is sent of it, against a bare `Error` of the same text. */
const message = "The parameter messages is required.";

const raisers: Readonly<Record<string, () => unknown>> = {
  Error: () => JSON.stringify({ error: { message: new Error(message).message } }),
  ApiError: () => {
    const error = new ApiError(ErrorCode.InvalidRequest, { message, param: "messages" });
    return JSON.stringify(error.render().body);
  },
  "http-errors": () => {
    const error = createError(400, message, { code: "invalid_request", param: "messages" });
    const { code, param } = error;
    return JSON.stringify({ error: { message: error.message, code, param } });
  },
  "@hapi/boom": () => {
    const error = badRequest(message, { code: "invalid_request", param: "messages" });
    return JSON.stringify({ ...error.output.payload, ...error.data });
  },
};

const times = nanoseconds(raisers);
const [floor = 1] = Object.values(times);
const rows = Object.entries(times).map(([name, time]) => {
  return [name, `${time.toFixed(0)} ns`, `${(time / floor).toFixed(2)}x`];
});
console.log(table(["Raising an error, with the body that is sent", "time", "to Error"], rows));
