import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { KeptOrganisation } from '../../core/kept-instruments';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import { GuardRails } from './GuardRails';
import { Meanwhile } from './Meanwhile';
import { RewardRules } from './RewardRules';
import { useArranging } from './useArranging';
import './arrangements.css';

interface ArrangementsProps {
  /** Whose; `null`: the first that one administers. */
  organisation: string | null;
}

/** "Zo gaat het bij ons": what an organisation wrote down, for its administrator. */
export default function Arrangements({ organisation }: ArrangementsProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [kept, setKept] = useState<KeptOrganisation[] | null>(null);
  useEffect(() => {
    void attempt(async () => setKept(await core.online.keptOrganisations()));
  }, [core, attempt]);
  const of = kept?.find((each) => organisation === null || each.organisation === organisation);
  if (of) return <Of key={of.organisation} of={of} others={kept ?? []} />;
  return (
    <OneTask back="/me">
      <ScreenTitle>{t('arranged-title')}</ScreenTitle>
      {fault && <FaultLine>{fault}</FaultLine>}
      {kept && <Empty sentence={t('kept-none')} />}
    </OneTask>
  );
}

function Of({ of, others }: { of: KeptOrganisation; others: readonly KeptOrganisation[] }) {
  const t = useText();
  const { arranged, typed, faults, meanwhile, fault, busy, saved, changed, onTyped, save } = useArranging(
    of.organisation,
  );
  const isOn = arranged?.arrangements.rewards != null;
  return (
    <OneTask back="/me">
      <ScreenTitle>{t('arranged-title')}</ScreenTitle>
      <p>
        <bdi>{of.name}</bdi>
      </p>
      {others
        .filter((each) => each.organisation !== of.organisation)
        .map((each) => (
          <p key={each.organisation}>
            <Link href={`/arrangements/${each.organisation}`}>{each.name}</Link>
          </p>
        ))}
      {typed && (
        <form
          className="stack stack--wide"
          data-kept
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <GuardRails rails={typed.rails} faults={faults} onRails={(rails) => onTyped({ rails })} />
          <RewardRules typed={typed} isOn={isOn} faults={faults} onTyped={onTyped} />
          {meanwhile && <Meanwhile arranged={meanwhile} />}
          {fault && <FaultLine>{fault}</FaultLine>}
          {faults.length > 0 && <FaultLine>{t('arranged-faults', { count: faults.length })}</FaultLine>}
          <Button type="submit" look="main" block disabled={busy}>
            {t('arranged-save')}
          </Button>
          <p role="status" className="soft small">
            {saved && !changed ? t('arranged-saved') : changed ? t('arranged-not-saved') : ''}
          </p>
        </form>
      )}
      {!typed && fault && <FaultLine>{fault}</FaultLine>}
    </OneTask>
  );
}
