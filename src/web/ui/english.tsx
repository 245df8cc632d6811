import { useWords } from './page-context.ts';

/** A text of the data that stands in English only: marked as such where the page speaks otherwise. */
export function English({ children }: { readonly children: string }) {
  const { language } = useWords();
  return language === 'en' ? <>{children}</> : <span lang="en">{children}</span>;
}
