import { useEffect, useRef } from 'react';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { smallPhoto, type SmallPhoto } from './small-photo';

interface PhotoButtonProps {
  /** One came for a photo: the button has the focus. */
  first: boolean;
  disabled: boolean;
  onPhoto(photo: SmallPhoto | 'not_a_photo'): void;
}

/** Foto erbij: the phone offers its camera or its photos. */
export function PhotoButton({ first, disabled, onPhoto }: PhotoButtonProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) input.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <label className="tell__file">
      <span className="utrecht-button button button--plain button--block">
        <Pictogram name="photo" />
        <span>{t('write-photo-too')}</span>
      </span>
      <input
        ref={input}
        type="file"
        accept="image/*"
        disabled={disabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void smallPhoto(file).then(onPhoto, () => onPhoto('not_a_photo'));
        }}
      />
    </label>
  );
}
