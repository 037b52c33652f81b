import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { CoreFault } from '../../core/core';
import type { Attachment } from '../../core/types/Attachment';
import type { EvidencePart } from '../../core/types/EvidencePart';
import type { Said } from '../../core/types/Said';
import type { SkillsView } from '../../core/types/SkillsView';
import type { SkillView } from '../../core/types/SkillView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { isSaid, NOTHING_SAID } from '../../ui/own-words/said';
import { OwnWords } from '../../ui/own-words/OwnWords';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { Photo } from '../log/Photo';
import { Task } from '../steps/Task';
import { useKept } from '../steps/useKept';
import { PhotoButton } from '../write/PhotoButton';
import { PhotoPreview } from '../write/PhotoPreview';
import type { SmallPhoto } from '../write/small-photo';
import { skillPath } from './paths';
import { useMyName } from './useMyName';
import { nameWords } from './words';
import '../log/EntryCard.css';
import '../write/Write.css';

interface AskEvidenceProps {
  view: SkillsView;
  skill: SkillView;
  /** Which: one that is there, or a new one. */
  evidence: string;
}

/** What shows a skill: a photo, a recording, a sentence, or all of them, and the day it is of. */
export function AskEvidence({ view, skill, evidence }: AskEvidenceProps) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const name = useMyName();
  const { space, today } = view;
  const there = skill.evidence.find((each) => each.evidence === evidence);
  const { fault, attempt } = useFault();
  const [asked, setAsked] = useState<Extract<Attachment, { type: 'photo' }> | null>(null);
  const [day, setDay] = useState(there?.day ?? today);
  /** Its day goes with the first thing that is kept of it. */
  const withDay = useRef(there === undefined ? today : null);
  const of = skill.skill;

  const run = useCallback(
    async (part: EvidencePart) => {
      const first = withDay.current;
      const parts: EvidencePart[] =
        first !== null && part.type !== 'day' ? [part, { type: 'day', day: first }] : [part];
      await core.run(space, { type: 'set_evidence', evidence, skill: of, parts, at: core.now() });
      withDay.current = null;
    },
    [core, space, evidence, of],
  );
  const keepIt = useCallback((words: Said) => run({ type: 'words', said: words }), [run]);
  const { said, onSaid, fault: unsaid, keep } = useKept(there?.words?.said ?? NOTHING_SAID, keepIt);

  function onPhoto(photo: SmallPhoto | 'not_a_photo') {
    void attempt(async () => {
      if (photo === 'not_a_photo') throw new CoreFault('not_a_photo');
      const kept = await core.attachPhoto(space, photo.blob, photo.width, photo.height);
      if (kept.type === 'photo') setAsked(kept);
    });
  }

  function onAgree() {
    void attempt(async () => {
      await run({ type: 'photo', photo: asked });
      setAsked(null);
    });
  }

  function onDay(chosen: string) {
    if (chosen === '') return;
    setDay(chosen);
    if (withDay.current !== null) withDay.current = chosen;
    else void attempt(() => run({ type: 'day', day: chosen }));
  }

  const back = skillPath(of);
  const onward = async () => {
    // A photo waits for *Staat er iemand op?*: it is not left behind without an answer.
    if (asked) return;
    if (await keep()) go(back);
  };
  return (
    <Task area={null} title={nameWords(t, skill)} back={back} onBack={() => void onward()}>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('skills-ask-evidence')}</h2>
        <p className="soft">{t('skills-ask-evidence-hint')}</p>
        {there?.photo && (
          <div className="stack stack--tight">
            <Photo space={space} photo={there.photo} by={name} />
            <div>
              <Button look="quiet" onClick={() => void attempt(() => run({ type: 'photo', photo: null }))}>
                {t('photo-away')}
              </Button>
            </div>
          </div>
        )}
        {asked && (
          <PhotoPreview
            space={space}
            photo={asked}
            agreed={false}
            onAgree={onAgree}
            onRemove={() => setAsked(null)}
          />
        )}
        {!there?.photo && !asked && <PhotoButton first={false} disabled={false} onPhoto={onPhoto} />}
        <div data-kept>
          <OwnWords
            space={space}
            label={t('skills-evidence-words')}
            hint={t('one-sentence')}
            max={100_000}
            said={said}
            onSaid={onSaid}
          />
        </div>
        <Field
          label={t('skills-evidence-day')}
          type="date"
          max={today}
          value={day}
          onChange={(event) => onDay(event.target.value)}
        />
      </Sheet>
      {(fault ?? unsaid) && <FaultLine>{fault ?? unsaid}</FaultLine>}
      {!asked && (there ?? isSaid(said)) && (
        <Button look="main" block pictogramAfter="check" onClick={() => void onward()}>
          {t('map-ready')}
        </Button>
      )}
    </Task>
  );
}
