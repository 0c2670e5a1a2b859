import { homedir } from "node:os";

/** The home folder. In a container the user may have none. */
export function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return;
  }
}
