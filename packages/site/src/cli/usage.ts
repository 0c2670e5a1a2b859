import { parseArgs } from "node:util";
import { configName, didYouMean } from "@org/error-codegen";

export const help: string = `error-site: a site of your errors

Usage: error-site COMMAND [OPTION]…

Commands:
  build          write the site to the folder that the config names in site.out
  dev            serve the site on this machine, and show each change at once

Options:
  --config FILE  the config file (default: ${configName})
  --url URL      for build: the URL that the site will have
                 (default: docs of the catalogue)
  --port NUMBER  for dev: the port (default: 4321, or the next that is free)
  -h, --help     print this
  --version      print the version

Exit codes: 0 success, also with warnings; 1 errors; 2 wrong use`;

/** A parsed command line. */
export type Call = { readonly config: string } & (
  | { readonly command: "build"; readonly url?: string }
  | { readonly command: "dev"; readonly port?: number }
);

/** Wrong use of the command line. The message states the fault and the remedy. */
export class UsageError extends Error {}

const options = {
  config: { type: "string", default: configName },
  url: { type: "string" },
  port: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

const known: readonly string[] = Object.keys(options).map((name) => `--${name}`);

/** Parses the command line. */
export function parseUsage(argv: readonly string[]): Call | "help" | "version" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  if (values.version) return "version";
  const { config, url, port } = values;
  const [command, ...others] = positionals;
  if (command !== "build" && command !== "dev") {
    const fact = command === undefined ? "No command given." : `Unknown command ${command}.`;
    throw new UsageError(`${fact} Use build or dev. See --help.`);
  }
  if (others.length > 0)
    throw new UsageError(`${command} takes options only, not ${others.join(" ")}. See --help.`);
  if (command === "build") {
    if (port !== undefined) throw new UsageError("build takes no --port; only dev does.");
    return { command, config, ...(url !== undefined && { url: urlOf(url) }) };
  }
  if (url !== undefined) throw new UsageError("dev takes no --url; only build does.");
  return { command, config, ...(port !== undefined && { port: portOf(port) }) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [option = ""] = /--[\w-]+/.exec(message) ?? /-\w/.exec(message) ?? [];
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      throw new UsageError(`Unknown option ${option}. ${didYouMean(option, known)}See --help.`);
    const takesNone = message.includes("does not take");
    throw new UsageError(`${option} ${takesNone ? "takes no" : "needs a"} value. See --help.`);
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port is ${JSON.stringify(text)}. Use a number from 1 to 65535.`);
}

/** The URL of a site: http or https, without query, fragment or credentials. */
function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOfSite =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === "" &&
    !url.pathname.includes("//");
  if (isOfSite) return url.href.endsWith("/") ? url.href : `${url.href}/`;
  throw new UsageError(
    `--url is ${JSON.stringify(text)}, which is not the URL of a site. Use one such as https://www.example.com/errors/.`,
  );
}
