import net from "node:net";

// Loaded before a program: whoever connects to another host ends it, and says where to.
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const host = typeof first === "object" ? first?.host : undefined;
  if (host !== undefined && !["localhost", "127.0.0.1", "::1"].includes(host)) {
    process.stderr.write(`It connects to ${host}.\n`);
    process.exit(86);
  }
  return connect.apply(this, args);
};
