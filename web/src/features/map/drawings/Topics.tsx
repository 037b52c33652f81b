import type { ReactNode } from 'react';
import { useText } from '../../../ui/text/useText';
import type { DrawingProps, DrawnTopic } from './drawing';
import { topicWords } from './words';
import './drawings.css';

interface TopicsProps extends Omit<DrawingProps, 'topics'> {
  topics: readonly DrawnTopic[];
  className: string;
  /** What else the drawing says of a topic, as a sentence. */
  also?: (topic: DrawnTopic) => string;
  /** What one sees of a topic. Its words stand beside it, for whoever listens. */
  children: (topic: DrawnTopic, index: number) => ReactNode;
}

/**
 * The topics of a drawing, as a list. Each is a drawing that a screen reader skips, under a button as large as it (or,
 * for reading only, a sentence) that says the same in words.
 */
export function Topics(props: TopicsProps) {
  const { topics, open, onOpen, title, className, also, children } = props;
  const t = useText();
  return (
    <ul className={className} aria-label={title}>
      {topics.map((topic, index) => {
        const said = [topicWords(t, topic, props), also?.(topic) ?? ''].join(' ').trim();
        const words = <span className="visually-hidden">{said}</span>;
        return (
          <li key={topic.id} className="drawn-topic" data-open={open === topic.id || undefined}>
            <div className="drawn-topic__seen" aria-hidden="true">
              {children(topic, index)}
            </div>
            {onOpen ? (
              <button
                type="button"
                className="drawn-topic__tap"
                aria-pressed={open === topic.id}
                onClick={() => onOpen(topic.id)}
              >
                {words}
              </button>
            ) : (
              <p>{words}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
