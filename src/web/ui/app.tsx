import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Page as PageParts } from '../engine/page.ts';
import type { Slot } from '../state/action.ts';
import { ChartsPanel } from './charts-panel.tsx';
import { Header } from './header.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LiveRegion, useAnnouncer } from './live-region.tsx';
import { NoteBox } from './note-box.tsx';
import type { Note } from './note-box.tsx';
import { OutcomesPanel } from './outcomes-panel.tsx';
import { Page } from './page-context.ts';
import { PredictPanel } from './predict-panel.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';
import { spokenLanguage } from './start-state.ts';
import type { Start } from './start-state.ts';
import { useStore } from './store.ts';
import { Toolbar } from './toolbar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useTheme } from './use-theme.ts';
import { usePageFiles } from './use-page-files.ts';
import { WhyDialog } from './why-dialog.tsx';
import type { WhyQuestion } from './why-question.ts';
import { wordsOf } from './words.ts';
import type { Languages } from './words.ts';

/** The whole page. */
export function App(props: {
  readonly parts: PageParts;
  readonly languages: Languages;
  readonly start: Start;
}) {
  const { parts, languages, start } = props;
  const { catalogue, engine, vocabulary } = parts;
  const { state, actions, canUndo, canRedo } = useStore(start.state);
  const { scenarios, view, theme } = state;
  const language = spokenLanguage(state.language, languages);
  useTheme(theme);
  useEffect(() => {
    // Another link in the same window is another page.
    const again = () => location.reload();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  const [why, setWhy] = useState<WhyQuestion>();
  const [link, setLink] = useState<string>();
  const words = useMemo(() => wordsOf(language, languages, catalogue), [language]);
  const [note, setNote] = useState<Note | undefined>(() =>
    start.faults.length === 0
      ? undefined
      : { text: words.t('toolbar.notLinked'), faults: start.faults },
  );
  const announcer = useAnnouncer();
  useShortcuts(actions.undo, actions.redo);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = words.t('page.title');
  }, [language]);
  const files = usePageFiles({
    ...{ state, vocabulary, catalogue, words },
    onScenario: actions.load,
    onNote: (told) => {
      setNote(told);
      if (told.faults.length === 0) announcer.announce(told.text);
    },
    onLink: setLink,
  });
  const page = useMemo(
    () => ({ engine, catalogue, words, announce: announcer.announce }),
    [words, announcer.announce],
  );
  const two = scenarios.length === 2;
  return (
    <Page.Provider value={page}>
      <a
        class="skip"
        href="#results"
        onClick={(event) => {
          // The fragment of the address is for links that hold a state.
          event.preventDefault();
          document.getElementById('results')?.focus();
        }}
      >
        {words.t('page.skip')}
      </a>
      <Header
        scenarios={scenarios}
        languages={Object.entries(languages.texts).map(([id, texts]) => ({
          id,
          name: texts['language.name'] ?? id,
        }))}
        theme={theme}
        onLook={actions.look}
      />
      <Toolbar
        {...{ view, two, canUndo, canRedo, actions }}
        onView={(next) => actions.look({ view: next })}
        onCopyLink={files.copyLink}
        onSave={files.save}
        onOpen={files.open}
      />
      {note === undefined ? null : <NoteBox note={note} onClose={() => setNote(undefined)} />}
      <div class="layout">
        <aside class="setup" aria-label={words.t('page.setup')}>
          {scenarios.map((scenario, i) => (
            <section key={i} aria-labelledby={`slot-${i}`}>
              <h2 id={`slot-${i}`}>
                {two ? words.t(i === 0 ? 'slot.a' : 'slot.b') : words.t('page.setup')}
              </h2>
              <ScenarioPanel scenario={scenario} slot={slotOf(i)} actions={actions} />
            </section>
          ))}
        </aside>
        <main class="results" id="results" tabIndex={-1} aria-label={words.t('page.results')}>
          {view === 'predict' ? (
            <PredictPanel
              scenario={scenarios[0]}
              indicator={state.indicator}
              onIndicator={actions.showIndicator}
              onWhy={setWhy}
            />
          ) : (
            <>
              <ChartsPanel
                scenarios={scenarios}
                indicator={state.indicator}
                countries={state.countries}
                actions={actions}
                onWhy={setWhy}
              />
              <OutcomesPanel
                scenarios={scenarios}
                onTip={(slot, at, severity) => {
                  const shock = scenarios[slot]?.shocks[at];
                  if (shock !== undefined) actions.changeShock(slot, at, { ...shock, severity });
                }}
              />
            </>
          )}
        </main>
      </div>
      <footer class="foot hint">{words.t('page.foot', { version: catalogue.version })}</footer>
      <LiveRegion sentence={announcer.sentence} />
      {why === undefined ? null : <WhyDialog question={why} onClose={() => setWhy(undefined)} />}
      {link === undefined ? null : <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </Page.Provider>
  );
}

function slotOf(i: number): Slot {
  return i === 0 ? 0 : 1;
}
