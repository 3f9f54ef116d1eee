import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    // In a dialog they stand where those of every dialog do, with what goes on last.
    '&:is([role="dialog"] *)': { flexDirection: 'row-reverse', marginTop: '8px' },
  },
});

/** The buttons below a form, the one that goes on first. The form may stand on a page or in a dialog. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
