import type { Picture } from '../core/types/Picture';
import { Pictogram } from './Pictogram';
import { PICTURE_TINT } from './pictures';
import './PersonBadge.css';

interface PersonBadgeProps {
  picture: Picture;
  size?: 'small' | 'normal' | 'big';
}

/** The round picture of a person: an object they chose, never a face. The name stands beside it. */
export function PersonBadge({ picture, size = 'normal' }: PersonBadgeProps) {
  return (
    <span className={`person person--${size}`} aria-hidden="true">
      <Pictogram name={`picture-${picture}`} tint={PICTURE_TINT[picture]} />
    </span>
  );
}
