import manifest from "../../package.json" with { type: "json" };

/** The generator itself, as others depend on it. */
export const codegen: {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
} = manifest;

/** What makes a site of a catalogue. */
export const siteName = "@org/error-site";
