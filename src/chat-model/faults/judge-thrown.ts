/** Which fault stands behind what `fetch`, or reading a body, throws. Keeps nothing of it. */
import { ChatModelFault } from '../chat-model-fault.js';

/** `isReplying`: whether a status had come before it was thrown. */
export function judgeThrown(thrown: unknown, isReplying: boolean): ChatModelFault {
  if (thrown instanceof ChatModelFault) return thrown;
  const code = codeOf(thrown);
  // Node.js gives up by itself after five minutes without a byte.
  if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return new ChatModelFault('timeout');
  // What answers does not speak HTTP.
  if (code.startsWith('HPE_')) return new ChatModelFault('invalidResponse');
  if (isReplying) return new ChatModelFault('interrupted', { retryable: true });
  const isForGood = /CERT|SELF_SIGNED|_TLS_|_SSL_|^ENOTFOUND$/.test(code);
  return new ChatModelFault('unreachable', { retryable: !isForGood });
}

/** `fetch` throws "fetch failed"; what failed stands in its cause. */
function codeOf(thrown: unknown): string {
  for (let error: unknown = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
  }
  return '';
}
