import { LINK_SCHEME, readCaseLink } from '../../contract/case-link.ts';
import { LOGIN_SWITCH } from '../autostart/launch.ts';

/** What somebody who started the program, or followed a link to it, wants to see. */
export interface AskedFor {
  readonly wall: boolean;
  /** Nobody did: the system started the program because its user has signed in. */
  readonly isLogin: boolean;
  /** `caseId: null` for a link that leads to no case. */
  readonly link: { readonly text: string; readonly caseId: string | null } | null;
}

/** Whether that opens the console's window, also where only the wall was open when the program last ended. */
export function showsConsole({ wall, isLogin, link }: AskedFor): boolean {
  return link !== null || !(wall || isLogin);
}

/** Reads a command line: `--wall`, `--login`, and the first argument that is a link of ours. */
export function askedFor(argv: readonly string[]): AskedFor {
  const text = argv.find((argument) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`));
  return {
    wall: argv.includes('--wall'),
    isLogin: argv.includes(LOGIN_SWITCH),
    link: text === undefined ? null : { text: text.slice(0, 300), caseId: readCaseLink(text) },
  };
}
