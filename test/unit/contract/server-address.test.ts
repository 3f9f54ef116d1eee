import { describe, expect, test, vi } from 'vitest';
import { serverAddressSchema } from '../../../src/contract/sources/server-address.ts';

const isAddress = (text: string) => serverAddressSchema(/^https?$/).safeParse(text).success;

describe('the address of a server', () => {
  test.each([
    'https://rt.example.com',
    'http://127.0.0.1:8291/rt',
    'https://[::1]',
    'https://工单.example.cn',
  ])('may be %s', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each(['rt.example.com', 'ftp://rt.example.com', 'https://rt example com', 'https://'])(
    'is not %j',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );

  test('has no space in its host in a page either, whose URL writes it as %20', () => {
    const PageUrl = class extends URL {
      static override parse(text: string): URL {
        return new PageUrl(text.replaceAll(' ', ''));
      }
      override get hostname() {
        return 'rt%20example%20com';
      }
    };
    vi.stubGlobal('URL', PageUrl);
    expect(isAddress('https://rt example com')).toBe(false);
  });
});
