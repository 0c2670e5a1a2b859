/** The versions that a new workspace starts with: those that this repository is tested with. */
export const versions = {
  changesets: "3.0.3",
  pnpm: "12.21.0",
  pytest: "9.2.0",
  turbo: "2.11.11",
  twine: "7.0.0",
  typescript: "7.0.2",
} as const;
