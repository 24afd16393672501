/** What a watch found, made up: one sentence of one meeting. */
import type { WatchMatch } from '../../../src/app-types.js';
import { citedMeeting, citedSource } from '../../../src/minutes/cited-meeting.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

/** The whole paragraph is quoted. */
export function makeMatch(text: string, fields: Partial<WatchMatch> = {}): WatchMatch {
  const { meeting, paragraphs } = makeMeeting([text], { sessionNumber: 7 });
  const paragraph = paragraphs[0];
  if (paragraph === undefined) throw new Error('a meeting of one paragraph has one');
  return {
    marker: 1,
    id: paragraph.id,
    quote: text,
    start: 0,
    end: text.length,
    published: null,
    paragraph: 1,
    damaged: false,
    meeting: citedMeeting(meeting),
    source: citedSource(meeting, paragraph),
    text,
    ...fields,
  };
}
