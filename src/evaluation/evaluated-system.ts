/**
 * Owns the narrow view that the evaluation has of the application, so that a small fake can stand
 * in for it. The production path is measured: nothing here retrieves or answers.
 */
import type { Answer, RankedParagraph } from '../answering/answer.js';
import type { App } from '../app-types.js';
import { JiyaoError } from '../errors.js';
import type { Meeting, Paragraph } from '../minutes/meeting.js';

/** What is measured. */
export interface EvaluatedSystem {
  ask(question: string): Promise<Answer>;
  /** At most `limit` paragraphs, best first. */
  search(query: string, limit: number): Promise<RankedParagraph[]>;
  /** All that are held. */
  meetings(): Promise<Meeting[]>;
  /** All of one meeting, by number. */
  paragraphsOf(meetingId: string): Promise<Paragraph[]>;
}

/**
 * The application as it is measured: its own defaults, no filters.
 * @throws JiyaoError `internal` from `paragraphsOf` where a listed meeting cannot be shown
 */
export function evaluateApp(app: App): EvaluatedSystem {
  return {
    ask: (question) => app.ask(question),
    search: async (query, limit) => (await app.search(query, { limit })).hits,
    meetings: () => app.meetings(),
    paragraphsOf: async (meetingId) => {
      const shown = await app.show(meetingId);
      if (shown?.type !== 'meeting') {
        throw new JiyaoError('internal', `The index lists ${meetingId} but cannot show it.`, {
          hint: 'Run `jiyao doctor`.',
        });
      }
      return shown.paragraphs;
    },
  };
}

/** Everything that is held, read once for resolving questions, checking quotes and the peers. */
export interface Corpus {
  meetings: readonly Meeting[];
  paragraphs: readonly Paragraph[];
  paragraphById: ReadonlyMap<string, Paragraph>;
}

/** Reads all meetings and paragraphs of a system. Memory grows with the corpus. */
export async function loadCorpus(system: EvaluatedSystem): Promise<Corpus> {
  const meetings = await system.meetings();
  const paragraphs: Paragraph[] = [];
  for (const meeting of meetings) paragraphs.push(...(await system.paragraphsOf(meeting.id)));
  return {
    meetings,
    paragraphs,
    paragraphById: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
  };
}
