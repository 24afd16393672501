/**
 * A system of two meetings for the runner: answers are scripted per question, everything else is
 * refused loudly, and calls are recorded.
 */
import type { Answer, RankedParagraph } from '../../src/answering/answer.js';
import type { EvaluatedSystem } from '../../src/evaluation/evaluated-system.js';
import type { Paragraph } from '../../src/minutes/meeting.js';
import { citedMeeting, meeting, paragraph } from './builders.js';

export const PARAGRAPHS: readonly Paragraph[] = [
  paragraph('m1-1', '市长方舟主持召开第5次常务会议。'),
  paragraph('m1-2', '会议强调,要抓好农村道路建设。'),
  paragraph('m2-1', '會議研究教師待遇,原則同意。'),
];

export interface Script {
  answer: Answer;
  rankedIds: readonly string[];
}

export class FakeSystem implements EvaluatedSystem {
  readonly asked: string[] = [];
  readonly searched: { query: string; limit: number }[] = [];

  constructor(private readonly scripts: Readonly<Record<string, Script>>) {}

  async ask(question: string): Promise<Answer> {
    this.asked.push(question);
    return this.scriptOf(question).answer;
  }

  async search(query: string, limit: number): Promise<RankedParagraph[]> {
    this.searched.push({ query, limit });
    return this.scriptOf(query).rankedIds.map((id, index) => ({
      rank: index + 1,
      id,
      score: 1 / (index + 1),
      text: '',
      paragraph: 1,
      meeting: citedMeeting(),
      source: { id: null, path: 'a.txt', line: 1, url: null },
    }));
  }

  async meetings() {
    const second = meeting({ id: 'm2', source: { ...meeting().source, path: 'b.txt' } });
    return [meeting(), second];
  }

  async paragraphsOf(meetingId: string): Promise<Paragraph[]> {
    return PARAGRAPHS.filter((each) => each.meetingId === meetingId);
  }

  private scriptOf(question: string): Script {
    const script = this.scripts[question];
    if (script === undefined) throw new Error(`No scripted answer to: ${question}`);
    return script;
  }
}
