import { inputsOf } from "@org/error-codegen";
import { watch } from "chokidar";
import { setEnvironment } from "./environment.ts";
import { withWork } from "./folder/work.ts";
import type { Read, ReadResult } from "./project.ts";
import { sentenceOf } from "./said.ts";
import { Served } from "./served.ts";
import { cache } from "./source.ts";

/** Milliseconds within which editors finish the steps of saving a file. */
const settled = 50;

/** How the site is served. */
export interface DevOptions {
  readonly port?: number | undefined;
  /** The config file, if the project has one. */
  readonly file?: string | undefined;
}

/**
 * Serves the site on this machine until it is interrupted. Whatever the site is made of is watched; a change is
 * shown on the pages that are open. Problems are printed, and the site stays as it was until they are gone.
 */
export async function dev(read: Read, { port, file }: DevOptions): Promise<never> {
  setEnvironment("development");
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
  });
  await withWork(cache, async (work) => {
    const site = new Served(work, port);
    const watcher = watch(file ?? [], {
      ignoreInitial: true,
      ignored: /[\\/](?:node_modules|\.git)(?:[\\/]|$)/,
    });
    let isShown = true;
    const update = async (): Promise<void> => {
      const wasShown = isShown;
      isShown = false;
      try {
        const project = read();
        watcher.add([...inputsIn(project)]);
        isShown = await site.update(project);
        if (isShown && !wasShown) console.log("The problems are gone.");
      } catch (error) {
        console.error(sentenceOf(error) ?? error);
      }
    };
    console.log("The site starts in a few seconds.");
    let running = update();
    let timer: NodeJS.Timeout | undefined;
    watcher.on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(update);
      }, settled);
    });
    await interrupted;
    clearTimeout(timer);
    await watcher.close();
    await running;
    await site.stop();
  });
  // Astro is about to save its store in the folder that is gone.
  return process.exit();
}

/** The files and folders that a project's site is made of, as far as they are known. */
const inputsIn = (project: ReadResult): readonly string[] =>
  project.problems ? (project.inputs ?? []) : inputsOf(project.config, project.root);
