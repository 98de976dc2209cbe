import '../page.css';
import './api.css';
import { Bar } from '../page/bar.ts';
import { pageLanguage } from '../words/words.ts';

type Component = (properties: { readonly text: unknown }) => unknown;
interface System { readonly React: { createElement(tag: string, properties: object, child: unknown): unknown } }
interface Plugin { readonly wrapComponents: Readonly<Record<string, (original: unknown, system: System) => Component>> }

/** Swagger UI, which the page loads before this script. It describes the interface in English only. */
declare function SwaggerUIBundle(options: { url: string; dom_id: string; deepLinking: boolean; validatorUrl: null; plugins: readonly (() => Plugin)[] }): unknown;

/** An operation's head is a button, so its path is no link within; the choice between servers, which has no name, is left out: there is one. */
const plainer = (): Plugin => ({
  wrapComponents: {
    DeepLink: (_, { React }) => ({ text }) => React.createElement('span', {}, text),
    ServersContainer: () => () => null,
  },
});

new Bar(pageLanguage(), { languageChanged: () => {}, themeChanged: () => {} });
const base = new URL(document.documentElement.dataset['base'] ?? '/', location.href);
SwaggerUIBundle({ url: new URL('api/openapi.yaml', base).href, dom_id: '#interface', deepLinking: true, validatorUrl: null, plugins: [plainer] });
