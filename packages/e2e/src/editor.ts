import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupKind,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { inRepository } from "./places.ts";

/** Marks the cursor in a text. */
const cursor = "▮";

/** The language server's view of an editor with the YAML extension. */
export interface Editor {
  /** The problems of a text that would be saved at `path`. */
  diagnose(path: string, text: string): Promise<Diagnostic[]>;
  /** The completions at the cursor. */
  complete(path: string, text: string): Promise<CompletionItem[]>;
  /** The hover text at the cursor. */
  hover(path: string, text: string): Promise<string>;
  close(): Promise<void>;
}

/** The server does not access the network: everything that it needs is in the file's first line. */
const offline = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } };
const settings = { ...offline, validate: true, completion: true, hover: true };

/** Starts yaml-language-server and talks to it as an editor does. */
export async function openEditor(): Promise<Editor> {
  const server = spawn(
    process.execPath,
    [
      inRepository("packages/e2e/node_modules/yaml-language-server/bin/yaml-language-server"),
      "--stdio",
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? settings : {})),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  await initialize(connection);

  /** Opens a text and waits until it has been checked. */
  async function open(path: string, text: string): Promise<Opened> {
    const uri = pathToFileURL(inRepository(path)).href;
    const diagnostics = new Promise<Diagnostic[]>((resolve) => waiting.set(uri, resolve));
    const at = text.split(cursor)[0]?.split("\n") ?? [];
    const position = { line: at.length - 1, character: at.at(-1)?.length ?? 0 };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "yaml", version: 1, text: text.replace(cursor, "") },
    });
    return { diagnostics: await diagnostics, asked: { textDocument: { uri }, position } };
  }

  return {
    diagnose: async (path, text) => (await open(path, text)).diagnostics,
    async complete(path, text) {
      const { asked } = await open(path, text);
      const found = await connection.sendRequest(CompletionRequest.type, asked);
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    async hover(path, text) {
      const { asked } = await open(path, text);
      return shown(await connection.sendRequest(HoverRequest.type, asked));
    },
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      server.kill();
      await ended;
    },
  };
}

interface Opened {
  readonly diagnostics: Diagnostic[];
  readonly asked: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

async function initialize(connection: ProtocolConnection): Promise<void> {
  const format = [MarkupKind.Markdown];
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(inRepository()).href,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { documentationFormat: format } },
        hover: { contentFormat: format },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

function shown(hover: Hover | null): string {
  const contents = hover?.contents ?? "";
  return typeof contents === "object" && "value" in contents ? contents.value : String(contents);
}
