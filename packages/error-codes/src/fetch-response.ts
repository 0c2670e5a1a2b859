declare global {
  // Declares the type for environments where neither the DOM nor Node does.
  interface Response {}
}

/** A `Response` of the Fetch API. */
export type FetchResponse = Response;
