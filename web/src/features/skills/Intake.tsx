import type { SkillsView } from '../../core/types/SkillsView';
import { ButtonLink } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from '../steps/OwnSaid';
import { intakePath, INTAKE_QUESTIONS } from './AskIntake';

/** Why one began: what one would like, is good at and expects. One question at a time, and each can be said anew. */
export function Intake({ view }: { view: SkillsView }) {
  const t = useText();
  const said = (question: string) => view.intake.find((each) => each.question === question);
  const next = INTAKE_QUESTIONS.find((question) => !said(question));
  return (
    <div className="stack">
      {view.intake.length === 0 && (
        <section className="sheet stack">
          <p>{t('skills-intake-hint')}</p>
        </section>
      )}
      {INTAKE_QUESTIONS.map((question) => {
        const words = said(question)?.words;
        return (
          words && (
            <Sheet key={question} as="div" kind="stack">
              <h3>{t(`skills-ask-${question}`)}</h3>
              <OwnSaid space={view.space} words={words} about={t(`skills-ask-${question}`)} />
              <div className="step__more">
                <ButtonLink look="quiet" to={intakePath(question)}>
                  {t('steps-say-otherwise')}
                  <span className="visually-hidden"> {t(`skills-ask-${question}`)}</span>
                </ButtonLink>
              </div>
            </Sheet>
          )
        );
      })}
      {next && (
        <ButtonLink to={intakePath(next)} look="main" block pictogramAfter="forward">
          {t(view.intake.length === 0 ? 'skills-intake-begin' : 'skills-intake-go-on')}
        </ButtonLink>
      )}
    </div>
  );
}
