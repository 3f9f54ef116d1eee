import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/use-wording.ts';

/** Says that main does not answer, and why where that is known; the page goes on by itself once it does. */
export function NoAnswer({ why }: { readonly why: string }) {
  const { t } = useWording();
  return (
    <div
      role="alert"
      style={{ maxWidth: 560, margin: '0 auto', padding: '15vh 24px 24px', fontSize: 15, lineHeight: '23px' }}
      data-testid="no-answer"
    >
      <h1 style={{ fontSize: 24, lineHeight: '30px', fontWeight: 600 }}>{t('noAnswer.title')}</h1>
      <p>{t('noAnswer.text')}</p>
      {why !== '' && <pre style={{ whiteSpace: 'pre-wrap' }}>{why}</pre>}
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {t('oops.reload')}
      </Button>
    </div>
  );
}
