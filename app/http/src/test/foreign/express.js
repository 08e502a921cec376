// A server that holds every request against an OpenAPI document with express-openapi-validator: 200, or why not.
import express from 'express';
import OpenApiValidator from 'express-openapi-validator';

const app = express();
app.use(express.json({ type: ['application/json', 'application/*+json'], strict: false }));
app.use(express.urlencoded({ extended: false }));
app.use(express.text({ type: 'text/*' }));
app.use(
  OpenApiValidator.middleware({
    apiSpec: process.argv[2],
    validateRequests: true,
    validateResponses: false,
    validateSecurity: false,
    validateApiSpec: false,
    ignoreUndocumented: false,
    fileUploader: false,
  }),
);
app.use((request, response) => response.json({ taken: request.url }));
app.use((fault, request, response, next) => {
  response.status(fault.status ?? 500).json({ message: fault.message, errors: fault.errors });
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
