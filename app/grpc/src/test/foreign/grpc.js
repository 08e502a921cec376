// A server of probe.v1.Probe on grpc-js with its reflection. Arguments: the descriptor set, and for TLS the folder with
// server.pem, server.key and authority.pem. Prints its port; ends with its standard input.
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";
import { ReflectionService } from "@grpc/reflection";
import { readFileSync } from "node:fs";

const [, , set, tls] = process.argv;
const definition = loader.loadFileDescriptorSetFromBuffer(readFileSync(set), { keepCase: true, defaults: true });
const probe = grpc.loadPackageDefinition(definition).probe.v1.Probe.service;

function failure() {
  const metadata = new grpc.Metadata();
  // google.rpc.Status { code: 3, details: google.rpc.BadRequest { text: "must not be fail" } }
  const violation = Buffer.concat([field(1, Buffer.from("text")), field(2, Buffer.from("must not be fail"))]);
  const any = Buffer.concat([
    field(1, Buffer.from("type.googleapis.com/google.rpc.BadRequest")),
    field(2, field(1, violation)),
  ]);
  metadata.set("grpc-status-details-bin", Buffer.concat([Buffer.from([8, 3]), field(3, any)]));
  metadata.set("x-end", "e");
  return { code: grpc.status.INVALID_ARGUMENT, details: "as asked", metadata };
}

function field(number, content) {
  return Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content]);
}

function begin(call) {
  const metadata = new grpc.Metadata();
  metadata.set("x-begin", String(call.metadata.get("x-one")[0] ?? ""));
  call.sendMetadata(metadata);
}

function trailers() {
  const metadata = new grpc.Metadata();
  metadata.set("x-end", "e");
  return metadata;
}

const server = new grpc.Server();
server.addService(probe, {
  Ask(call, callback) {
    if (call.request.text === "fail") {
      callback(failure());
    } else {
      begin(call);
      callback(null, { text: call.request.text, count: call.request.count + 1 }, trailers());
    }
  },
  Watch(call) {
    if (call.request.text === "fail") {
      call.emit("error", failure());
      return;
    }
    begin(call);
    for (let count = 1; count <= call.request.count; count++) {
      call.write({ text: call.request.text, count });
    }
    call.end(trailers());
  },
  Gather(call, callback) {
    const last = { text: "", count: 0 };
    begin(call);
    call.on("data", (word) => {
      last.text += word.text;
      last.count++;
    });
    call.on("end", () => callback(null, last, trailers()));
  },
  Chat(call) {
    begin(call);
    call.on("data", (word) => call.write({ text: word.text, count: word.count + 1 }));
    call.on("end", () => call.end(trailers()));
  },
});
new ReflectionService(definition).addToServer(server);
const credentials = tls
  ? grpc.ServerCredentials.createSsl(
      readFileSync(`${tls}/authority.pem`),
      [{ private_key: readFileSync(`${tls}/server.key`), cert_chain: readFileSync(`${tls}/server.pem`) }],
      true,
    )
  : grpc.ServerCredentials.createInsecure();
server.bindAsync("127.0.0.1:0", credentials, (failed, port) => console.log(failed ? String(failed) : port));
process.stdin.on("end", () => process.exit(0)).resume();
