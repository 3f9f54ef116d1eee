import { useState } from 'react';
import { bridge } from '../bridge.ts';
import { useWording } from '../wording/use-wording.ts';

/** A text to take along, and what came of that. */
export interface Copying {
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Says no more what came of it. */
  forget(): void;
  /** `null` until something was copied. */
  readonly outcome: 'copied' | 'failed' | null;
  /** What is said of it; `null` until then. */
  readonly words: string | null;
}

/** Puts a text on the clipboard; answers whether that worked. It never rejects. */
export function copyText(text: string): Promise<boolean> {
  return bridge.writeClipboard({ text }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Copies texts. What came of the last is said for as long as `of`, whatever the texts are made of, stays the same. */
export function useCopy(of: unknown = null): Copying {
  const { t } = useWording();
  const [last, setLast] = useState<{ readonly of: unknown; readonly isCopied: boolean } | null>(null);
  const outcome = last === null || last.of !== of ? null : last.isCopied ? 'copied' : 'failed';
  return {
    async copy(text) {
      setLast({ of, isCopied: await copyText(text) });
    },
    forget: () => setLast(null),
    outcome,
    words: outcome === null ? null : t(`copy.${outcome}`),
  };
}
