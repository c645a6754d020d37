/** Numbers on a page as its language writes them; runs in the browser. */
export const inLanguage = (count: number): string => count.toLocaleString(document.documentElement.lang);
