import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { useWording } from '../wording/use-wording.ts';
import { takeDropped } from './open-file.ts';

const useStyles = makeStyles({
  zone: {
    position: 'fixed',
    inset: '12px',
    zIndex: 2_000_000,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    rowGap: '10px',
    borderRadius: '12px',
    border: `2px dashed ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: '18px',
    fontWeight: 600,
    pointerEvents: 'none',
    [FORCED_COLORS]: { backgroundColor: 'Canvas' },
  },
  icon: { fontSize: '44px' },
});

/** Takes a file that is dropped anywhere on the window, and says so while it hangs over it. */
export function DropZone() {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      void takeDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <Hint /> : null;
}

function Hint() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.zone} data-testid="drop-zone">
      <DocumentArrowDownRegular className={styles.icon} aria-hidden="true" />
      {t('import.drop')}
    </div>
  );
}
