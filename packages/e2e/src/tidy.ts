import processes from "node:child_process";
import fs from "node:fs";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { removeForeignFolders } from "./places.ts";

// This runs for each test file.

/** What files of one process share: none may leave it changed for the next one. */
const shared = (): object => ({
  folder: process.cwd(),
  environment: { ...process.env },
  ...fs,
  ...processes,
});

let before: object;
beforeAll(() => {
  before = shared();
});
afterAll(() => {
  // Vitest does so only before the next test, which can be one of another file.
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  expect(shared()).toEqual(before);
});
afterAll(removeForeignFolders);
