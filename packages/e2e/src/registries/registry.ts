/** A place on this machine that packages of one kind are published to and had from. */
export interface Registry {
  readonly url: string;
  /** What a language's tools find in their environment, so that they use it and no other. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}
