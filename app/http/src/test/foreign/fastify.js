// A server whose OpenAPI document is made by @fastify/swagger of its own routes, and which holds requests against them.
import Fastify from 'fastify';
import swagger from '@fastify/swagger';

const app = Fastify();
await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'ships', version: '1' } } });
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, text, done) =>
  done(null, Object.fromEntries(new URLSearchParams(text))));

const ship = {
  type: 'object',
  required: ['name', 'crew', 'built'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 20, examples: ['Ada'] },
    crew: { type: 'integer', minimum: 3 },
    built: { type: 'string', format: 'date-time', examples: ['2026-01-31T12:00:00Z'] },
    kind: { type: 'string', enum: ['sail', 'steam'] },
    masts: { type: 'array', minItems: 1, items: { type: 'number', exclusiveMinimum: 0 } },
    port: { type: 'object', required: ['country'], properties: { country: { type: 'string', pattern: '^[A-Z]{2}$', examples: ['DE'] } } },
    owner: { anyOf: [{ type: 'string', format: 'email' }, { type: 'null' }] },
  },
};
const route = (method, url, schema) =>
  app.route({ method, url, schema, handler: async (request) => ({ taken: request.url }) });

app.after(() => {
  route('GET', '/ships/:id', {
    params: { type: 'object', properties: { id: { type: 'string', format: 'uuid', examples: ['7d444840-9dc0-11d1-b245-5ffdce74fad2'] } }, required: ['id'] },
    headers: { type: 'object', properties: { 'x-trace': { type: 'string', minLength: 4, examples: ['0123'] } }, required: ['x-trace'] },
  });
  route('GET', '/ships', {
    querystring: {
      type: 'object',
      required: ['page', 'tags'],
      properties: {
        page: { type: 'integer', minimum: 1 },
        tags: { type: 'array', items: { type: 'string' }, minItems: 2, examples: [['a', 'b c']] },
        since: { type: 'string', format: 'date' },
        deep: { type: 'boolean' },
      },
    },
  });
  route('POST', '/ships', { body: ship });
  route('PUT', '/fleet', { body: { type: 'array', items: ship, minItems: 1, examples: [[{ name: 'Ada', crew: 3, built: '2026-01-31T12:00:00Z' }]] } });
  route('PATCH', '/form', {
    consumes: ['application/x-www-form-urlencoded'],
    body: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, crew: { type: 'integer' } } },
  });
});
app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(app.server.address().port);
