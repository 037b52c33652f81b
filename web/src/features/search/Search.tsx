import { useDeferredValue, useEffect, useState } from 'react';
import type { SearchHit } from '../../core/types/SearchHit';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { kindText } from '../../ui/people/kinds';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
import { around } from './around';
import './Search.css';

// Going back to the results shows them again.
let lastWords = '';

/** One field; what it finds is on this device, in all one's groups. */
export default function Search() {
  const t = useText();
  const desktop = useDesktop();
  const [words, setWords] = useState(lastWords);
  const asked = useDeferredValue(words.trim());
  useEffect(() => {
    lastWords = words;
  }, [words]);
  const found = asked === '' ? <Empty sentence={t('search-empty')} /> : <Found words={asked} />;
  return (
    <Places
      space={null}
      current="search"
      title={t('search-title')}
      list={
        <>
          <section className="sheet">
            <form role="search" onSubmit={(event) => event.preventDefault()}>
              <Field
                label={t('search-field')}
                hint={t('search-hint')}
                type="search"
                enterKeyHint="search"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </form>
          </section>
          {!desktop && found}
        </>
      }
      sheet={desktop && found}
      sheetTitle={t('search-found')}
    />
  );
}

function Found({ words }: { words: string }) {
  const t = useText();
  const view = useView({ view: 'search', text: words });
  if (!view) return null;
  if (view.hits.length === 0) return <Empty sentence={t('search-nothing')} hint={t('search-nothing-hint')} />;
  return (
    <Rows label={t('search-found')}>
      {view.hits.map((hit) => (
        <Hit key={hit.entry.entry.entry} hit={hit} words={words} />
      ))}
    </Rows>
  );
}

function Hit({ hit, words }: { hit: SearchHit; words: string }) {
  const t = useText();
  const { entry } = hit;
  const when = useMoment(entry.at);
  return (
    <Row
      to={`/g/${hit.space}/entry/${entry.entry.entry}`}
      start={<PersonBadge picture={entry.author.picture} />}
      title={<bdi>{nameOf(t, entry.author)}</bdi>}
    >
      <span className="soft small">
        {t('search-where', { kind: t(kindText(entry.kind)), group: hit.spaceName, when })}
      </span>
      <span className="search-words" dir="auto" lang={entry.lang || undefined}>
        {around(entry.body, words).map((piece, index) =>
          piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </span>
    </Row>
  );
}
