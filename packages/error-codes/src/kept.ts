/** What a client kept of a response. */
export interface Kept {
  readonly status?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  /** Whether it kept the status and nothing else. */
  readonly isBare?: boolean;
}
