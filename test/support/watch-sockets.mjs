/** Loaded before a program (`node --import`): writes every address it tries to reach to the file in COPYDESK_SOCKETS. */
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const note = (what) => appendFileSync(process.env.COPYDESK_SOCKETS, `${what}\n`);
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words;
  // A path is a pipe on this machine, not a way out of it.
  if (typeof first !== "object" || first?.path === undefined || first.port !== undefined)
    note(`connect ${JSON.stringify(first)}`);
  return connect.apply(this, words);
};
const { lookup } = dns;
dns.lookup = (name, ...words) => (note(`look up ${name}`), lookup(name, ...words));
