import { ConnectorError } from '../../../connector.ts';
import { sameWord } from '../../../terms.ts';
import type { Connection, RestClient } from '../rest-client.ts';
import { type Person, userSchema } from '../wire.ts';

/** Whom the connection signs in, and who among RT's people somebody is. Asks once for each. */
export interface AccountBook {
  /** `null` when RT does not tell this account who it is. */
  own(client: RestClient): Promise<Person | null>;
  /**
   * The account of the person who is called `name` there: a login, a real name or an address.
   *
   * @throws ConnectorError `agent-unknown` when nobody is, or several are.
   */
  ofPerson(client: RestClient, name: string): Promise<Person>;
}

/** Nothing is known at first. */
export function createAccountBook({ source: { signIn }, secret }: Connection): AccountBook {
  let own: Person | null = null;
  const people = new Map<string, Person>();

  const askForOwn = async (client: RestClient): Promise<Person | null> => {
    if (signIn.kind === 'password') return (await search(client, 'Name', signIn.user))[0] ?? null;
    // RT writes the owner's id into each token, and has no other way to ask.
    const [, id] = /^\d+-(\d+)-/.exec(secret) ?? [];
    const found = id === undefined ? null : await client.findTagged(`user/${id}`, userSchema);
    return found?.value ?? null;
  };

  const book: AccountBook = {
    async own(client) {
      own ??= await askForOwn(client);
      return own;
    },
    async ofPerson(client, name) {
      const account = await book.own(client);
      if (account !== null && isCalled(account, name)) return account;
      const known = people.get(name);
      if (known !== undefined) return known;
      for (const field of ['Name', 'RealName', 'EmailAddress'] as const) {
        const [found, ...others] = await search(client, field, name);
        if (found === undefined) continue;
        if (others.length > 0) {
          const logins = [found, ...others].map(({ Name }) => Name).join(', ');
          throw new ConnectorError('agent-unknown', name, logins);
        }
        people.set(name, found);
        return found;
      }
      throw new ConnectorError('agent-unknown', name, '');
    },
  };
  return book;
}

/** Whether `name` means this person. */
export function isCalled({ Name, RealName, EmailAddress }: Person, name: string): boolean {
  return [Name, RealName, EmailAddress].some((one) => one !== '' && sameWord(one, name));
}

async function search(
  client: RestClient,
  field: 'Name' | 'RealName' | 'EmailAddress',
  value: string,
): Promise<readonly Person[]> {
  const { items } = await client.searchUsers(field, value.trim());
  return items.flatMap((item) => userSchema.safeParse(item).data ?? []);
}
