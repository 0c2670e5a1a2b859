import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const kinds = [
  { statuses: "[400, 500]", recovery: "correctable", actor: "caller" },
  { statuses: "[500]", recovery: "transient", actor: "upstream" },
  { statuses: "[5xx]", recovery: "transient", actor: "operator" },
  { statuses: "[403]", recovery: "terminal", actor: "account_owner" },
];

const nouns = ["order", "invoice", "session", "channel", "upload", "quota", "webhook", "report"];
const faults = ["missing", "expired", "locked", "rejected", "too_large", "not_ready", "corrupt"];

/** Writes a catalogue with a number of codes, in English and Chinese, to a folder. */
export function writeCatalogue(folder: string, size: number): void {
  const perCategory = 25;
  const categories = Array.from({ length: Math.ceil(size / perCategory) }, (_, id) => {
    return `  area_${id}: { title: Area ${id} }\n`;
  });
  const codes: string[] = [];
  const translations: string[] = [];
  for (let index = 0; index < size; index++) {
    const noun = nouns[index % nouns.length] ?? "";
    const fault = faults[index % faults.length] ?? "";
    const { statuses, recovery, actor } = kinds[index % kinds.length] as (typeof kinds)[number];
    const words = fault.replaceAll("_", " ");
    codes.push(`  area_${Math.floor(index / perCategory)}:${noun}_${fault}_${index}:
    category: area_${Math.floor(index / perCategory)}
    meaning: The ${noun} ${index} is ${words}
    action: Check the ${noun} and send the request again
    statuses: ${statuses}
    recovery: ${recovery}
    actor: ${actor}
`);
    translations.push(`  area_${Math.floor(index / perCategory)}:${noun}_${fault}_${index}:
    meaning: 第 ${index} 个 ${noun} 出错
    action: 请检查后重新发送请求
`);
  }
  const status = (key: string, name: string): string =>
    `  ${key}: { name: ${name}, meaning: ${name.replaceAll("_", " ")}, cause: See the code, recovery: transient, actor: caller }\n`;
  mkdirSync(join(folder, "locales"), { recursive: true });
  writeFileSync(
    join(folder, "catalog.yaml"),
    `name: bench
title: Bench
docs: https://bench.example.org/
wire: { format: openai }
categories:
${categories.join("")}statuses:
${status("400", "bad_request")}${status("403", "forbidden")}${status("5xx", "server_error")}codes:
${codes.join("")}`,
  );
  writeFileSync(join(folder, "locales/zh.yaml"), `title: 基准\ncodes:\n${translations.join("")}`);
}

/** Changes the meaning of the first code, each time to another text. */
export function changeText(folder: string, time: number): void {
  const path = join(folder, "catalog.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^( {4}meaning: The order 0 is ).*/m, `$1in state ${time}`));
}
