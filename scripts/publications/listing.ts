import { Failure } from "../run.ts";

/** What a registry lists at a URL; undefined if it has nothing there. */
export async function listing(url: string, more = ""): Promise<string | undefined> {
  const response = await fetch(url).catch((error: Error) => error);
  if (response instanceof Response && response.status === 404) return;
  if (response instanceof Response && response.ok) return response.text();
  const outcome = response instanceof Response ? response.status : (response.cause ?? response);
  throw new Failure(`cannot determine whether it is published: ${url}: ${outcome}.${more}`);
}
