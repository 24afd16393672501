/** Connections to the Bot API server, kept open between calls, through a proxy where one is set. */
import { Agent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Secret } from '../../config.js';

const KEPT_OPEN = { keepAlive: true };

/**
 * @param apiRoot http or https
 * @param proxyUrl http or https; a tunnel (CONNECT) through it carries every call, those over
 *   plain HTTP too
 */
export async function openAgent(apiRoot: string, proxyUrl: Secret | null): Promise<Agent> {
  if (proxyUrl !== null) {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    return new HttpsProxyAgent(proxyUrl.reveal(), KEPT_OPEN);
  }
  return apiRoot.startsWith('https:') ? new TlsAgent(KEPT_OPEN) : new Agent(KEPT_OPEN);
}
