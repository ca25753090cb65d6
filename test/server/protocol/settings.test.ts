/** Settings over the wire: asked for or given, bad ones named, long texts left alone with the reason. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { Client, type ClientOptions } from "../../support/client.ts";

const uri = "file:///desk/story.txt";
const twice = "The council will vote on the harbour plan in the spring.";
const story = `${twice}\nOfficials declined to comment.\n${twice}\n`;

/** Starts an editor, lets it do its part, and stops it. */
async function using(options: ClientOptions, act: (client: Client) => Promise<void>): Promise<void> {
  const client = await Client.start(options);
  try {
    await act(client);
  } finally {
    equal(await client.stop(), 0);
  }
}

const severityIn = (diagnostics: readonly Diagnostic[]): number | undefined =>
  diagnostics.find(({ code }) => code === "text/repeated-sentence")?.severity;

describe("settings over the protocol", () => {
  it("asks an editor that answers, per text", () =>
    using({ settings: { checks: { "text/repeated-sentence": "hint" } } }, async (client) => {
      await client.open(uri, story);
      equal(severityIn(await client.diagnosticsOf(uri, 1)), 4);
    }));

  it("takes initializationOptions from an editor that does not, and reads changes live", () =>
    using({ initializationOptions: { settings: { checks: { "text/repeated-sentence": "off" } } } }, async (client) => {
      await client.open(uri, story);
      equal(severityIn(await client.diagnosticsOf(uri, 1)), undefined);
      const settings = { copydesk: { checks: { "text/repeated-sentence": "error" } } };
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      const { diagnostics } = await client.until(() => client.published[1]);
      equal(severityIn(diagnostics), 1);
    }));

  it("takes initializationOptions from an editor that answers with nothing, as one does that has no settings of ours", () =>
    using(
      {
        settings: null,
        initializationOptions: { settings: { checks: { "text/repeated-sentence": "error" } } },
      },
      async (client) => {
        await client.open(uri, story);
        equal(severityIn(await client.diagnosticsOf(uri, 1)), 1);
      },
    ));

  it("names what it cannot use and goes on with the default", () =>
    using(
      { settings: { limit: "plenty", nonsense: 1, checks: { "text/repeated-sentence": "loud" } } },
      async (client) => {
        await client.open(uri, story);
        equal(severityIn(await client.diagnosticsOf(uri, 1)), 2);
        await client.until(() => (client.messages.length >= 3 ? true : undefined));
        const all = client.messages.join("\n");
        match(all, /copydesk\.limit: expected a number from .*, not "plenty"/u);
        match(all, /copydesk\.nonsense: there is no such setting/u);
        match(all, /copydesk\.checks: text\/repeated-sentence: expected one of .*, not "loud"/u);
      },
    ));

  it("leaves a text over the limit alone and says why", () =>
    using({ settings: { limit: 0.001 } }, async (client) => {
      await client.open(uri, story.repeat(10));
      deepEqual(await client.diagnosticsOf(uri, 1), []);
      const status = await client.until(() => client.statuses[0]);
      equal(status.state, "off");
      match(status.reason, /copydesk\.limit is 0\.001/u);
    }));

  it("pushes no more to an editor that pulls", () =>
    using({ capabilities: { textDocument: { diagnostic: {} } } }, async (client) => {
      ok(client.capabilities.diagnosticProvider);
      equal((await client.ask<DocumentDiagnosticReport>("diagnostic", uri)).kind, "full");
      await client.open(uri, story);
      const pulled = await client.ask<DocumentDiagnosticReport>("diagnostic", uri);
      ok(pulled.kind === "full" && severityIn(pulled.items) === 2);
      deepEqual(client.published, []);
    }));
});
