import type { Subject } from './subject.ts';

/** Subjects of billing, subscription and quota management. */
export const BILLING_SUBJECTS: readonly Subject[] = [
  { severity: 'B', text: 'Quota increase: {n} more vCPUs of Dsv5 in {region}' },
  { severity: 'B', text: '订阅被禁用，付款后仍未恢复' },
  { severity: 'B', text: 'Production subscription suspended by mistake, needs enabling today' },
  { severity: 'B', text: '增值税专用发票抬头错误，申请重开' },
  { severity: 'B', text: 'Payment by bank transfer not matched for {n} days' },
  { severity: 'B', text: '公网 IP 配额不足，申请提升至 {n} 个' },
  { severity: 'B', text: 'Unexpected data transfer charges on last month’s bill' },
  { severity: 'C', text: '电子发票（fapiao）未收到，请重发' },
  { severity: 'C', text: 'Change of billing contact and company seal' },
  { severity: 'C', text: '如何将订阅转移到另一个账户' },
  { severity: 'C', text: 'Reserved instance: exchange {n} D4s_v5 for E4s_v5' },
  { severity: 'C', text: '账单明细与成本分析金额不一致' },
];

/** Subjects of product consulting and pre-sales. */
export const CONSULTING_SUBJECTS: readonly Subject[] = [
  { severity: 'B', text: '混合云方案咨询：总部机房与 {region} 互通' },
  { severity: 'B', text: 'Sizing for SAP HANA on M-series in {region}' },
  { severity: 'B', text: '等保三级合规所需的产品组合' },
  { severity: 'C', text: 'Which services differ between global Azure and Azure China?' },
  { severity: 'C', text: '跨境数据同步的合规方案咨询' },
  { severity: 'C', text: 'Price estimate for {n} AKS nodes over three years' },
  { severity: 'C', text: '试用账户转正式合同的流程' },
  { severity: 'C', text: 'Availability of GPU instances in {region}' },
];

/** Subjects of ICP filing. */
export const ICP_FILING_SUBJECTS: readonly Subject[] = [
  { severity: 'B', text: 'ICP 备案被管局驳回：网站名称不符合要求' },
  { severity: 'B', text: 'ICP filing rejected: domain certificate does not match the entity' },
  { severity: 'B', text: '备案服务码已用完，网站 {host} 即将上线' },
  { severity: 'B', text: 'Site {host} blocked, filing number not found by the provider' },
  { severity: 'B', text: '接入备案审核超过 {n} 个工作日' },
  { severity: 'C', text: '变更备案负责人需要哪些材料' },
  { severity: 'C', text: 'How to add a second domain to an existing filing' },
  { severity: 'C', text: '公安联网备案与 ICP 备案的区别' },
  { severity: 'C', text: 'Filing for a foreign-owned company: which documents?' },
];
