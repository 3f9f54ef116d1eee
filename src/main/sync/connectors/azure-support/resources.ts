import type { AzureSupportSource } from '../../../../contract/sources/azure-support.ts';

/** Where people see tickets, by the host of the cloud's Resource Manager. */
const PORTALS: Readonly<Record<string, string>> = {
  'management.azure.com': 'https://portal.azure.com',
  'management.chinacloudapi.cn': 'https://portal.azure.cn',
};

/** The subscription's tickets. */
export function ticketsPath({ subscription }: Pick<AzureSupportSource, 'subscription'>): string {
  return `/subscriptions/${subscription}/providers/Microsoft.Support/supportTickets`;
}

/** One ticket. */
export function ticketPath(source: AzureSupportSource, name: string): string {
  return `${ticketsPath(source)}/${encodeURIComponent(name)}`;
}

/** A ticket's messages, or the one named `communication`. */
export function communicationsPath(
  source: AzureSupportSource,
  ticket: string,
  communication?: string,
): string {
  const all = `${ticketPath(source, ticket)}/communications`;
  return communication === undefined ? all : `${all}/${encodeURIComponent(communication)}`;
}

/** The ticket's page in the cloud's portal; `null` for a cloud whose portal is not known. */
export function ticketUrl(source: AzureSupportSource, name: string): string | null {
  const portal = PORTALS[new URL(source.resourceManager).host];
  return portal === undefined ? null : `${portal}/#resource${ticketPath(source, name)}`;
}
