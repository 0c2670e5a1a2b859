import { afterAll } from "vitest";
import { removeForeignFolders } from "./places.ts";

// This runs for each test file.
afterAll(removeForeignFolders);
