/** Meetings and their sources in structured content: what stands beside every quote. */
import { z } from 'zod';
import type { CitedMeeting, CitedSource, Meeting } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';

const PERSON = z.object({ name: z.string().nullable(), office: z.string().nullable() });

export const MEETING = z.object({
  id: z.string().describe('For show, and as jiyao://meeting/<id>.'),
  label: z.string().describe('The meeting in one line, as it is named in a citation.'),
  title: z.string().describe('Of the published page.'),
  place: z.string().nullable(),
  body: z.string().nullable(),
  term: z.string().nullable(),
  sessionNumber: z.number().nullable(),
  kind: z.string().nullable(),
  date: z.string().nullable().describe('YYYY-MM-DD.'),
  dateBasis: z
    .enum(['stated', 'published', 'inferred'])
    .nullable()
    .describe(
      'stated in the text; told only by the publication date; or worked out from the text.',
    ),
  monthDay: z.string().nullable().describe('MM-DD where no year is told.'),
  chair: PERSON.nullable(),
});

export type MeetingFields = z.infer<typeof MEETING>;

export function meetingFields(meeting: CitedMeeting | Meeting): MeetingFields {
  const { id, title, place, body, term, sessionNumber, kind } = meeting;
  const { date, dateBasis, monthDay, chair } = meeting;
  const names = { id, label: meetingLabel(meeting), title, place, body, term, sessionNumber, kind };
  return { ...names, date, dateBasis, monthDay, chair: chair && personFields(chair) };
}

function personFields({ name, office }: z.infer<typeof PERSON>): z.infer<typeof PERSON> {
  return { name, office };
}

export const SOURCE = z.object({
  path: z.string().describe('File that was read.'),
  line: z.number().describe('Line of the file, from 1.'),
  url: z.string().nullable().describe('Published page.'),
});

export function sourceFields({ path, line, url }: Omit<CitedSource, 'id'>): z.infer<typeof SOURCE> {
  return { path, line, url };
}

const MEETING_DETAILS = {
  venue: z.string().nullable(),
  attendees: z.array(PERSON).describe('出席'),
  observers: z.array(PERSON).describe('列席'),
  agenda: z.array(
    z.object({
      title: z.string(),
      documents: z.array(z.string()),
      outcome: z.enum(['adopted', 'agreedInPrinciple', 'reviewed', 'heard', 'studied']).nullable(),
      paragraph: z.number().nullable().describe('Number of the paragraph that tells it.'),
    }),
  ),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable().describe('YYYY-MM-DD.'),
  source: SOURCE,
};

/** A meeting with all that was parsed of it. */
export const WHOLE_MEETING = MEETING.extend(MEETING_DETAILS);

export type WholeMeeting = z.infer<typeof WHOLE_MEETING>;

export function wholeMeetingFields(meeting: Meeting): WholeMeeting {
  const { venue, attendees, observers, agenda, source } = meeting;
  return {
    ...meetingFields(meeting),
    venue,
    attendees: attendees.map(personFields),
    observers: observers.map(personFields),
    agenda: agenda.map(({ title, documents, outcome, paragraph }) => ({
      title,
      documents,
      outcome,
      paragraph,
    })),
    publisher: source.publisher,
    publishedAt: source.publishedAt,
    source: sourceFields(source),
  };
}
