/** The file name of the lock, in the catalogue's folder. */
export const lockName = "catalog.lock.json";

/** 10,000 codes with the shortest texts take 3.4 MB. */
export const maxLockBytes: number = 32 * 1024 * 1024;
