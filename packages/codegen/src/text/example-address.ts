/** Whether an address is at one of the names that are reserved for examples (RFC 2606). */
export const isExampleAddress = (address: string): boolean =>
  /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(new URL(address).hostname);

/** Whether an import path of Go starts with one of them. */
export const isExampleModule = (path: string): boolean =>
  /^(?:[^/]+\.)?example(?:\.(?:com|net|org))?\//.test(path);
