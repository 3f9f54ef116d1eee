import { Button } from '@fluentui/react-components';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { NoticeBar } from './notice-bar.tsx';
import { dismissFailure, useFailure } from './told.ts';

/** Says why what somebody did was not done, until that was read. */
export function FailureNotice() {
  const wording = useWording();
  const { t } = wording;
  const problem = useFailure();
  if (problem === null) return null;
  const { code, subject, detail } = problem;
  return (
    <NoticeBar
      intent="error"
      code={code}
      title={t(`problem.${code}.title`)}
      text={t(`problem.${code}.way`, { subject })}
      detail={detailWords(detail, wording)}
    >
      <Button size="small" onClick={dismissFailure} data-testid="failure-seen">
        {t('notice.dismiss')}
      </Button>
    </NoticeBar>
  );
}
