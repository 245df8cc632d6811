import { settingsOf } from '../plan/plan-run.ts';
import type { RunSettings } from '../plan/plan-run.ts';
import type { Scenario } from '../validate/scenario.ts';
import * as say from './messages.ts';

/** The settings that all scenarios of a comparison run with. */
export type CommonSettings = {
  readonly settings: RunSettings;
  readonly warnings: readonly string[];
};

/**
 * Put together the settings of a comparison. Only scenarios on common draws can be compared member
 * by member, so what the files ask for counts where they agree; where they do not, the first
 * scenario's counts for all, with a warning. The command line wins over all files.
 */
export function commonSettings(
  defaults: RunSettings,
  scenarios: readonly Scenario[],
  given: Partial<RunSettings>,
): CommonSettings {
  const each = scenarios.map((scenario) => settingsOf(defaults, scenario, given));
  const [settings = { ...defaults, ...given }] = each;
  const warnings = (['members', 'seed', 'until'] as const).flatMap((setting) => {
    const values = [...new Set(each.map((one) => String(one[setting])))];
    return values.length < 2
      ? []
      : [say.settingsDiffer(setting, values, String(settings[setting]))];
  });
  return { settings, warnings };
}
