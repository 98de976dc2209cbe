import '../page.css';
import './api.css';
import { Bar } from '../page/bar.ts';
import { currentTheme } from '../page/preferences.ts';
import { pageLanguage } from '../words/words.ts';

type Component = (properties: { readonly text?: unknown }) => unknown;
interface System { readonly React: { createElement(tag: string | Component, properties: object, ...children: unknown[]): unknown } }
interface Plugin { readonly wrapComponents: Readonly<Record<string, (original: Component, system: System) => Component>> }

/** Swagger UI, which the page loads before this script. It describes the interface in English only. */
declare function SwaggerUIBundle(options: {
  url: string;
  dom_id: string;
  deepLinking: boolean;
  validatorUrl: null;
  syntaxHighlight: { theme: 'obsidian' };
  plugins: readonly (() => Plugin)[];
}): unknown;

/**
 * An operation's head is a button, so its path is no link within; the choice between servers, which has no name, is left out:
 * there is one. The body's field has a name. Code that is longer than its box is reached and scrolled by keys.
 */
const plainer = (): Plugin => ({
  wrapComponents: {
    DeepLink: (_, { React }) => ({ text }) => React.createElement('span', {}, text),
    ServersContainer: () => () => null,
    TextArea: (Area, { React }) => (properties) => React.createElement(Area, { 'aria-label': 'Request body', ...properties }),
    HighlightCode: (Code, { React }) => (properties) =>
      React.createElement('div', { className: 'code-box', tabIndex: 0 }, React.createElement(Code, properties)),
  },
});

/** Swagger UI has a dark form of its own. */
function showTheme(): void {
  document.documentElement.classList.toggle('dark-mode', currentTheme() === 'dark');
}

new Bar(pageLanguage(), { languageChanged: () => {}, themeChanged: showTheme });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
showTheme();
const base = new URL(document.documentElement.dataset['base'] ?? '/', location.href);
SwaggerUIBundle({
  url: new URL('api/openapi.yaml', base).href,
  dom_id: '#interface',
  deepLinking: true,
  validatorUrl: null,
  syntaxHighlight: { theme: 'obsidian' },
  plugins: [plainer],
});
