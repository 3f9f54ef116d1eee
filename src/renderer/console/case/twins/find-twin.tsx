import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import { MINUTE } from '../../../../domain/units.ts';
import { readCasesOfNumber } from '../../../vault/reads.ts';
import { subjectWords } from '../../board/row-words.ts';
import { useAllCases, useBoardView } from '../../desk/desk.ts';
import { useStored } from '../../desk/use-stored.ts';
import { putsAway } from '../../hands/puts-away.ts';
import { clockTokens } from '../../ui/theme.ts';
import { useNow } from '../../use-now.ts';
import { BEIJING } from '../../wording/instants.ts';
import { useWording } from '../../wording/use-wording.ts';
import { twinFindings } from './twin-findings.ts';
import { useSourceName } from './use-source-name.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '10px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  found: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: 400,
    fontSize: '13px',
    lineHeight: '18px',
    ':hover': { backgroundColor: clockTokens.lineHover },
  },
  key: { fontWeight: 600 },
  about: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  none: { margin: 0, fontSize: '13px', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', gap: '8px' },
});

interface Props {
  readonly subject: StoredCase;
  readonly onChosen: (other: StoredCase) => void;
  readonly onCancel: () => void;
}

/** Finds a case of another source that is the same as this one: by key also one that is closed. */
export function FindTwin({ subject, onChosen, onCancel }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, when } = wording;
  const now = useNow(MINUTE);
  const nameOf = useSourceName();
  const [text, setText] = useState('');
  const named = useStored((reader) => readCasesOfNumber(reader, text), [text]);
  const areAllRead = useAllCases();
  const entries = useBoardView((view) => view.entries);
  const found = useMemo(() => {
    const open = entries.map((entry) => entry.subject);
    const byKey = (named ?? []).filter(({ sourceId }) => sourceId !== subject.sourceId);
    const others = twinFindings(subject, open, text).filter(({ id }) => byKey.every((one) => one.id !== id));
    return [...byKey, ...others];
  }, [entries, named, subject, text]);
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} data-testid="find-twin">
      <Field label={t('twins.find')} hint={t('twins.findHint')}>
        <Input
          autoFocus
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (!putsAway(event)) return;
            event.preventDefault();
            onCancel();
          }}
          data-testid="find-twin-field"
        />
      </Field>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((other) => (
            <li key={other.id}>
              <Button
                className={styles.found}
                onClick={() => onChosen(other)}
                data-testid="found-twin"
                data-case-key={other.key}
              >
                <span>
                  <span className={styles.key}>{other.key}</span> {subjectWords(other, wording)}
                  <span className={styles.about}>
                    {[nameOf(other.sourceId), other.customer, when(other.openedAt, now, BEIJING)]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && areAllRead && (
        <p className={styles.none} role="status">
          {t(text.trim() === '' ? 'twins.findFirst' : 'twins.findNone')}
        </p>
      )}
      <div className={styles.tools}>
        <Button onClick={onCancel}>{t('twins.cancel')}</Button>
      </div>
    </form>
  );
}
