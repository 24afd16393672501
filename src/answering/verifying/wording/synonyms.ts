/**
 * Words that official language and its paraphrases use for one another. Data and its look-up only.
 * Things are not in it (data/lexicon has what citizens call them); nor is a word that is stronger or
 * weaker than the others of its group.
 */

/** A group a line; folded. */
const GROUPS = `
举行 召开 举办 开会
主持 主持召开 召集
争取 力争 努力 争 全力以赴
保障 保证 确保 维护
加强 强化 增强 加大 加大力度 提升 提高 深化
推进 推动 促进 推行 加快 推
立即 马上 尽快 迅速 即知即改 即 最快 尽早 早日
沟通 对接 协调 衔接 联系
细化 进一步细化 明确 完善
完善 健全 建立健全 优化 改进
鼓励 激励 支持 引导 带动
参与 投身 投入 加入 参加 介入
解决 化解 破解 处理 处置
发挥 运用 利用 用好 充分发挥 充分转化 转化
宣传 弘扬 推广 宣讲 造声势
坚持 坚定 坚定不移 坚决
落实 贯彻 执行 实施 推进 严格落实
构建 建立 打造 建设 形成 营造 搭建
守住 守牢 坚守 筑牢 牢牢守住 守
树立 牢固树立 树牢 养成
统筹 兼顾 统一 一体
拓展 扩大 拓宽 拓
巩固 夯实 稳固
引入 引进 招引 引
谋划 筹划 策划 规划 计划 谋
调动 激发 激励 调动
监督 监管 督查 督导 督察 监测
检查 排查 督查 摸底 摸清 清查
追究 追责 问责 追责问责 严肃
缓解 减轻 化解
保护 维护 呵护 守护 爱护
关爱 关心 关怀 暖心
培养 培育 造就 育
集中 聚焦 集聚 凝聚 紧盯
筹措 筹集 募集 筹资
克服 战胜 打赢
评选 推荐评选 评比 推选
表彰 表扬 嘉奖
防范 防止 预防 防控 避免 杜绝
禁止 严禁 不得 不准 不允许 不许
制止 阻止 拆除 遏制
接收 接受 照单全收 收
整改 改正 真改 实改 整治 治理
回升 向好 好转 改善
严峻 紧张 紧平衡 压力
成绩 成果 成效 战果 成就
举措 措施 办法 做法 手段
途径 路径 渠道 方式 形式
精力 力量 合力 力
责任 职责 担当
群众 人民群众 百姓 老百姓 民众 居民 市民
民众 人民
改造 更新 整治
供应 供给 保供 稳产保供
谈到 提到
短板 弱项 薄弱环节 不足
贫困户 脱贫户
底线 红线
要素 土地 用水 用电 用工
水电 用水 用电
理念 思想 意识 导向
常态 常态化 经常 长期
形势 态势 局面
年底 年末
紧迫 紧迫感 急迫 迫切 最急迫
就业 稳就业 稳岗就业
经费 资金 财政
团结 合作 协作 协同 配合
收入 增收 收益
目的 宗旨 目标
平台 载体
关键 重中之重 重点 核心
基础 根本 基石
意义 重要性
位置 地位
优先 首位 首要 第一
特点 特色
新颖 创新
居民 群众
干部 官员 党员
企业 公司 市场主体
学生 中小学生 青少年
农民 农户 村民
谨防 防范
提前 超前 及早
国家 国 中央
省里 省
征求 征集 征询
意见 建议 意见建议
满意 满意度
困难 困难群众 难点
抓手 着力点 突破口
全面 全方位 全域
参会 出席 与会
起点 出发点
开局 好头 开头 起步
良好 好头 不错 扎实
赞扬 肯定 表扬
精神 讲话
利用好 充分利用 充分转化
`;

let groupsOf: Map<string, string[]> | undefined;

/** The other words of the groups that a folded word is in. */
export function synonymsOf(word: string): readonly string[] {
  if (!groupsOf) {
    groupsOf = new Map();
    for (const line of GROUPS.trim().split('\n')) {
      const group = line.split(' ');
      for (const one of group) {
        const others = group.filter((other) => other !== one);
        groupsOf.set(one, [...(groupsOf.get(one) ?? []), ...others]);
      }
    }
  }
  return groupsOf.get(word) ?? [];
}
