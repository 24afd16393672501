/** Offices in a text, with the organisation before them: '市政协|副主席', '市财政局|局长'. */

/** '党组' tells more of an office, but does not make it another one; for '常务' see `isHeldOffice`. */
const CORE =
  '(?:副|代理|代)?(?:总书记|书记|市长|省长|县长|区长|州长|旗长|镇长|乡长|村长|秘书长|检察长|委员长|总队长|支队长|大队长|理事长|董事长|总经理|主席|主任|局长|厅长|部长|司长|处长|科长|所长|站长|院长|行长|校长|馆长|会长|组长|队长|总理|常委|委员|成员|政委|司令员|司令|主委|专员|总监|经理|巡视员|调研员|记者)';

const OFFICE = new RegExp(`(?<organisation>[\\u4e00-\\u9fff]{0,14}?)(?<core>${CORE})`, 'gu');

export interface OfficeMention {
  /** Of the core, and of the organisation before it. */
  start: number;
  end: number;
  coreStart: number;
  /** '副主席' */
  core: string;
  /** As far as it is written together with the core; may begin with words that are no part of it. */
  organisation: string;
}

/** Of a folded text, from left to right. */
export function findOffices(folded: string): OfficeMention[] {
  return [...folded.matchAll(OFFICE)].map(({ index, 0: words, groups }) => {
    const { organisation = '', core = '' } = groups ?? {};
    const coreStart = index + organisation.length;
    return { start: index, end: index + words.length, coreStart, core, organisation };
  });
}

/** What an organisation is known by, whatever level it is of. */
const ORGANISATION =
  /[国省市区县州]委|政府|人大|政协|财政局|[\u4e00-\u9fff]{1,3}(?:局|厅|部|院|会|办)|党工委|管委会|高新区|开发区|党组|纪委|监委/gu;

/** One of the deputies is '常务副市长'; each of them is '副市长'. */
const FIRST_DEPUTY = /常务$/u;

/** '高新区', '经开区', '开发区' */
const AREA = /高新区|高新技术产业开发区|经开区|经济技术开发区|开发区|新区|示范区|园区|保税区/gu;

/** Areas that offices are said to be of, and that none of the held ones names. */
export function strangeArea(
  claimed: readonly Pick<OfficeMention, 'organisation'>[],
  held: readonly Pick<OfficeMention, 'organisation'>[],
): string | undefined {
  return claimed
    .flatMap(({ organisation }) => organisation.match(AREA) ?? [])
    .find((area) => held.every(({ organisation }) => !organisation.includes(area)));
}

/** True where a claimed office is one of those that somebody is told to hold. */
export function isHeldOffice(
  claimed: Pick<OfficeMention, 'core' | 'organisation'>,
  held: readonly Pick<OfficeMention, 'core' | 'organisation'>[],
): boolean {
  return held.some(({ core, organisation }) => {
    if (core !== claimed.core) return false;
    if (FIRST_DEPUTY.test(claimed.organisation) && !FIRST_DEPUTY.test(organisation)) return false;
    const named = lastOrganisation(claimed.organisation);
    if (named === undefined || organisation === '') return true;
    return organisation.includes(named) || named.endsWith(organisation);
  });
}

function lastOrganisation(words: string): string | undefined {
  return words.match(ORGANISATION)?.at(-1);
}
