/** Who chaired: answered from the parsed field; one that the question names is confirmed or set right. */
import type { Person } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import { locateSentence, type MeetingText } from '../composing/locate.js';
import { type Statement, supportedDraft } from '../statement.js';
import { type WordingKey, word } from '../wording.js';
import { matterOf } from './matter.js';
import { describePerson, holdsOffice, ROLE_CUES, WORDS_ABOUT_PEOPLE } from './people.js';
import { selectMeetings } from './select-meetings.js';

export const answerChair: Answerer = async (task) => {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_ABOUT_PEOPLE));
  const statements = texts.flatMap((text) => chairStatement(text, task));
  return supportedDraft(statements, fit);
};

function chairStatement(text: MeetingText, { query, language }: Task): Statement[] {
  const { chair } = text.meeting;
  if (!chair?.name) return [];
  const quote = locateSentence(text, [chair.name], ROLE_CUES.chaired);
  if (!quote) return [];
  const said = word(language, chairWording(chair, query), {
    who: describePerson(chair),
    claimed: claimedChair(query) ?? '',
  });
  return [{ meeting: text.meeting, field: 'chair', parts: [said], quotes: [quote] }];
}

function chairWording({ name, office }: Person, query: Task['query']): WordingKey {
  const claimed = claimedChair(query);
  if (claimed === undefined) return 'chair';
  const isName = fold(name ?? '') === claimed;
  return isName || holdsOffice(office, claimed) ? 'chairIs' : 'chairNot';
}

/** '是副市长主持的吗' */
const OFFICE_CLAIM =
  /(?<office>(?:常务)?副?(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|总理|秘书长))主持/;

/** Who is said to have chaired: a name or, without one, an office. */
function claimedChair({ yesNo, persons, unknownPersons, question }: Task['query']) {
  if (!yesNo) return undefined;
  return persons[0] ?? unknownPersons[0] ?? OFFICE_CLAIM.exec(fold(question))?.groups?.office;
}
