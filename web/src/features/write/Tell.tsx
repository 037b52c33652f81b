import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { CoreFault, type Draft } from '../../core/core';
import type { Attachment } from '../../core/types/Attachment';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { TextField } from '../../ui/Field';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { endBeforeLock } from '../../ui/keeping/before-reload';
import { Recording } from '../../ui/speech/Recording';
import type { Recorded } from '../../ui/speech/sound/recorder';
import { useRecorder } from '../../ui/speech/sound/useRecorder';
import { speaker } from '../../ui/speech/speaker';
import { VoicePlayer } from '../../ui/speech/VoicePlayer';
import { refusesTooMuch } from '../../ui/text/too-much';
import { useText } from '../../ui/text/useText';
import { keepLate, keepWithDraft } from './late-recording';
import { PhotoButton } from './PhotoButton';
import { PhotoPreview } from './PhotoPreview';
import { withRecording } from './recording-of';
import type { ChangeDraft } from './useDraft';
import type { How } from './Write';

/** What *Zet in de groep* asks of the sheet before it sends. */
export interface TellHandle {
  /** Ends a running recording, puts it in the draft and gives it; `null` when none runs. */
  finishRecording(): Promise<Attachment | 'not_kept' | null>;
  /** A photo is there, and "Staat er iemand op?" has no answer yet. */
  asksAboutPhoto(): boolean;
}

interface TellProps {
  ref: Ref<TellHandle>;
  space: SpaceId;
  how: How | null;
  title: string;
  draft: Draft;
  onChange: ChangeDraft;
}

/** The sheet one tells on: Spreek, Schrijf, Foto erbij; together or one of them. */
export function Tell({ ref, space, how, title, draft, onChange }: TellProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt, clear } = useFault();
  const recorder = useRecorder((recorded) => {
    // What fails here has no screen left to say it on.
    void keepVoice(recorded)
      .then((kept) => keepLate(core, space, draft, kept))
      .catch(() => undefined);
  });
  const words = useRef<HTMLTextAreaElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const finishing = useRef<Promise<Attachment | 'not_kept' | null>>(null);
  /** What was said and could not be kept: it is tried again until the person says something else. */
  const [unkept, setUnkept] = useState<Recorded | null>(null);
  const [typing, setTyping] = useState(how !== 'speak');
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (how === 'type') words.current?.focus({ preventScroll: true });
  }, [how]);

  const voice = draft.attachments.find((one) => one.type === 'voice');
  const photos = draft.attachments.filter((one) => one.type === 'photo');
  const full = draft.attachments.length >= 4;

  function keepVoice({ blob, durationMs, levels }: Recorded): Promise<Attachment> {
    return core.attachVoice(space, blob, durationMs, levels);
  }

  /** Two who ask while it ends get the same. */
  function finishRecording(): Promise<Attachment | 'not_kept' | null> {
    finishing.current ??= finish().finally(() => {
      finishing.current = null;
    });
    return finishing.current;
  }

  async function finish(): Promise<Attachment | 'not_kept' | null> {
    const recording = (await recorder.stop()) ?? unkept;
    if (!recording) return null;
    let kept: Attachment | 'not_kept' = 'not_kept';
    await attempt(async () => {
      const voice = await keepVoice(recording);
      if (gone.current) {
        await keepLate(core, space, draft, voice);
        return;
      }
      // In the draft before anything else can fail.
      onChange((now) => withRecording(now, voice));
      kept = voice;
    });
    setUnkept(kept === 'not_kept' ? recording : null);
    return kept;
  }

  const endForLock = useEffectEvent(async () => {
    const kept = await finishRecording();
    if (kept === 'not_kept') return false;
    // The sheet has it, and may be gone before it keeps it.
    if (kept) await keepWithDraft(core, space, draft, kept);
    return true;
  });
  useEffect(() => endBeforeLock(() => endForLock().catch(() => false)), []);

  useImperativeHandle(ref, () => ({
    finishRecording,
    asksAboutPhoto: () => photos.some((photo) => !agreed.has(photo.hash)),
  }));

  function onSpeak() {
    speaker.stop();
    void recorder.start(() => void finishRecording());
  }

  function onRemove(hash: string) {
    onChange((now) => ({ attachments: now.attachments.filter((one) => one.hash !== hash) }));
  }

  function onPhoto(photo: { blob: Blob; width: number; height: number } | 'not_a_photo') {
    void attempt(async () => {
      if (photo === 'not_a_photo') throw new CoreFault('not_a_photo');
      const kept = await core.attachPhoto(space, photo.blob, photo.width, photo.height);
      onChange((now) => ({ attachments: [...now.attachments, kept] }));
    });
  }

  return (
    <Sheet kind="tell" labelledBy="tell-title">
      <div>
        <h2 id="tell-title">{title}</h2>
        <p className="hint">{t('one-sentence')}</p>
      </div>
      {recorder.running ? (
        <Recording
          levels={recorder.levels}
          startedAt={recorder.running.startedAt}
          onStop={() => void finishRecording()}
        />
      ) : (
        <div className="tell__ways">
          {!voice && (
            <button type="button" className="voice voice--big" onClick={onSpeak} disabled={full}>
              <span className="voice__circle">
                <Pictogram name="speak" />
              </span>
              <span>{t('write-speak')}</span>
            </button>
          )}
          <div className="stack stack--tight">
            <Button
              block
              pictogram="type"
              onClick={() => {
                setTyping(true);
                requestAnimationFrame(() => words.current?.focus());
              }}
            >
              {t('write-type')}
            </Button>
            <PhotoButton first={how === 'photo'} disabled={full} onPhoto={onPhoto} />
          </div>
        </div>
      )}
      {recorder.refused && <FaultLine>{t(`microphone-${recorder.refused}`)}</FaultLine>}
      {unkept && !recorder.running && (
        <div className="row" data-silent data-unkept>
          <Button onClick={() => void finishRecording()}>{t('refused-retry')}</Button>
          <Button look="quiet" onClick={() => setUnkept(null)}>
            {t('voice-away')}
          </Button>
        </div>
      )}
      {voice && !recorder.running && (
        <div className="stack stack--tight">
          <VoicePlayer id="own-voice" space={space} {...voice} />
          <div className="row" data-silent>
            <Button onClick={onSpeak}>{t('voice-again')}</Button>
            <Button look="quiet" onClick={() => onRemove(voice.hash)}>
              {t('voice-away')}
            </Button>
          </div>
        </div>
      )}
      {photos.map((photo) => (
        <PhotoPreview
          key={photo.hash}
          space={space}
          photo={photo}
          agreed={agreed.has(photo.hash)}
          onAgree={() => setAgreed(new Set([...agreed, photo.hash]))}
          onRemove={() => onRemove(photo.hash)}
        />
      ))}
      {fault && <FaultLine>{fault}</FaultLine>}
      {(typing || voice || draft.body !== '') && (
        <TextField
          ref={words}
          label={t('write-words')}
          {...(voice ? { hint: t('write-words-optional') } : {})}
          ownWords
          value={draft.body}
          onChange={(event) => {
            clear();
            onChange({ body: event.target.value });
          }}
          onPaste={(event) => {
            if (refusesTooMuch(event)) void attempt(() => Promise.reject(new CoreFault('too_long')));
          }}
        />
      )}
    </Sheet>
  );
}
