import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useProgram } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';
import { FormField, type FormProps } from './form-field.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14px', alignItems: 'start' },
});

interface Props extends FormProps {
  /** Whether nothing is kept yet, so that a secret is needed. */
  readonly isNew: boolean;
}

/** How a connection signs in. A secret is typed, never shown: where it is kept is said in its place. */
export function SignInFields(props: Props) {
  const { draft, onChange, isNew } = props;
  const styles = useStyles();
  const { t } = useWording();
  const keepsSecrets = useProgram(({ state }) => state?.keepsSecrets ?? false);
  const place = keepsSecrets ? t('secret.kept') : t('secret.asked');
  const isToken = draft.signIn === 'token';
  const hint = isToken ? t('connections.tokenWhere', { place }) : place;
  return (
    <>
      <Field label={t('connections.signIn')}>
        <RadioGroup
          layout="horizontal"
          value={draft.signIn}
          onChange={(_, { value }) => onChange({ signIn: value === 'token' ? 'token' : 'password' })}
        >
          <Radio value="token" label={t('connections.byToken')} data-testid="sign-in-token" />
          <Radio value="password" label={t('connections.byPassword')} data-testid="sign-in-password" />
        </RadioGroup>
      </Field>
      <div className={isToken ? undefined : styles.pair}>
        {!isToken && <FormField {...props} name="user" label={t('connections.user')} testId="source-user" />}
        <FormField
          {...props}
          name="secret"
          isSecret
          label={isToken ? t('secret.token') : t('secret.password')}
          hint={isNew ? hint : ''}
          placeholder={isNew ? '' : place}
          testId={isToken ? 'source-token' : 'source-password'}
        />
      </div>
    </>
  );
}
