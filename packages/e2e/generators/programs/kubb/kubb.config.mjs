import { defineConfig } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";

export default defineConfig({
  input: { path: "bundle.json" },
  output: { path: "client", clean: true },
  plugins: [pluginOas(), pluginTs(), pluginZod()],
});
