import { type RefObject, useLayoutEffect, useState } from 'react';
import { unitsInPx } from './type-scale.ts';

/** How high the element is in hundredths of the picture's height, now and after its size changes. */
export function useHeightUnits(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setHeight(current.clientHeight / unitsInPx(1));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
