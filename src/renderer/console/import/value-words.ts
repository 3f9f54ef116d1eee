import { plainWord } from './column-words.ts';

/** Which words of exports mean which word of Caseclock's; by their plain form. */
type Words = Readonly<Record<string, readonly string[]>>;

const SEVERITIES: Words = {
  A: [
    'a',
    'a级',
    'seva',
    'severitya',
    'sev1',
    's1',
    'p1',
    '1',
    '1critical',
    'critical',
    'urgent',
    'highest',
    '严重',
    '紧急',
    '致命',
    '一级',
    '最高',
  ],
  B: [
    'b',
    'b级',
    'sevb',
    'severityb',
    'sev2',
    's2',
    'p2',
    '2',
    '2high',
    'high',
    'major',
    'moderate',
    'medium',
    '中',
    '中等',
    '高',
    '重要',
    '二级',
  ],
  C: [
    'c',
    'c级',
    'sevc',
    'severityc',
    'sev3',
    's3',
    'p3',
    '3',
    '4',
    'p4',
    '3low',
    'low',
    'lowest',
    'minor',
    'minimal',
    'normal',
    '低',
    '一般',
    '普通',
    '三级',
  ],
};

const SERVICE_TYPES: Words = {
  'technical-platform': [
    'technicalplatform',
    'technical',
    'platform',
    'infrastructure',
    'azure',
    '技术',
    '技术支持',
    '平台',
    '平台技术支持',
    '云平台',
  ],
  'technical-development': [
    'technicaldevelopment',
    'development',
    'developer',
    '开发',
    '开发技术支持',
    '开发支持',
  ],
  billing: [
    'billing',
    'billingsupport',
    'subscription',
    'invoice',
    '计费',
    '账单',
    '计费支持',
    '订阅',
    '发票',
    '账务',
  ],
  consulting: ['consulting', 'presales', 'presalesconsulting', 'sales', '咨询', '售前', '售前咨询'],
  'icp-filing': ['icpfiling', 'icp', 'icprecord', '备案', 'icp备案', '网站备案'],
};

const PLANS: Words = {
  premium: [
    'premium',
    'premier',
    'unified',
    'professionaldirect',
    'prodirect',
    'enterprise',
    '高级',
    '企业',
    '尊享',
    '专业直接',
  ],
  standard: ['standard', 'basic', 'developer', 'free', '标准', '基本', '基础', '免费'],
};

const STATUSES: Words = {
  closed: [
    'closed',
    'resolved',
    'done',
    'completed',
    'solved',
    'cancelled',
    'canceled',
    'rejected',
    '已关闭',
    '关闭',
    '已解决',
    '解决',
    '已完成',
    '完成',
    '结单',
    '已取消',
    '取消',
  ],
  paused: [
    'waiting',
    'waitingforcustomer',
    'waitingoncustomer',
    'pending',
    'pendingcustomer',
    'awaitingcustomer',
    'stalled',
    'onhold',
    'hold',
    'paused',
    '等待客户',
    '等待客户回复',
    '待客户回复',
    '待客户反馈',
    '挂起',
    '暂停',
  ],
};

const BY_KIND = { severities: SEVERITIES, serviceTypes: SERVICE_TYPES, plans: PLANS, statuses: STATUSES };

/** What the values of a mapped column are probably read as; a value that no list has is left out. */
export function guessValues(
  kind: keyof typeof BY_KIND,
  values: readonly string[],
): Readonly<Record<string, string>> {
  const entries = Object.entries(BY_KIND[kind]);
  return Object.fromEntries(
    values.flatMap((value) => {
      const word = plainWord(value);
      const found = entries.find(([, words]) => words.includes(word));
      return found === undefined ? [] : [[value, found[0]] as const];
    }),
  );
}
