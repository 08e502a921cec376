// An OpenID provider on a free port of this machine, with access tokens of 30 seconds. Prints its issuer.
import http from 'node:http';
import { Provider, errors } from 'oidc-provider';

const server = http.createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'desktop',
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    },
    {
      client_id: 'robot',
      client_secret: 'robot secret: /+%',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    },
    {
      client_id: 'form-robot',
      client_secret: 'form secret',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    },
    {
      client_id: 'legacy',
      token_endpoint_auth_method: 'none',
      grant_types: ['password', 'refresh_token'],
      redirect_uris: [],
      response_types: [],
    },
  ],
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
  },
  ttl: { AccessToken: 30, ClientCredentials: 30, RefreshToken: 3600, Session: 3600, Grant: 3600, Interaction: 600, DeviceCode: 600 },
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
});

provider.registerGrantType('password', async (ctx) => {
  const { username, password } = ctx.oidc.params;
  if (password !== 'correct horse') {
    throw new errors.InvalidGrant('wrong user or password');
  }
  const { AccessToken, RefreshToken, Grant } = provider;
  const grant = new Grant({ accountId: username, clientId: ctx.oidc.client.clientId });
  grant.addOIDCScope('openid offline_access');
  const grantId = await grant.save();
  const common = { accountId: username, client: ctx.oidc.client, grantId, gty: 'password', scope: 'openid offline_access' };
  const token = new AccessToken(common);
  const refresh = new RefreshToken({ ...common, expiresWithSession: false });
  ctx.body = {
    access_token: await token.save(),
    refresh_token: await refresh.save(),
    expires_in: token.expiration,
    token_type: 'Bearer',
  };
}, ['username', 'password'], []);

server.on('request', provider.callback());
console.log(issuer);
