import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK } from 'oidc-provider';
import { PERSONAS, companyName, type Persona } from '../personas';
import { MemoryAdapter } from './memory-adapter';
import { errorPage, logoutPage } from './page';

export interface ProviderClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where Tilsagn is, without a slash at the end. */
  readonly publicUrl: string;
}

const signingKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  };
};

/** The claims of a persona; companies in the shape in which Ansattporten tells of Altinn's rights. */
export function claimsOf(persona: Persona): Record<string, unknown> & { sub: string } {
  const { sub, name, email, orgnrs } = persona;
  const authorization_details = [
    {
      type: 'ansattporten:altinn:resource',
      resource: 'urn:altinn:resource:tilsagn-soknad',
      authorized_parties: orgnrs.map((orgnr) => ({
        orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
        name: companyName(orgnr),
        resource: 'urn:altinn:resource:tilsagn-soknad',
        unit_type: 'AS',
      })),
    },
  ];
  return { sub, name, email, ...(orgnrs.length > 0 ? { authorization_details } : {}) };
}

/** The demo's provider: one client, personas for accounts, code flow with PKCE alone. */
export const configurationFor = ({ clientId, clientSecret, publicUrl }: ProviderClient): Configuration => ({
  adapter: MemoryAdapter,
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${publicUrl}/api/auth/callback`],
      post_logout_redirect_uris: [`${publicUrl}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [signingKey()] },
  cookies: {
    keys: [randomBytes(32).toString('hex')],
    names: { session: 'demo_idp', interaction: 'demo_idp_i', resume: 'demo_idp_r' },
  },
  claims: { openid: ['sub', 'authorization_details'], profile: ['name'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  responseTypes: ['code'],
  ttl: {
    Session: 7_200,
    Interaction: 3_600,
    Grant: 7_200,
    AccessToken: 600,
    AuthorizationCode: 60,
    IdToken: 3_600,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = logoutPage(form);
      },
    },
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => {
    const persona = PERSONAS.find((each) => each.sub === sub);
    return persona && { accountId: sub, claims: () => claimsOf(persona) };
  },
  loadExistingGrant: async ({ oidc }) => {
    const { provider, session, client } = oidc;
    if (client === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session?.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  renderError: (ctx, out) => {
    ctx.type = 'html';
    ctx.body = errorPage(out.error);
  },
});
