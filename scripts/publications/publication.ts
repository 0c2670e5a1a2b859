/** Something that a release publishes, as a whole. */
export interface Publication {
  readonly name: string;
  /** Asks the registry that users install it from. Throws a Failure if that is not possible. */
  isThere(): boolean | Promise<boolean>;
  /** Uploads what is packed, without building or installing anything of ours. */
  publish(): void;
}

/** How to publish, and from which folder. */
export interface PublishOptions {
  readonly packed: string;
  readonly provenance: boolean;
}
