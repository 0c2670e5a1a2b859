import { beforeEach, describe, expect, test, vi } from "vitest";
import { contractVersion } from "../../../../scripts/contract.ts";
import { packages } from "../../../../scripts/publications.ts";
import { describeWith } from "../../src/toolchains.ts";

/** Nothing listens there. */
const nowhere = "http://127.0.0.1:9/";

/** Asks whether a package is published. */
async function ask(name: string): Promise<boolean> {
  const all = packages(contractVersion(), { packed: "none", provenance: false });
  const one = all.find((publication) => publication.name.startsWith(name));
  return one ? one.isThere() : expect.unreachable(`There is no ${name}.`);
}

const unknown = "cannot determine whether it is published:";

describe("of a registry that does not respond, nobody can tell what is there:", () => {
  beforeEach(() => {
    vi.stubEnv("npm_config_registry", nowhere);
    vi.stubEnv("PIP_INDEX_URL", nowhere);
    vi.stubEnv("CARGO_REGISTRIES_NOWHERE_INDEX", `sparse+${nowhere}`);
    vi.stubEnv("CARGO_REGISTRY_DEFAULT", "nowhere");
    vi.stubEnv("CARGO_NET_RETRY", "0");
  });

  test("npm's", async () => {
    await expect(ask("@org/error-codes@")).rejects.toThrow(
      `${unknown} ${nowhere}@org%2Ferror-codes: `,
    );
  });

  describeWith("python", "in Python,", () => {
    test.each(["the wheel", "the source distribution"])("%s", async (name) => {
      await expect(ask(name)).rejects.toThrow(unknown);
    });
  });

  describeWith("rust", "in Rust,", () => {
    test("the crate", async () => {
      await expect(ask("the crate")).rejects.toThrow(unknown);
    });
  });
});
