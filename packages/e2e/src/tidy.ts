import { afterAll } from "vitest";
import { removeForeignFolders } from "./places.ts";

// It is run for each test file.
afterAll(removeForeignFolders);
