/**
 * English words of statements about minutes, and what the minutes write for them. Data and its look-up
 * only. A word that is not in it cannot be compared with a Chinese paragraph.
 */

/** 'english: 官方用语 …' a line; phrases before the words in them. Folded; general vocabulary of government. */
const ENTRIES = `
executive meeting: 常务会议
chaired by: 主持人是
presided over by: 主持人是
hosted by: 主持人是
attended by: 出席的有
plenary meeting: 全体会议
standing committee: 常委会 常务委员会
joint meeting: 联席会议
agreed in principle: 原则同意
agree in principle: 原则同意
approved in principle: 原则同意 原则通过
adopted in principle: 原则通过
passed in principle: 原则通过
reviewed and adopted in principle: 审议并原则通过
in principle: 原则
party secretary: 书记
deputy mayor: 副市长
vice mayor: 副市长
executive deputy mayor: 常务副市长
executive vice mayor: 常务副市长
district mayor: 区长
district head: 区长
county magistrate: 县长
deputy secretary: 副书记
secretary-general: 秘书长
general secretary: 总书记
poverty alleviation: 脱贫 扶贫 脱贫攻坚
poverty reduction: 脱贫 减贫
poverty list: 贫困
rural revitalization: 乡村振兴
rural revitalisation: 乡村振兴
red cross: 红十字
college graduates: 高校毕业生
university graduates: 高校毕业生
legitimate rights: 合法权益
lawful rights: 合法权益
rights and interests: 权益
general office: 办公室
air show: 飞行表演 航展 航空
flight performance: 飞行表演
general aviation: 通用航空
business environment: 营商环境
investment promotion: 招商引资
attracting investment: 招商引资
state-owned: 国有
high-quality: 高质量
long-term: 长效 长期
illegal construction: 违法建设
illegal buildings: 违法建设
petition: 信访
petitions: 信访
living environment: 人居环境
food security: 粮食安全
grain security: 粮食安全
swine fever: 猪瘟
production safety: 安全生产
work safety: 安全生产
coal mine: 煤矿
coal mines: 煤矿
civilized city: 文明城市
party history: 党史
party building: 党建
civil servants: 公务员 干部
five-year plan: 五年规划
ecological environment: 生态环境
environmental protection: 环境保护 环保
disabled persons: 残疾人
persons with disabilities: 残疾人
people with disabilities: 残疾人
minimum living allowance: 最低生活保障
subsistence allowance: 最低生活保障
first three quarters: 前三季度
fourth quarter: 第四季度
first quarter: 第一季度
first half: 上半年
second half: 下半年
last year: 去年
next year: 明年
this year: 今年
end of the year: 年底
covid-19: 新冠 疫情
epidemic: 疫情
pandemic: 疫情
meeting: 会议
conference: 会议
session: 会议
chair: 主持
preside: 主持
attend: 出席 参加
observe: 列席
participant: 出席
convene: 召开
hold: 召开 举行
held: 召开 举行
take place: 召开
took place: 召开
morning: 上午
afternoon: 下午
room: 室
venue: 地点
mayor: 市长
secretary: 书记
chairman: 主席
chairperson: 主席
director: 主任 局长
member: 委员 成员
committee: 委员会 委
government: 政府
municipal: 市
municipality: 市
city: 市
district: 区
county: 县
province: 省
provincial: 省
national: 全国 国家
central: 中央
people: 人民 群众
public: 群众 公共 社会
party: 党
leader: 领导
cadre: 干部
official: 干部
department: 部门
bureau: 局
office: 办公室
unit: 单位
congress: 大会 人大
review: 审议
deliberate: 审议
consider: 审议 研究
discuss: 研究 讨论
study: 研究 学习
studied: 研究 学习
learn: 学习
convey: 传达
hear: 听取
heard: 听取
report: 汇报 报告
brief: 汇报 通报
adopt: 通过
pass: 通过
approve: 批准
endorse: 同意
agree: 同意
reject: 否决
veto: 否决
refuse: 拒绝
cancel: 取消
suspend: 暂停
stop: 停止
halt: 停止
postpone: 推迟
delay: 推迟
abolish: 取消
close: 关闭
reduce: 减少
cut: 减少
lower: 降低
decrease: 下降
decline: 下降
relax: 放松
weaken: 削弱
prohibit: 禁止
ban: 禁止
forbid: 禁止
avoid: 防止
prevent: 防止 防
not: 不
never: 不
no: 不
without: 无
failed: 未
allow: 允许
permit: 允许
already: 已
all: 全部
every: 每
entire: 全
only: 仅
decide: 决定
decision: 决定
stress: 强调
emphasize: 强调
emphasise: 强调
underline: 强调
highlight: 强调
point: 指出
note: 指出
state: 指出
say: 指出
said: 指出
call: 要求
require: 要求
request: 要求
ask: 要求
urge: 要求
demand: 要求
propose: 提出
plan: 方案 计划 规划
scheme: 方案
programme: 方案
program: 方案
opinion: 意见
notice: 通知
circular: 通报
measure: 措施 举措
list: 清单
document: 文件
regulation: 条例
rule: 规定
standard: 标准
policy: 政策
mechanism: 机制
system: 体制 体系 制度
reform: 改革
implement: 落实 实施
implementation: 落实 实施
spirit: 精神
speech: 讲话
instruction: 指示
important: 重要
importance: 重要性 重要
significance: 意义
education: 教育
educational: 教育
teacher: 教师
teaching: 教师 教学 教育
student: 学生
school: 学校 办学
workforce: 队伍
team: 队伍
staff: 教职工 人员
quality: 质量
comprehensive: 综合 全面
integrated: 综合
poverty: 贫困 脱贫
poor: 贫困
village: 村
villager: 村民
rural: 农村 乡村
farmer: 农民
agriculture: 农业
agricultural: 农业
grain: 粮食
pig: 生猪
pork: 猪肉
livestock: 畜禽
animal: 动物
disease: 疫情 疫
drought: 旱
disaster: 灾
flood: 汛
remove: 出列 拆除
removed: 出列 拆除
demolish: 拆除
demolition: 拆除
illegal: 违法
construction: 建设
build: 建设
building: 建设
project: 项目
investment: 投资 投入 招商
invest: 投资 投入
business: 企业 招商
enterprise: 企业
industry: 产业
industrial: 产业
park: 园区
economy: 经济
economic: 经济
growth: 增长
develop: 发展
development: 发展
innovation: 创新
technology: 科技 技术
science: 科技
scientific and technological: 科技
science and technology: 科技
technological: 科技 技术
scientific: 科学 科技
tax: 税
fiscal: 财政 财源
finance: 财政
financial: 财政
fund: 资金 经费
funding: 资金 经费
revenue: 收入 财源
income: 收入
reward: 奖励
award: 奖励 表彰
commend: 表扬 表彰
commendation: 表扬 表彰
advanced: 先进
collective: 集体
individual: 个人
employment: 就业
job: 就业
graduate: 毕业生
worker: 工作者 职工
health: 健康 卫生
medical: 医疗
hospital: 医院
care: 关爱 保障
welfare: 公益 福利
charity: 公益 爱心
social: 社会
society: 社会
insurance: 保险
security: 安全 保障
safety: 安全
safe: 安全
protect: 保护
protection: 保护
minor: 未成年人
minors: 未成年人
children: 儿童 未成年人
child: 儿童 未成年人
family: 家庭
environment: 环境
environmental: 环境 生态
ecological: 生态
green: 绿色
pollution: 污染
inspection: 督察 检查
inspector: 督察
supervision: 监督 督查 督察
supervise: 监督 督查
accountability: 问责 追责
responsibility: 责任
corruption: 腐败
anti-corruption: 反腐败
discipline: 纪律
law: 法 依法
legal: 法 依法
right: 权益
interest: 权益 利益
power: 权力
work: 工作
task: 任务
goal: 目标
target: 目标
objective: 目标
problem: 问题
issue: 问题 事项
difficulty: 困难
risk: 风险
conflict: 矛盾
result: 成果 结果
achievement: 成果 成绩
progress: 进展 推进
situation: 形势 情况
condition: 情况
assessment: 考核
evaluation: 考核 考评
performance: 成效 表演
effect: 成效
effort: 力度 努力
strengthen: 加强 强化
enhance: 加强 提升
improve: 提高 完善 改善
increase: 加大 增加 提高
increasing: 加大 增加 提高
expand: 扩大 拓展
raise: 提高
promote: 推进 推动 促进
advance: 推进
accelerate: 加快
speed: 加快
consolidate: 巩固
maintain: 保持
keep: 保持
keeping: 保持
stable: 稳定 平稳 稳
stability: 稳定
stabilize: 稳
stabilise: 稳
stabilizing: 稳
stabilising: 稳
ensure: 确保 保障
guarantee: 保障
support: 支持
encourage: 鼓励 激励
establish: 建立
set: 建立
create: 创建 创造
creation: 创建
continue: 继续 持续
solve: 解决
resolve: 解决 化解
resolution: 化解 解决
complete: 完成
finish: 完成
start: 开工 启动
launch: 启动 开展
organize: 组织
organise: 组织
carry: 开展
prepare: 筹备 准备
preparation: 筹备 准备
coordinate: 协调 统筹
coordination: 协调 统筹
cooperation: 协作 合作
publicity: 宣传
publicize: 宣传
publicise: 宣传
media: 媒体
model: 典型
culture: 文化
cultural: 文化
tourism: 旅游 文旅
history: 历史 党史
historical: 历史
old: 老旧
residential: 小区
community: 社区 小区
resident: 居民
road: 道路
street: 街
housing: 住房
house: 房
water: 水
energy: 能源
land: 土地
electricity: 电
resource: 资源
asset: 资产
idle: 闲置
market: 市场
price: 价
consumption: 消费
service: 服务
urban: 城市 城镇 城乡
town: 城镇 镇
new: 新
major: 重大 重点 大
key: 重点 关键
main: 主要
basic: 基础 基本
overall: 总体 整体
modern: 现代
standardize: 规范
regulate: 规范
reasonable: 合理
range: 区间
within: 区间 内
return: 返贫
interval: 区间
area: 区 领域
field: 领域
region: 区域 地区
regional: 区域
local: 地方
talent: 人才
young: 青少年
youth: 青少年
women: 妇女
elderly: 老年人
epidemic: 疫情
control: 防控 控制
prevention: 预防 防控
emergency: 应急
livelihood: 民生
people's: 人民
satisfaction: 满意
demand: 需求
need: 需求
opportunity: 机遇
rank: 排名
meeting's: 会议
teachers': 教师
salary: 工资 待遇
salaries: 工资 待遇
pay: 待遇
treatment: 待遇
aviation: 航空
performance: 表演
percent: %
production: 生产 养殖
food: 食品 粮食
plant: 植物 厂
factory: 厂
bus: 公交
sport: 体育
sports: 体育
library: 图书馆
museum: 博物馆
park: 园区 公园
garden: 园
waste: 垃圾 废
garbage: 垃圾
sewage: 污水
river: 河
lake: 湖
pension: 养老
aging: 养老
housing security: 住房保障
real estate: 房地产
loan: 贷款
bank: 银行
bond: 债
debt: 债务
budget: 预算
audit: 审计
procurement: 采购
bidding: 招标
contract: 合同
licence: 许可
license: 许可
permit system: 许可
police: 公安
crime: 犯罪
drug: 药品 毒品
medicine: 药品 医药
vaccine: 疫苗
clinic: 诊所
insured: 参保
compensation: 补偿
relocation: 搬迁 安置
relocate: 搬迁
resettlement: 安置
renovation: 改造
renovate: 改造
parking: 停车
pipeline: 管网
heating: 供暖 供热
gas: 燃气
power: 权力 电力
solar: 光伏
wind: 风
carbon: 碳
emission: 排放
seed: 种子
crop: 作物
irrigation: 灌溉
reservoir: 水库
flood control: 防汛
earthquake: 地震
weather: 天气 气象
produce: 生产
supply: 供给 供应
opening: 开幕
relevant departments: 部门
training: 培训
train: 培训
volunteer: 志愿
transport: 交通
traffic: 交通
railway: 铁路
bridge: 桥
river: 江 河
forest: 林
air: 空气
fire: 消防 火
accident: 事故
lesson: 教训
mine: 矿
mining: 矿
digital: 数字
data: 数据
network: 网络 网
internet: 网
platform: 平台
centre: 中心
center: 中心
base: 基地
brand: 品牌
cluster: 集群
chain: 链
logistics: 物流
trade: 贸易
export: 出口
import: 进口
foreign: 外
international: 国际
cooperate: 合作
exhibition: 博览会 展
expo: 博览会
event: 活动
activity: 活动
campaign: 行动 活动
action: 行动
special: 专项
inspect: 督察 检查
rectify: 整改
rectification: 整改
feedback: 反馈
complaint: 信访
mediation: 调解
appeal: 诉求
convenience: 便民
efficient: 高效
efficiency: 效率
strict: 严格
strictly: 严格
firmly: 坚决
actively: 积极
fully: 全面 充分
effectively: 有效
earnestly: 认真
deepen: 深化
optimize: 优化
optimise: 优化
upgrade: 升级 提升
transform: 转型
transformation: 转型 转化
revitalize: 振兴
revitalization: 振兴
strategy: 战略
strategic: 战略
layout: 布局
structure: 结构
foundation: 基础
bottom line: 底线
red line: 红线
deployment: 部署
deploy: 部署
arrange: 安排
arrangement: 安排
principle: 原则
leadership: 领导
organization: 组织
organisation: 组织
ideology: 思想
thought: 思想
theory: 理论
core: 核心
role: 作用
function: 职能 作用
duty: 职责
advantage: 优势
strength: 力量
force: 力量
joint: 联合
together: 共同
everyone: 每
masses: 群众
citizen: 市民 居民
patient: 患者
doctor: 医生
nurse: 护士
kindergarten: 幼儿园
university: 大学
college: 高校
campus: 校
course: 课程
curriculum: 课程
moral: 德
virtue: 德
ethics: 师德
honor: 荣誉
honour: 荣誉
sense: 感
confidence: 信心
victory: 胜利
battle: 战
fight: 战
win: 打赢
critical: 关键
stage: 阶段
phase: 阶段
period: 期间 时期
annual: 年度
quarterly: 季度
monthly: 月
score: 成绩
grade: 成绩
good: 好
better: 更
outstanding: 优秀 突出
excellent: 优秀
typical: 典型
experience: 经验
love: 爱心
donate: 捐
donation: 捐
rescue: 救
humanitarian: 人道
assist: 帮扶
assistance: 帮扶 救助
relief: 救助
subsidy: 补贴
allowance: 保障
household: 户 家庭
population: 人口
registered: 建档立卡
federation: 联合会
union: 工会
association: 协会
agency: 机构
institution: 机构
setting up: 组建
observation: 观摩
mutual: 互
evaluate: 评
selection: 评选
recommend: 推荐
recommendation: 推荐
`;

const SKIPPED = new Set(
  'the a an record records minutes according of to in on at for by with and or as was were is are be been being has have had it its this that these those which who whom whose their they he she his her from into out up down over about also both while after before during than then there will would should must can could may might do did does so such other others more most further through toward towards including include includes included under between among against according regarding related relevant concerning respectively via each per'.split(
    ' ',
  ),
);

/** No entry has more. */
export const MAX_WORDS = 5;

let entries: Map<string, readonly string[]> | undefined;

function loadEntries(): Map<string, readonly string[]> {
  entries ??= new Map(
    ENTRIES.trim()
      .split('\n')
      .map((line) => {
        const [english = '', chinese = ''] = line.split(': ');
        return [english, chinese.split(' ')] as const;
      }),
  );
  return entries;
}

/** Words of the record for an English word or phrase; empty for a word of grammar; undefined where unknown. */
export function chineseFor(english: string): readonly string[] | undefined {
  const word = english.toLowerCase();
  if (SKIPPED.has(word)) return [];
  const known = loadEntries();
  for (const form of formsOf(word)) {
    const found = known.get(form);
    if (found) return found;
  }
  return undefined;
}

/** 'increases', 'increased', 'increasing' → 'increase'; 'policies' → 'policy'; 'planned' → 'plan'. */
function formsOf(word: string): string[] {
  const stems = [word, word.replace(/ies$/u, 'y'), word.replace(/ied$/u, 'y')];
  for (const ending of ['s', 'd', 'es', 'ed', 'ing', "'s", "'"]) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'));
  }
  return stems;
}
