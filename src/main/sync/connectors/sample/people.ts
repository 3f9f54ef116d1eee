import type { Plan } from '../../../../domain/policy/policy.ts';

/** A customer of the sample desk. All are invented. */
export interface Customer {
  readonly name: string;
  readonly plan: Plan;
}

const PREMIUM = [
  'Harrow & Finch Logistics',
  '澜岸冷链物流',
  'Norvane Robotics',
  '云杉影像医疗',
  'Tidewell Retail Asia',
  '拓川汽车电子',
  'Ostermark Pharma',
  '砺石证券研究',
  'Brightquay Airlines',
  '青榆智慧电网',
  'Lindqvist Marine Systems',
  '鹭川银行软件中心',
] as const;

const STANDARD = [
  '山岚文旅',
  'Pellworth Instruments',
  '橙湾生鲜',
  'Kestrel Yard Games',
  '墨禾在线教育',
  'Dunmere Textiles',
  '北屿数据科技',
  'Alder & Reyes Consulting',
  '沐野家居',
  'Saltmarsh Analytics',
  '星槎软件',
  'Verrano Coffee China',
  '锦渡跨境电商',
  'Thornbury Education',
  '禾间农业科技',
  'Quillon Media',
  '岭西精密制造',
  'Arbour Lane Hotels',
] as const;

/** Every customer with what it has signed. */
export const CUSTOMERS: readonly Customer[] = [
  ...PREMIUM.map((name): Customer => ({ name, plan: 'premium' })),
  ...STANDARD.map((name): Customer => ({ name, plan: 'standard' })),
];

/** Those who answer. All are invented. */
export const AGENTS = [
  'Lin Xiaowen',
  '陈嘉豪',
  'Zhou Yiming',
  '马天佑',
  'Gao Ruoxi',
  '孙佩瑶',
  'Daniel Marsh',
  '何静姝',
  'Tang Weilun',
  '罗一帆',
] as const;
