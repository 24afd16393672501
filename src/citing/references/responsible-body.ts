/**
 * Who is responsible for a record, and who published it. GB/T 7714—2015 (3.2) and APA 7 both ask
 * for the person or body that is responsible for the content, not for the one whose meeting it tells of.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { bodyName } from '../../minutes/meeting-label.js';
import { oneLine } from './one-line.js';

/** 開封手機報, 雅安市融媒体中心, 新华社, 红网, 楚雄州广播电视台; not 公报, 简报, 供销社, 气象台. */
const NEWS_DESK =
  /(?:(?<![公简簡通])[报報]|(?:新华|新華|中新|通讯|通訊|报|報|杂志|雜誌)社|(?:电视|電視|广播|廣播|电|電)[台臺]|[网網]|融媒[体體]中心|客户端|客戶端|报业集团|報業集團)$/u;

/** 楚雄市人民政府门户网, 云南省人大网: a body's own pages, whatever they end with. */
const OF_A_BODY =
  /政府|政务|政務|党委|黨委|市委|县委|縣委|区委|區委|省委|人大|政协|政協|委员会|委員會/u;

export interface Responsibility {
  author?: string;
  /** Absent where it is the author: nobody is named twice. */
  publisher?: string;
}

/**
 * The body that met is the author of its minutes. A news desk that reports the meeting is the author
 * of its report; so is a publisher where no body is known. What is not known is absent.
 */
export function responsibleBody({ place, body, source }: Meeting): Responsibility {
  const met = oneLine(bodyName({ place, body }) ?? '');
  const publisher = oneLine(source.publisher ?? '');
  if (publisher === '') return met === '' ? {} : { author: met };
  if (met === '' || met === publisher || isNewsDesk(publisher)) return { author: publisher };
  return { author: met, publisher };
}

function isNewsDesk(publisher: string): boolean {
  return NEWS_DESK.test(publisher) && !OF_A_BODY.test(publisher);
}
