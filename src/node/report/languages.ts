import en from './languages/en.json' with { type: 'json' };
import ru from './languages/ru.json' with { type: 'json' };

/** A text of the report by its key. */
export type ReportText = keyof typeof en;

/** All texts of the report in a language. */
export type ReportTexts = Readonly<Record<ReportText, string>>;

/** The languages that a report can be written in, by their tags. */
export const REPORT_LANGUAGES: Readonly<Record<string, ReportTexts>> = { en, ru };
