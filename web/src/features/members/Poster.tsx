import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { QrCode } from '../../ui/QrCode';
import { useText } from '../../ui/text/useText';
import './Poster.css';

interface PosterProps {
  group: string;
  address: string;
  code: string;
  spelled: string;
  /** Luister. */
  listen: ReactNode;
  onClose(): void;
}

/** The code over the whole screen, to hold up in a room. */
export function Poster({ group, address, code, spelled, listen, onClose }: PosterProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const half = Math.ceil(code.length / 2);
  return (
    <dialog ref={dialog} className="poster" aria-label={t('members-invite')} onClose={onClose}>
      <p className="poster__group">
        <bdi>{group}</bdi>
      </p>
      <QrCode text={`${address}#/join/${code}`} label={t('members-invite-qr')} />
      <p>{t('members-invite-how', { address: new URL(address).host })}</p>
      <p className="poster__code" data-silent>
        <span className="visually-hidden">{spelled}</span>
        <span aria-hidden="true">{code.slice(0, half)}</span>{' '}
        <span aria-hidden="true">{code.slice(half)}</span>
      </p>
      <div className="row">
        {listen}
        <Button pictogram="close" onClick={() => dialog.current?.close()}>
          {t('members-invite-smaller')}
        </Button>
      </div>
    </dialog>
  );
}
