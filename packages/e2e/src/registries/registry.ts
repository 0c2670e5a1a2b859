/** A registry on this machine for packages of one kind. */
export interface Registry {
  readonly url: string;
  /** The environment that makes a language's tools use only this registry. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}
