import type { Subject } from './subject.ts';

/** Subjects of technical support, development. */
export const DEVELOPMENT_SUBJECTS: readonly Subject[] = [
  { severity: 'A', text: 'Token endpoint login.partner.microsoftonline.cn rejects our app after deploy' },
  { severity: 'A', text: '发布后 Functions 全部触发失败，{host} 报 Host not ready' },
  { severity: 'A', text: 'Deployment slot swap left production on the old build, {host}' },
  { severity: 'B', text: 'azure-identity (Python): AADSTS90038 with the China authority host' },
  { severity: 'B', text: 'Java SDK 上传大文件到 Blob 时内存溢出' },
  { severity: 'B', text: 'az login --use-device-code fails with AzureChinaCloud' },
  { severity: 'B', text: '使用 Terraform 创建 AKS 时报 API 版本不支持（{region}）' },
  { severity: 'B', text: 'Service Bus .NET SDK: MessageLockLost after {n} seconds' },
  { severity: 'B', text: 'Durable Functions 编排实例卡在 Pending 状态' },
  { severity: 'B', text: 'Node.js app on App Service Linux crashes at startup, exit code {n}' },
  { severity: 'B', text: 'GitHub Actions 部署到 {host} 时 403' },
  { severity: 'C', text: 'Which Storage REST versions are available in {region}?' },
  { severity: 'C', text: 'SDK 示例代码中 endpoint 应如何改为 chinacloudapi.cn' },
  { severity: 'C', text: 'Best practice for retry policy with Cosmos DB .NET v3' },
  { severity: 'C', text: 'Python 3.12 在 Functions 上的支持时间' },
  { severity: 'C', text: 'Bicep: how to reference a Key Vault in another subscription' },
];
