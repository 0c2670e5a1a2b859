import type { Status } from "../../model/catalog.ts";
import type { Body } from "../bodies/body.ts";

type Section = "schemas" | "responses" | "examples" | "headers";

/** A reference to a component. */
export type Refer = (section: Section, name: string) => { readonly $ref: string };

/** The name of the component that a reference leads to. */
export const nameIn = ({ $ref }: ReturnType<Refer>): string =>
  $ref.slice($ref.lastIndexOf("/") + 1);

/** References to components whose names start with a prefix. */
export const referTo =
  (prefix: string): Refer =>
  (section, name) => ({ $ref: `#/components/${section}/${prefix}${name}` });

/** Components under their names in the document, which start with the prefix. */
export const prefixed = (prefix: string, components: object): object =>
  Object.fromEntries(
    Object.entries(components).map(([name, component]) => [prefix + name, component]),
  );

/** The schema of a body. No generator adds `Body` to a name, as some add `Response` and `Error`. */
export const schemaName = ({ name }: Body): string =>
  name === "ErrorResponse" ? "ErrorBody" : name;

/** What the name of a response that has one format ends in. */
export const formatSuffix = ({ name }: Body): string =>
  name === "ErrorResponse" ? "Json" : "Problem";

/** The response of a status; `Error` stands for all of them. */
export const responseName = (status: Status | undefined): string => status?.identifier ?? "Error";
