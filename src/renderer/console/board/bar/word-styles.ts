import { makeStyles } from '@fluentui/react-components';

const NARROW = '@container (max-width: 840px)';

/** Where there is little room, a button that has a picture goes without its word, so that the bar stays one line. */
export const useWordStyles = makeStyles({
  button: { [NARROW]: { minWidth: '32px', paddingLeft: '6px', paddingRight: '6px' } },
  word: { [NARROW]: { display: 'none' } },
});
