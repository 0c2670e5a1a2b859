import type { Yaml } from "./compiled.ts";

/** A catalogue that has a status and no code yet, as every one begins. */
export const empty: Yaml = {
  "catalog.yaml": `name: empty
title: Empty errors
docs: https://errors.example.org/
wire: { format: openai }
categories: {}
statuses:
  400: { name: bad_request, meaning: Bad request, cause: Any, recovery: correctable, actor: caller }
codes: {}
`,
};
