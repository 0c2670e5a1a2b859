import "./astro-alone.ts";
import { failed } from "./said.ts";

/** Serves the site during editing. */
process.env.NODE_ENV = "development";
try {
  await import("../src/settings.ts");
  const { dev } = await import("astro");
  await dev({});
} catch (error) {
  failed(error);
}
