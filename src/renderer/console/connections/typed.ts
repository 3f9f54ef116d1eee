/** Pages and interfaces of Request Tracker: what is copied from a browser may lead to one of them. */
const BELOW_THE_DESK =
  /\/(?:(?:REST|Ticket|Search|NoAuth|SelfService|Dashboards|Prefs|Admin|User)(?:\/.*)?|index\.html)$/;

/**
 * The address of a help desk as it was typed or copied: without what leads to a page of it, and by https where nobody
 * said how. What is no address stays as it is, to be told.
 */
export function deskAddressOf(typed: string): string {
  const text = typed.trim();
  if (text === '') return '';
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return whole
    .replace(/[?#].*$/, '')
    .replace(BELOW_THE_DESK, '')
    .replace(/\/+$/, '');
}

/** A secret as it was typed or copied: a token without the white space and the word around it, a password as it is. */
export function secretOf(signIn: 'token' | 'password', typed: string): string {
  return signIn === 'token' ? typed.trim().replace(/^token\s+/i, '') : typed;
}

/** Whether a token can be sent at all: it is of letters, digits and signs, with no space in it. */
export function isToken(secret: string): boolean {
  return /^[\x21-\x7e]+$/.test(secret);
}
