import type { ConfigFile } from "@org/error-codegen";
import { foreignFolder, put } from "../../../e2e/src/places.ts";
import { buildSite } from "./built.ts";

/** A message broker's errors: numbers, with names, without HTTP, and described in HTML. */
const catalog = `name: broker
title: Broker errors
docs: https://broker.example.com/
description: <p>What the <b>broker</b> sends.</p>
descriptions: html
labels: { language: English }
wire:
  codes: numbers
  format:
    name: broker
    code: /failure/number
    message: /failure/text
    param: /failure/field
    details: /failure/more
    constants: { /ok: false }
codes:
  UNKNOWN_SERVER_ERROR: { value: -1, meaning: Nobody knows }
  TOO_OLD:
    value: 117
    meaning: The record is too old
    recovery: correctable
    actor: caller
    action: [Read the offset again, "Send the record anew, once"]
    causes: ["The clock is wrong", "The log was cut"]
    aliases: [1170, TOO_OLD_RECORD]
    links: ["https://broker.example.com/logs"]
    description: |
      <h3>Why</h3><p onclick="__pwn=1">See <a href="javascript:__pwn=1">this</a> and
      <a href="https://broker.example.com/logs" onmouseover="__pwn=1">the logs</a>.</p>
      <script>__pwn=1</script><style>p { color: red }</style><img src=x onerror="__pwn=1">
      <iframe src="javascript:__pwn=1" srcdoc="<script>__pwn=1</script>">frame</iframe>
      <svg onload="__pwn=1"><script>__pwn=1</script><a xlink:href="javascript:__pwn=1">picture</a></svg>
      <ul><li>one<ul><li>two</li></ul></li></ul>
      <pre><code>offset &lt; <b>start</b></code></pre><p>Use <code>&lt;offset&gt;</code>.</p>
      <table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>
      <p>&lt;script&gt;__pwn=1&lt;/script&gt; [x](javascript:__pwn=1)</p>
  THROTTLED:
    value: 9007199254740991
    meaning: Too fast
    recovery: transient
    actor: caller
    aliases: ["WAIT_{seconds}"]
  NOT_LEADER: { value: 40, meaning: Another broker leads, recovery: transient }
retired:
  OLD_PROTOCOL: { reason: It is gone., value: 7, replacedBy: NOT_LEADER }
`;

const chinese = `labels: { language: 中文, causes: 可能的原因, action: 处理方法, links: 延伸阅读, name: 名称, aliases: 也可能是 }
codes:
  TOO_OLD: { meaning: 记录太旧, action: [重新读取, 重新发送], causes: [时钟不准] }
`;

/** Builds its site, in two programming languages, and gives the folder that it is in. */
export async function buildBroker(): Promise<string> {
  const folder = foreignFolder();
  put(folder, { "catalog/catalog.yaml": catalog, "catalog/locales/zh.yaml": chinese });
  const targets: ConfigFile["targets"] = {
    go: { out: "go", importPath: "broker.example.com/errors", runtime: "own" },
    typescript: { out: "tables", package: "@broker/errors", runtime: "own" },
  };
  return buildSite(folder, { catalog: "catalog", targets }, { url: "https://broker.example.com/" });
}
