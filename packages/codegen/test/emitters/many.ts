import type { Yaml } from "./compiled.ts";

/** A status that a class and as many as are wanted of its statuses have, and codes that list these. */
export interface Size {
  readonly codes: number;
  /** At most 99. */
  readonly statuses: number;
  /** What the codes list, in turns. */
  readonly listed: readonly ("class" | "status")[];
}

/** A catalogue of any size, in one category. */
export function many({ codes, statuses, listed }: Size): Yaml {
  const facts = "recovery: correctable, actor: caller";
  const numbers = Array.from({ length: statuses }, (_, index) => 401 + index);
  const statusLines = [...numbers, "4xx"].map(
    (key) =>
      `  ${key}: { name: status_${key}, meaning: Meaning of ${key}, cause: Cause of ${key}, ${facts} }\n`,
  );
  const codeLines = Array.from({ length: codes }, (_, index) => {
    const name = `order_${String(index).padStart(5, "0")}_not_found`;
    const own = listed[index % listed.length] === "class" ? "4xx" : numbers[index % statuses];
    return `  ${name}: { category: all, meaning: Order ${index} does not exist, action: Look for order ${index}, statuses: [${own}], ${facts} }\n`;
  });
  const text = `name: many
title: Many errors
docs: https://errors.example.com/
wire: { format: openai }
categories:
  all: { title: All }
statuses:
${statusLines.join("")}codes:
${codeLines.join("")}`;
  return { "catalog.yaml": text };
}
