/** Owns the measuring of quote look-ups: what each kind of quote must be found as. Prints nothing. */
import type { QuoteFinding } from '../../app-types.js';
import { type Share, shareWhere } from '../metrics/share.js';
import { type MadeQuote, QUOTE_KINDS, type QuoteKind } from './made-quote.js';

export interface QuoteResult {
  made: MadeQuote;
  finding: QuoteFinding;
  /** Whether it was found as its kind must be. */
  right: boolean;
}

export interface QuoteEvaluation {
  /** Of each kind: located in its very paragraph with the right verdict, or rightly not at all. */
  figures: { kind: QuoteKind; right: Share }[];
  results: QuoteResult[];
}

/** @param findQuote the application's own */
export async function evaluateQuotes(
  quotes: readonly MadeQuote[],
  findQuote: (quote: string) => Promise<QuoteFinding>,
): Promise<QuoteEvaluation> {
  const results: QuoteResult[] = [];
  for (const made of quotes) {
    const finding = await findQuote(made.quote);
    results.push({ made, finding, right: isRight(made, finding) });
  }
  const figures = QUOTE_KINDS.map((kind) => ({
    kind,
    right: shareWhere(
      results.filter(({ made }) => made.kind === kind),
      ({ right }) => right,
    ),
  }));
  return { figures, results };
}

function isRight(made: MadeQuote, finding: QuoteFinding): boolean {
  const { verdict, matches } = finding;
  if (made.kind === 'invented') return verdict === 'notFound';
  const located = made.paragraphIds.every((id) => matches.some((match) => match.id === id));
  if (made.kind === 'joined') return located && verdict === 'joined';
  if (made.altered === undefined) return located && verdict === 'exact';
  return located && verdict === 'altered' && isMarked(made, finding);
}

/** Whether exactly the altered characters are marked, in the match that the quote was cut from. */
function isMarked({ paragraphIds, altered }: MadeQuote, { matches }: QuoteFinding): boolean {
  const match = matches.find(({ id }) => paragraphIds.includes(id));
  const marked = (op: 'delete' | 'insert') =>
    (match?.diff ?? [])
      .filter((part) => part.op === op)
      .map(({ text }) => text)
      .join('');
  return marked('delete') === altered?.deleted && marked('insert') === altered?.inserted;
}
