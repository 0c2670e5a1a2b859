import { type AstroInlineConfig, dev } from "astro";
import { astroConfig, makeProject } from "./astro.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { print } from "./print.ts";
import type { ReadResult } from "./project.ts";

type Server = Awaited<ReturnType<typeof dev>>;

/** A site that is served while its sources change. */
export class Served {
  readonly #work: string;
  #port: number | undefined;
  #server: Server | undefined;
  /** What only a new server can show. */
  #frame = "";

  constructor(work: string, port?: number) {
    this.#work = work;
    this.#port = port;
    makeProject(work);
  }

  /** Shows the project as it is now, or prints its problems. Tells which. */
  async update(project: ReadResult): Promise<boolean> {
    const prepared = project.problems ? project : await prepare(project, this.#work);
    print(prepared.problems ?? prepared.warnings);
    if (prepared.problems) return false;
    const frame = frameOf(prepared);
    if (this.#server && frame === this.#frame) this.#tell(prepared);
    else {
      await this.stop();
      await this.#start(prepared);
      this.#frame = frame;
    }
    return true;
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  /** Tells the server what has changed: it watches no file in a folder of packages. */
  #tell({ changed, settings }: Prepared): void {
    for (const path of [...changed, settings.done]) this.#server?.watcher.emit("change", path);
  }

  async #start(prepared: Prepared): Promise<void> {
    const config: AstroInlineConfig = {
      ...astroConfig(this.#work, prepared),
      ...(this.#port !== undefined && { server: { port: this.#port } }),
      logLevel: "error",
    };
    this.#server = await dev(config);
    const { port } = this.#server.address;
    const isNew = port !== this.#port;
    this.#port = port;
    const url = `http://localhost:${port}${prepared.url.pathname}`;
    if (isNew || this.#frame === "") console.log(`${prepared.catalog.title}: ${url}`);
  }
}

/** What the server is started with: the rest is read anew for each page. */
const frameOf = ({ catalog, settings, url }: Prepared): string =>
  JSON.stringify([
    settings,
    url,
    catalog.locales.map(({ tag, title, labels }) => [tag, title, labels.language]),
  ]);
