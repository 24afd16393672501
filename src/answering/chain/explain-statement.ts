/** What became of a statement of the model, for `--explain`. Judges nothing. */
import { explainPlace } from '../choosing/explain-choice.js';
import type {
  ComposedStatement,
  Support,
  UnsupportedReason,
} from '../verifying/composed-statement.js';
import type { ExplainedStatement, StatementVerdict } from './explanation.js';

export interface VerdictGrounds {
  support?: Support;
  reason?: UnsupportedReason;
  detail?: string;
}

export function explainStatement(
  { text, markers }: ComposedStatement,
  verdict: StatementVerdict,
  { support = [], reason, detail = '' }: VerdictGrounds,
): ExplainedStatement {
  return {
    text,
    markers,
    verdict,
    support: support.map((quote) => ({ marker: quote.marker, ...explainPlace(quote) })),
    reason: reason ?? null,
    detail,
  };
}
