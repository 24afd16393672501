/** getUpdates and the webhook's methods: how a bot gets its updates. */
import { z } from 'zod';
import { ApiError, badRequest } from '../api-error.js';
import { UPDATE_KINDS } from '../types.js';
import { method } from './method.js';

const allowedField = z.array(z.enum(UPDATE_KINDS)).optional();

/** Telegram's limit on `timeout`, seconds. */
const MAX_TIMEOUT = 50;

export const getUpdates = method(
  {
    offset: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).optional(),
    timeout: z.number().int().min(0).max(MAX_TIMEOUT).optional(),
    allowed_updates: allowedField,
  },
  ({ offset = 0, limit = 100, timeout = 0, allowed_updates }, context) => {
    const { state, poll, webhook, hungUp: signal } = context;
    if (webhook.webhook) {
      const why =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the " +
        'webhook first';
      throw new ApiError(409, `Conflict: ${why}`, { fault: 'circumstance' });
    }
    if (allowed_updates) state.updates.allow(allowed_updates);
    return poll.poll({ offset, limit, timeoutMs: timeout * state.settings.pollSecondMs, signal });
  },
);

export const setWebhook = method(
  {
    url: z.string(),
    ip_address: z.string().optional(),
    max_connections: z.number().int().min(1).max(100).optional(),
    allowed_updates: allowedField,
    drop_pending_updates: z.boolean().optional(),
    secret_token: z.string().optional(),
  },
  (payload, { state, poll, webhook }): true => {
    const { url, secret_token: secret, allowed_updates: allowed, max_connections = 40 } = payload;
    if (payload.drop_pending_updates) state.updates.clear();
    if (url === '') {
      webhook.set(undefined);
      return true;
    }
    if (!state.settings.allowHttpWebhook) checkAddress(url);
    if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
      throw badRequest('secret token contains unallowed characters');
    }
    if (allowed) state.updates.allow(allowed);
    poll.terminate();
    webhook.set({ url, secret, maxConnections: max_connections });
    return true;
  },
);

function checkAddress(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:') {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!['', '443', '80', '88', '8443'].includes(parsed.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}

export const deleteWebhook = method(
  { drop_pending_updates: z.boolean().optional() },
  ({ drop_pending_updates }, { state, webhook }): true => {
    webhook.set(undefined);
    if (drop_pending_updates) state.updates.clear();
    return true;
  },
);

export const getWebhookInfo = method({}, (_, { state, webhook }) => ({
  url: webhook.webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: state.updates.pending.length,
  allowed_updates: state.updates.allowed,
  ...(webhook.webhook && { max_connections: webhook.webhook.maxConnections }),
  ...(webhook.lastError && {
    last_error_date: webhook.lastError.at,
    last_error_message: webhook.lastError.message,
  }),
}));
