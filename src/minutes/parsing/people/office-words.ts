/** Words with which offices and unnamed groups end, folded. Data only. */

/** 市委副书记, 常务副市长, 市公安局局长 … the longest alternative first where one ends another. */
const OFFICE_ENDINGS = [
  '书记',
  '市长',
  '省长',
  '县长',
  '区长',
  '州长',
  '旗长',
  '镇长',
  '乡长',
  '盟长',
  '专员',
  '主席',
  '副主席',
  '主任',
  '局长',
  '厅长',
  '部长',
  '司长',
  '处长',
  '科长',
  '所长',
  '站长',
  '院长',
  '行长',
  '关长',
  '台长',
  '社长',
  '校长',
  '馆长',
  '园长',
  '会长',
  '理事长',
  '董事长',
  '监事长',
  '秘书长',
  '检察长',
  '参谋长',
  '司令员',
  '司令',
  '政委',
  '政治委员',
  '主委',
  '常委',
  '委员',
  '成员',
  '组长',
  '队长',
  '总队长',
  '支队长',
  '大队长',
  '督学',
  '督察专员',
  '督查专员',
  '总监',
  '总工程师',
  '总规划师',
  '总会计师',
  '总经济师',
  '经理',
  '总经理',
  '总裁',
  '调研员',
  '巡视员',
  '协理员',
  '助理',
  '特派员',
  '代表',
  '领导',
  '村长',
  '社区书记',
  '首席',
  '顾问',
  '总干事',
  '干事',
  '委员长',
  '总理',
  '国务委员',
  '署长',
  '特首',
  '司法长',
  '发言人',
  '里长',
  '议长',
  '议员',
  '负责人',
  '主持工作',
  '召集人',
  '参事',
  '教授',
  '律师',
  '医师',
  '院士',
  '专家',
  '合伙人',
  '师长',
  '军长',
  '政协副主席',
  '团长',
  '旅长',
  '营长',
  '指挥长',
  '指挥',
  '总指挥',
  '总书记',
  '警监',
  '办事员',
  '机要秘书',
  '秘书',
];

/** An unnamed group ends so: 市属相关部门负责人, 市直有关部门主要负责人, 玉溪军分区负责同志, 各局处首长 */
const GROUP_ENDINGS = [
  '负责人',
  '负责同志',
  '同志',
  '主要领导',
  '分管领导',
  '领导',
  '首长',
  '班子成员',
  '代表',
  '人员',
  '委员',
  '成员',
  '工作人员',
  '干部',
  '党员领导干部',
  '干部职工',
  '负责人员',
  '专家',
  '顾问',
  '人大代表',
  '政协委员',
  '群众',
  '委员们',
  '党组成员',
  '单位主管',
  '主管',
];

function endingPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((left, right) => right.length - left.length);
  return new RegExp(`(?:${longestFirst.join('|')})$`, 'u');
}

const OFFICE_END = endingPattern(OFFICE_ENDINGS);
const GROUP_END = endingPattern([...GROUP_ENDINGS, ...OFFICE_ENDINGS]);

/** True where a folded text ends with an office: '市委副书记'. */
export function endsWithOffice(folded: string): boolean {
  return OFFICE_END.test(folded);
}

/** True where a folded text may stand for an unnamed group: '市属相关部门负责人'. */
export function endsWithGroup(folded: string): boolean {
  return GROUP_END.test(folded);
}

/** Words that no name of a person holds: what has one is an office or a group. */
const NO_NAME =
  /负责|领导|部门|单位|人员|同志|代表|成员|会议|办公|政府|委员|主任|书记|干部|有关|相关|各[县区市乡镇村局处]|街道|公司|企业|集团|中心|全体|班子|干事|组织|群众|市委|省委|区委|县委|其他|分别|按照|习近平|主持|讲话|小组|这是|签到|名单|详见|附件|如下|名册/u;

/** 县纪委监委, 县人武部, 市法院: offices that send somebody. */
const ORGANISATION =
  /(?:纪委|监委|人武部|军分区|法院|检察院|武警支队|消防救援支队|工商联|总工会|团[省市州县区]委|妇联|[省市州县区]委|政府|人大|政协|常委会|指挥部|局|厅|办|室|院|部|委|处|中心|集团|公司|镇|乡|街道|管委会|部门|单位|\))$/u;

/** True where a folded text is the name of an office that attends, not of a person. */
export function endsWithOrganisation(folded: string): boolean {
  return folded.length >= 3 && ORGANISATION.test(folded);
}

/** True where a folded text holds a word of offices and groups, so that it is no name. */
export function hasOfficeWord(folded: string): boolean {
  return NO_NAME.test(folded);
}
