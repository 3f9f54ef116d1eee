/** The scheme of links that lead into the program from outside. */
export const LINK_SCHEME = 'caseclock';

const SOURCE_ID = '[a-z0-9][a-z0-9-]{0,39}';
/** What `encodeURIComponent` writes. */
const OWN_ID = "(?:[A-Za-z0-9_.!~*'()-]|%[0-9A-F]{2}){1,600}";
const CASE_LINK = new RegExp(`^${LINK_SCHEME}://case/(${SOURCE_ID})/(${OWN_ID})/?$`);
const CASE_ID = new RegExp(`^(${SOURCE_ID})/(.{1,200})$`, 'su');

/** The link that opens a case, such as `caseclock://case/rt/1042`; `null` for an id that no link can carry. */
export function caseLink(caseId: string): string | null {
  const [, sourceId, ownId] = CASE_ID.exec(caseId) ?? [];
  if (sourceId === undefined || ownId === undefined || /\p{Cs}/u.test(ownId)) return null;
  const link = `${LINK_SCHEME}://case/${sourceId}/${encodeURIComponent(ownId)}`;
  return readCaseLink(link) === caseId ? link : null;
}

/**
 * The id of the case that a link names; `null` for anything but a link that `caseLink` has made, give or take a
 * slash at its end. Whether there is such a case is another question. Never throws: links come from anywhere.
 */
export function readCaseLink(text: string): string | null {
  const [, sourceId, encoded] = CASE_LINK.exec(text) ?? [];
  if (sourceId === undefined || encoded === undefined) return null;
  try {
    const ownId = decodeURIComponent(encoded);
    return hasControls(ownId) || encodeURIComponent(ownId) !== encoded ? null : `${sourceId}/${ownId}`;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
