import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { Led } from '../../core/types/Led';
import type { OrganisationView } from '../../core/types/OrganisationView';
import type { SpaceKind } from '../../core/types/SpaceKind';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { Field, TextField } from '../../ui/Field';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { LedChoices } from '../members/LedChoices';
import { invitePath } from '../members/paths';
import { formOf, keepForm, makeGroup, type NewGroupForm } from './new-group';
import { KindChoices, kindKey } from './KindChoices';

/** Whose work it is makes a group: what kind, how it is called, who leads it, how people are with each other. */
export default function NewGroup() {
  const t = useText();
  const organisations = useView({ view: 'groups' })?.makesGroupsIn;
  return (
    <OneTask back="/groups">
      <ScreenTitle>{t('new-group-title')}</ScreenTitle>
      {!organisations && <Waiting />}
      {organisations?.length === 0 && <Empty sentence={t('new-group-not-yours')} />}
      {organisations && organisations.length > 0 && <NewGroupSheet organisations={organisations} />}
    </OneTask>
  );
}

/** What one chose, or what is still to be chosen, as a sentence. */
function missing(form: NewGroupForm): string | null {
  if (form.kind === null) return 'new-group-choose-kind';
  if (form.name.trim() === '') return 'new-group-choose-name';
  return form.led === null ? 'new-group-choose-led' : null;
}

function NewGroupSheet({ organisations }: { organisations: readonly OrganisationView[] }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [form, setForm] = useState(() => formOf(core));
  const [unsaid, setUnsaid] = useState<string | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const organisation = form.organisation ?? organisations[0]?.organisation ?? null;
  const rules = form.rules ?? (form.kind ? t(`new-group-rules-${kindKey(form.kind)}`) : '');

  function change(some: Partial<NewGroupForm>) {
    const next = { ...form, ...some };
    setForm(next);
    keepForm(next);
    setUnsaid(null);
  }

  async function onMake(event: FormEvent) {
    event.preventDefault();
    const still = missing(form);
    setUnsaid(still);
    const { wish, kind, name, led, about } = form;
    if (still !== null || organisation === null || kind === null || led === null) return;
    let space = wish;
    const well = await attempt(async () => {
      space = await makeGroup(core, { space: wish, organisation, kind, name, led }, about, rules);
    });
    if (!well) return;
    keepForm(null);
    // Whoever looks elsewhere meanwhile stays there; the group stands among theirs.
    if (here.current) go(invitePath(space), { replace: true });
  }

  return (
    <form className="stack stack--wide" noValidate onSubmit={(event) => void onMake(event)}>
      {organisations.length > 1 && (
        <section className="sheet stack">
          <h2 className="section-heading">{t('new-group-organisation')}</h2>
          <Choices
            label={t('new-group-organisation')}
            chosen={organisation}
            onChoose={(chosen) => change({ organisation: chosen })}
            options={organisations.map((one) => ({ value: one.organisation, word: one.name }))}
          />
        </section>
      )}
      <section className="sheet stack">
        <h2 className="section-heading">{t('new-group-kind')}</h2>
        <KindChoices chosen={form.kind} onChoose={(kind: SpaceKind) => change({ kind })} />
      </section>
      <section className="sheet stack stack--wide">
        <Field
          label={t('new-group-name')}
          hint={t('new-group-name-hint')}
          maxLength={60}
          value={form.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={t('members-about-field')}
          hint={t('members-about-hint')}
          maxLength={4000}
          value={form.about}
          onChange={(event) => change({ about: event.target.value })}
        />
      </section>
      <section className="sheet stack">
        <h2 className="section-heading">{t('group-led-who')}</h2>
        <LedChoices chosen={form.led} onChoose={(led: Led) => change({ led })} />
      </section>
      {form.kind !== null && (
        <section className="sheet stack">
          <TextField
            label={t('members-rules')}
            hint={t('new-group-rules-hint')}
            maxLength={4000}
            rows={5}
            value={rules}
            onChange={(event) => change({ rules: event.target.value })}
          />
          {rules !== '' && (
            <Button look="quiet" onClick={() => change({ rules: '' })}>
              {t('new-group-rules-none')}
            </Button>
          )}
        </section>
      )}
      {unsaid && <FaultLine>{t(unsaid)}</FaultLine>}
      {fault && <FaultLine>{fault}</FaultLine>}
      {fault && <p className="hint">{t('new-group-kept')}</p>}
      <Button type="submit" look="main" block pictogramAfter="forward" disabled={busy}>
        {t('new-group-make')}
      </Button>
      <p className="hint">{t('new-group-needs-internet')}</p>
    </form>
  );
}
