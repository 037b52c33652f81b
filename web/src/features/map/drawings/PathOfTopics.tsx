import { useText } from '../../../ui/text/useText';
import { lookedAt, type DrawingProps } from './drawing';
import { SymbolAt } from './Marks';
import { Road } from './Road';
import { Topics } from './Topics';
import { besideWords, nowWords } from './words';

/** A path along the topics: each is a place with its pictogram, dashed until one has been there. */
export function PathOfTopics(props: DrawingProps) {
  const t = useText();
  const last = props.topics.length - 1;
  return (
    <div className="drawing way">
      <Topics {...props} className="way__topics">
        {(topic, index) => {
          const open = lookedAt(topic) === 'not_yet';
          return (
            <div className="way__row way__row--topic">
              <span className={index % 2 === 0 ? 'way__piece' : 'way__piece way__piece--across'}>
                <Road first={index === 0} last={index === last} open={open} />
                <svg className="way__place way__place--topic" viewBox="0 0 56 56">
                  <circle className={open ? 'drawn-open' : 'way__been'} cx="28" cy="28" r="25" />
                  <SymbolAt name={topic.pictogram} x={28} y={28} size={28} />
                </svg>
              </span>
              <span className="way__words way__words--topic">
                <span className="word">{topic.name}</span>
                <span className={open ? 'small soft' : 'small'}>{nowWords(t, topic)}</span>
                {besideWords(t, topic, props).map((sentence) => (
                  <span key={sentence} className="small soft">
                    {sentence}
                  </span>
                ))}
              </span>
            </div>
          );
        }}
      </Topics>
    </div>
  );
}
