// What the package swagger-client would send: one case a line in (file, path, method, parameters, body), one request out.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import SwaggerClient from 'swagger-client';

const documents = new Map();
const read = (file) => {
  if (!documents.has(file)) {
    documents.clear();
    documents.set(file, JSON.parse(readFileSync(file, 'utf8')));
  }
  return documents.get(file);
};

const request = async ({ file, path, method, parameters, body, mediaType }) => {
  const spec = read(file);
  const { spec: operation } = await SwaggerClient.resolveSubtree(spec, ['paths', path, method]);
  const old = spec.swagger !== undefined;
  const whole = {
    ...(old
      ? { swagger: '2.0', host: 'h', schemes: ['http'], consumes: spec.consumes }
      : { openapi: '3.0.3', servers: [{ url: 'http://h' }] }),
    paths: { [path]: { [method]: { ...operation, servers: undefined, security: [] } } },
  };
  const made = SwaggerClient.buildRequest({
    spec: whole,
    operationId: `${method}-${path}`,
    parameters,
    requestBody: body,
    requestContentType: mediaType || undefined,
  });
  const text = typeof made.body === 'string' || made.body === undefined ? (made.body ?? '') : JSON.stringify(made.body);
  return { url: made.url, method: made.method, headers: made.headers, body: text };
};

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  try {
    console.log(JSON.stringify(await request(asked)));
  } catch (fault) {
    console.log(JSON.stringify({ fault: String(fault.message).slice(0, 200) }));
  }
}
