import { expect, test } from "vitest";
import { readCatalogs } from "../scripts/catalogs.ts";
import { generated, load } from "./loaded.ts";

type Rendering = typeof import("../../error-codes/src/render-error.ts");

const { catalogs } = readCatalogs();

test.each([
  [405, "Method Not Allowed"],
  [418, "Client Error"],
  [500, "Internal Server Error"],
  [599, "Server Error"],
])("%s, which a catalogue lacks, has its phrase", async (status, phrase) => {
  const changed = await generated(catalogs?.second ?? expect.unreachable());
  const { renderError } = load<Rendering>(changed, "render-error.ts");
  const { body } = renderError(
    new Error("secret"),
    { accept: "application/problem+json", id: null },
    {
      status,
      headers: {},
    },
  );
  expect(body).toBe(
    `{"type":"about:blank","title":"${phrase}","status":${status},"detail":"${phrase}","code":null}`,
  );
});
