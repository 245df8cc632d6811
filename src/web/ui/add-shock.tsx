import { useId, useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { usePage } from './page-context.ts';
import { newShock } from './shock-spec.ts';
import type { ShockSpec } from './shock-spec.ts';

/** A button that opens the list of all kinds of shocks, each with what it does. */
export function AddShock({ onAdd }: { readonly onAdd: (shock: ShockSpec) => void }) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const id = useId();
  const types = [...catalogue.shockTypes]
    .filter(({ id: type }) =>
      `${words.shock(type)} ${words.shockDoc(type)}`.toLowerCase().includes(sought.toLowerCase()),
    )
    .sort((a, b) => words.shock(a.id).localeCompare(words.shock(b.id), words.language));
  return (
    <>
      <button type="button" class="wide-button" onClick={() => setOpen(true)}>
        {t('addShock.open')}
      </button>
      {!open ? null : (
        <Dialog title={t('addShock.title')} onClose={() => setOpen(false)} wide>
          <div class="field">
            <label for={id}>{t('addShock.seek')}</label>
            <input
              id={id}
              type="search"
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          </div>
          {types.length === 0 ? <p>{t('addShock.none')}</p> : null}
          <ul class="kinds">
            {types.map((type) => (
              <li key={type.id}>
                <div>
                  <h3>{words.shock(type.id)}</h3>
                  <p class="hint">{words.shockDoc(type.id)}</p>
                </div>
                <button
                  type="button"
                  aria-label={t('addShock.addNamed', { name: words.shock(type.id) })}
                  onClick={() => {
                    setOpen(false);
                    onAdd(newShock(type, catalogue));
                  }}
                >
                  {t('addShock.add')}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
