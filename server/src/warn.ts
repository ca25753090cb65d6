/** A word of warning that the editor shows. */
import { MessageType, ShowMessageNotification, type Connection } from "vscode-languageserver";

/** Shows `message` behind the program's name. */
export const warn = (connection: Connection, message: string): void =>
  void connection.sendNotification(ShowMessageNotification.type, {
    ...{ type: MessageType.Warning, message: `Copydesk: ${message}` },
  });
