/** Fetches settings from the editor, per text, and reports once what in them cannot be taken. */
import { DidChangeConfigurationNotification, type Connection, type InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./features/protocol.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Where a session gets its settings from. */
export interface Configuration {
  /** Learns from `initialize` whether the editor answers questions, and what it gives for a start. */
  readonly begin: (params: InitializeParams) => void;
  /** Calls `changed` whenever settings may be others. */
  readonly watch: (changed: () => void) => Promise<void>;
  /** Settings that hold for the text. */
  readonly of: (uri: string) => Promise<Settings>;
}

/** Settings over `connection`: asked for where the editor answers, else as it sent them last. */
export function configuration(connection: Connection, warn: (message: string) => void): Configuration {
  let asks = false;
  let registers = false;
  let given: unknown;
  const cache = new Map<string, Promise<Settings>>();
  const reported = new Set<string>();

  const take = (raw: unknown): Settings => {
    const { settings, problems } = readSettings(raw);
    for (const problem of problems.filter((one) => !reported.has(one))) {
      reported.add(problem);
      warn(`a setting cannot be used. ${problem}`);
    }
    return settings;
  };
  // An editor whose user has set nothing of ours answers with nothing.
  const answered = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section }).catch(() => null);
  const fetchFor = async (uri: string): Promise<Settings> => take((asks ? await answered(uri) : null) ?? given);

  return {
    begin: ({ capabilities, initializationOptions }) => {
      asks = capabilities?.workspace?.configuration === true;
      registers = capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      given = (initializationOptions as InitializationOptions | undefined)?.settings;
    },
    watch: async (changed) => {
      connection.onDidChangeConfiguration(({ settings }) => {
        if (settings) given = (settings as Record<string, unknown>)[section] ?? settings;
        cache.clear();
        changed();
      });
      if (registers) await connection.client.register(DidChangeConfigurationNotification.type, { section });
    },
    of: (uri) => {
      const settings = cache.get(uri) ?? fetchFor(uri);
      cache.set(uri, settings);
      return settings;
    },
  };
}

const section = "copydesk";
