import { useRef } from 'react';
import type { SkillsView } from '../../core/types/SkillsView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useGate } from '../../ui/core-access/useGate';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { saveAs } from '../about-me/save-copy';
import { dateWords } from '../sight/dates';
import { OwnSaid } from '../steps/OwnSaid';
import { CHOOSE, SKILLS } from './paths';
import { portfolioFile } from './portfolio-file';
import { SeenBy } from './Seen';
import { Shows } from './Shows';
import { nameWords, phaseWords, pictogramOf, stateWords } from './words';
import { useDayOf } from './useDayOf';
import { useMyName } from './useMyName';
import './skills.css';

/** The portfolio: what one chose to show of what one can. On the phone across the table, on paper, or as a file of one's own. */
export function Portfolio({ view }: { view: SkillsView }) {
  const t = useText();
  const core = useCore();
  const dayOf = useDayOf();
  const { language } = useLanguage();
  const whole = useRef<HTMLDivElement>(null);
  const shown = view.skills.filter((skill) => skill.shown);
  const [phase] = view.phases;
  const name = useMyName();
  if (shown.length === 0)
    return (
      <OneTask back={SKILLS}>
        <ScreenTitle>{t('skills-portfolio')}</ScreenTitle>
        <Empty sentence={t('skills-portfolio-empty')}>
          <ButtonLink to={view.skills.length === 0 ? SKILLS : CHOOSE} look="main">
            {t(view.skills.length === 0 ? 'skills-begin' : 'skills-choose')}
          </ButtonLink>
        </Empty>
      </OneTask>
    );
  return (
    <OneTask back={SKILLS}>
      <ScreenTitle>{t('skills-portfolio')}</ScreenTitle>
      <div className="stack" ref={whole}>
        <p dir="auto">{t('skills-portfolio-whose', { name, day: dateWords(language, core.now()) })}</p>
        {phase && (
          <p className="soft">
            {phaseWords(t, phase.phase)}. {t('skills-phase-since', { day: dayOf(phase.day) })}
          </p>
        )}
        {shown.map((skill) => (
          <Sheet key={skill.skill} as="article" label={nameWords(t, skill)} kind="stack portfolio__skill">
            <header className="step-about">
              <span className="step-tile">
                <Pictogram name={pictogramOf(skill)} size="large" tint="small_step" />
              </span>
              <div className="grow">
                <h2 dir="auto">{nameWords(t, skill)}</h2>
                <p className="soft">{stateWords(t, skill.state)}</p>
              </div>
            </header>
            {skill.name?.said.voice && (
              <OwnSaid space={view.space} words={skill.name} about={t('skills-skill')} />
            )}
            {skill.practised && (
              <div>
                <p className="soft small">{t('skills-where')}</p>
                <OwnSaid space={view.space} words={skill.practised} about={t('skills-where')} />
              </div>
            )}
            {skill.seen
              .filter(({ hidden }) => !hidden)
              .map((seen) => (
                <SeenBy key={seen.by.id} seen={seen} />
              ))}
            {skill.evidence
              .filter((each) => each.shown)
              .map((shows) => (
                <div key={shows.evidence} className="stack stack--tight portfolio__evidence">
                  <Shows space={view.space} shows={shows} by={name} />
                  {shows.seen
                    .filter(({ hidden }) => !hidden)
                    .map((seen) => (
                      <SeenBy key={seen.by.id} seen={seen} />
                    ))}
                </div>
              ))}
          </Sheet>
        ))}
      </div>
      <TakeAlong view={view} whole={whole} />
    </OneTask>
  );
}

/** On paper, or as a file. On a tablet of a group a file would lie there for everybody. */
function TakeAlong({ view, whole }: { view: SkillsView; whole: React.RefObject<HTMLDivElement | null> }) {
  const t = useText();
  const core = useCore();
  const gate = useGate();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const isShared = gate?.state === 'open' && gate.shared;

  function onSave() {
    void attempt(async () => {
      if (!whole.current) return;
      const title = t('skills-portfolio');
      const bytes = (hash: string) => core.attachment(view.space, hash);
      const html = await portfolioFile(whole.current, title, language, view, bytes);
      saveAs(`portfolio-${view.today}.html`, html);
    });
  }

  return (
    <div className="no-paper stack">
      <Button look="main" block pictogram="print" onClick={() => window.print()}>
        {t('about-me-print')}
      </Button>
      {isShared ? (
        <p className="hint">{t('about-me-not-shared')}</p>
      ) : (
        <>
          <Button block pictogram="stored" disabled={busy} onClick={onSave}>
            {t('skills-portfolio-save')}
          </Button>
          <p className="hint">{t('skills-portfolio-save-hint')}</p>
        </>
      )}
      <ButtonLink to={CHOOSE} block>
        {t('skills-choose')}
      </ButtonLink>
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}
