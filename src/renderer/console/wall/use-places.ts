import { type RefObject, useLayoutEffect, useState } from 'react';
import { unitsInPx } from './type-scale.ts';

/** How many lines of `lineUnits` fit into the element, now and after its size changes; 1 at least. */
export function usePlaces(element: RefObject<HTMLElement | null>, lineUnits: number): number {
  const [places, setPlaces] = useState(1);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setPlaces(Math.max(1, Math.floor(current.clientHeight / unitsInPx(lineUnits))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, lineUnits]);
  return places;
}
