import '../page.css';
import './api.css';
import { Bar } from '../page/bar.ts';
import { pageLanguage } from '../words/words.ts';

/** Swagger UI, which the page loads before this script. It describes the interface in English only. */
declare function SwaggerUIBundle(options: { url: string; dom_id: string; deepLinking: boolean; validatorUrl: null }): unknown;

new Bar(pageLanguage(), { languageChanged: () => {}, themeChanged: () => {} });
const base = new URL(document.documentElement.dataset['base'] ?? '/', location.href);
SwaggerUIBundle({ url: new URL('api/openapi.yaml', base).href, dom_id: '#interface', deepLinking: true, validatorUrl: null });
