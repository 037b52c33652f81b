import { Bridge } from './Bridge';
import type { DrawingProps, DrawnAs } from './drawing';
import { Ladder } from './Ladder';
import { MixingDesk } from './MixingDesk';
import { Path } from './Path';
import { TopicList } from './TopicList';
import { Wheel } from './Wheel';

interface InstrumentDrawingProps extends DrawingProps {
  drawnAs: DrawnAs;
}

/** An instrument, drawn as what it is. */
export function InstrumentDrawing({ drawnAs, ...props }: InstrumentDrawingProps) {
  switch (drawnAs) {
    case 'bridge':
      return <Bridge {...props} />;
    case 'wheel':
      return <Wheel {...props} />;
    case 'ladder':
      return <Ladder {...props} />;
    case 'mixing_desk':
      return <MixingDesk {...props} />;
    case 'path':
      return <Path {...props} />;
    case 'list':
      return <TopicList {...props} />;
  }
}
