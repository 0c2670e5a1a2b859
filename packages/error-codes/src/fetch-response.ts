declare global {
  // Gives the type a name where neither the DOM nor Node declares it; elsewhere it adds nothing.
  interface Response {}
}

/** A `Response` of the Fetch API. */
export type FetchResponse = Response;
