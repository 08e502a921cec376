// A server of probe.v1.Probe that speaks gRPC, gRPC-Web and Connect on one port. Arguments: the descriptor set, and for TLS
// the folder with server.pem, server.key and authority.pem. Prints its port; ends with its standard input.
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { readFileSync } from "node:fs";
import http2 from "node:http2";

const [, , set, tls] = process.argv;
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(set)));
const probe = registry.getService("probe.v1.Probe");
const badRequest = registry.getMessage("google.rpc.BadRequest");

function answer(word, context) {
  if (word.text === "fail") {
    throw new ConnectError("as asked", Code.InvalidArgument, { "x-end": "e" }, [
      { desc: badRequest, value: { fieldViolations: [{ field: "text", description: "must not be fail" }] } },
    ]);
  }
  context.responseHeader.set("x-begin", context.requestHeader.get("x-one") ?? "");
  context.responseTrailer.set("x-end", "e");
  return { text: word.text, count: word.count + 1 };
}

const routes = (router) =>
  router.service(probe, {
    ask: answer,
    async *watch(word, context) {
      const one = answer(word, context);
      for (let count = 1; count <= word.count; count++) {
        yield { text: one.text, count };
      }
    },
    async gather(words, context) {
      let last = { text: "", count: 0 };
      for await (const word of words) {
        last = { text: last.text + word.text, count: last.count + 1 };
      }
      return answer({ text: last.text, count: last.count - 1 }, context);
    },
    async *chat(words, context) {
      for await (const word of words) {
        yield answer(word, context);
      }
    },
  });

const handler = connectNodeAdapter({ routes });
const server = tls
  ? http2.createSecureServer(
      {
        allowHTTP1: true,
        cert: readFileSync(`${tls}/server.pem`),
        key: readFileSync(`${tls}/server.key`),
        ca: readFileSync(`${tls}/authority.pem`),
        requestCert: true,
        rejectUnauthorized: true,
      },
      handler,
    )
  : http2.createServer(handler);
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit(0)).resume();
