import { LINK_SCHEME, readCaseLink } from '../../contract/case-link.ts';

/** What somebody who started the program, or followed a link to it, wants to see. */
export interface AskedFor {
  readonly wall: boolean;
  /** `caseId: null` for a link that leads to no case. */
  readonly link: { readonly text: string; readonly caseId: string | null } | null;
}

/** Reads a command line: `--wall`, and the first argument that is a link of ours. */
export function askedFor(argv: readonly string[]): AskedFor {
  const text = argv.find((argument) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`));
  return {
    wall: argv.includes('--wall'),
    link: text === undefined ? null : { text: text.slice(0, 300), caseId: readCaseLink(text) },
  };
}
