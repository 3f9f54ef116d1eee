import { describe, expect, it } from 'vitest';
import { COUNT_COLUMN, countText } from '../../../../../src/renderer/console/wall/count-text.ts';
import { READ } from '../../../../../src/renderer/console/wall/type-scale.ts';

const sizeAt = (total: number) => countText([{ counted: 'running', total, bySeverity: [total] }]);

describe('the size of the counts on the wall', () => {
  it('is what can be read at 5 m while they have two digits', () => {
    expect([0, 9, 99].map(sizeAt)).toEqual([READ, READ, READ]);
  });

  it.each([100, 999, 1000, 9999])('leaves %i clear of the one beside it', (total) => {
    const widest = new Intl.NumberFormat('en').format(total).replaceAll(/\d/g, '8');
    const width = [...widest].reduce((sum, sign) => sum + (sign === ',' ? 0.3 : 0.64), 0) * sizeAt(total);
    expect(width).toBeLessThanOrEqual(COUNT_COLUMN - 0.9);
  });
});
