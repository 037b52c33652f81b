import { Fragment } from 'react';
import { sentencesOf } from './sentences';
import { useSpeaking } from './useSpeaking';

interface WordsProps {
  /** The listen button that reads this. */
  id: string;
  /** Which of that button's sounds it is. */
  part?: number;
  text: string;
  lang: string;
}

/** A person's words; while they are read aloud, a yellow line runs under the sentence that sounds. */
export function Words({ id, part = 0, text, lang }: WordsProps) {
  const speaking = useSpeaking(id);
  if (!speaking || speaking.part !== part) return text;
  return sentencesOf(text, lang).map((sentence, index) =>
    index === speaking.sentence ? (
      <span key={index} className="reading">
        {sentence}
      </span>
    ) : (
      <Fragment key={index}>{sentence}</Fragment>
    ),
  );
}
