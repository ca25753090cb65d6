/** The order of a conversation: nothing before `initialize`, nothing but `exit` after `shutdown`; what comes out of order is refused. */
import { ErrorCodes, ResponseError, type Connection } from "vscode-languageserver";
import type { Message, MessageStrategy } from "vscode-jsonrpc";

/** How far a conversation is. */
type Stage = "new" | "open" | "closed";

/** Where questions go that nobody may ask now. */
const refusedMethod = "copydesk/refused";

/** Sees every message before its handler does: a question out of order is refused, anything else out of order is dropped. */
export function inOrder(): MessageStrategy {
  let stage: Stage = "new";
  return {
    handleMessage: (message, next) => {
      const { method, id } = message as Partial<Asked>;
      if (method === undefined || method === "exit") return next(message);
      const refusal = refusalOf(method, stage);
      if (refusal === null) {
        stage = stageAfter(method, stage);
        return next(message);
      }
      if (id !== undefined) return next({ ...message, method: refusedMethod, params: refusal } as Message);
    },
  };
}

/** Answers questions out of order with an error. */
export function refuseDisorder(connection: Connection): void {
  connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
}

/** A message that has a method; without an id it is a notification. */
interface Asked {
  readonly method: string;
  readonly id: unknown;
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** Why a message may not come now; null when it may. */
function refusalOf(method: string, stage: Stage): Refusal | null {
  if (stage === "closed") return { code: ErrorCodes.InvalidRequest, message: "The server was told to shut down." };
  if (method === "initialize")
    return stage === "new" ? null : { code: ErrorCodes.InvalidRequest, message: "The server is initialized already." };
  if (stage === "new") return { code: ErrorCodes.ServerNotInitialized, message: "The server waits for “initialize”." };
  return null;
}

const stageAfter = (method: string, stage: Stage): Stage =>
  method === "initialize" ? "open" : method === "shutdown" ? "closed" : stage;
