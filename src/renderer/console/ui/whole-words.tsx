import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';

const useStyles = makeStyles({ word: { whiteSpace: 'nowrap' } });

/** A text that breaks at its spaces alone: the hours in it, such as `09:00–18:00`, stay on one line. */
export function WholeWords({ text }: { readonly text: string }) {
  const styles = useStyles();
  return text.split(' ').map((word, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a word has no name but its place.
    <Fragment key={place}>
      {place > 0 && ' '}
      <span className={styles.word}>{word}</span>
    </Fragment>
  ));
}
