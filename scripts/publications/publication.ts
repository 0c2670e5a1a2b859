/** Something that a release publishes; it is there once all of it is. */
export interface Publication {
  readonly name: string;
  /** Asks the place that people get it from; a failure where that cannot be told. */
  isThere(): boolean | Promise<boolean>;
  /** Uploads what is packed; builds and installs nothing of ours. */
  publish(): void;
}

/** How it is published, and from which folder. */
export interface PublishOptions {
  readonly packed: string;
  readonly provenance: boolean;
}
