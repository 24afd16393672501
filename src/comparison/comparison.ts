/** Two meetings side by side: the contract of `compare`. Types only. */
import type { Citation } from '../answering/answer.js';
import type { AgendaItem, Meeting, Person } from '../minutes/meeting.js';

/** One of each meeting, in the order in which they were named. */
export type Pair<T> = readonly [T, T];

export type Role = 'chair' | 'attendee' | 'observer';

export interface Present extends Person {
  role: Role;
}

/** Somebody, or an unnamed group, at both meetings: offices and roles may differ. */
export interface PresentAtBoth {
  /** Null for an unnamed group. */
  name: string | null;
  at: Pair<Present>;
}

/** Items of both meetings on one document, or with one title. */
export interface SharedItem {
  at: Pair<AgendaItem>;
}

/** What each meeting said on a topic. */
export interface ComparedTopic {
  topic: string;
  /** In reading order; empty where a meeting does not speak of it. */
  said: Pair<Omit<Citation, 'marker'>[]>;
}

export interface Comparison {
  meetings: Pair<Meeting>;
  presence: { both: PresentAtBoth[]; only: Pair<Present[]> };
  agenda: { both: SharedItem[]; only: Pair<AgendaItem[]> };
  /** Null where no topic was asked for. */
  onTopic: ComparedTopic | null;
}
