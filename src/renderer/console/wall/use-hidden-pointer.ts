import { useEffect, useState } from 'react';
import { SECOND } from '../../../domain/units.ts';

const HIDDEN_AFTER_MS = 3 * SECOND;

/** Whether the pointer has rested for so long that it should not be seen. */
export function useHiddenPointer(): boolean {
  const [isHidden, setHidden] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setHidden(false);
      clearTimeout(timer);
      timer = setTimeout(() => setHidden(true), HIDDEN_AFTER_MS);
    };
    window.addEventListener('pointermove', show);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', show);
    };
  }, []);
  return isHidden;
}
