const SVG = 'http://www.w3.org/2000/svg';

/** Signs of buttons and messages on a field of 18 by 18: outlines, unless they begin with a full stop. */
const ICONS = {
  run: ['.M5 3.2 14.6 9 5 14.8Z'],
  stop: ['.M6 4.5h6a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 12V6A1.5 1.5 0 0 1 6 4.5Z'],
  pause: ['.M5.2 4h2.2v10H5.2Z', '.M10.6 4h2.2v10h-2.2Z'],
  back: ['.M11.4 4.4 5.6 9l5.8 4.6Z'],
  on: ['.M6.6 4.4 12.4 9l-5.8 4.6Z'],
  end: ['.M4.6 4.4 10.4 9l-5.8 4.6Z', 'M13.2 4.4v9.2'],
  previous: ['M11 4.4 6.4 9l4.6 4.6'],
  next: ['M7 4.4 11.6 9 7 13.6'],
  search: ['M12.4 8a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0Z', 'M11.2 11.2 15 15'],
  sun: ['M12.2 9a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0Z', 'M9 1.8v1.6M9 14.6v1.6M1.8 9h1.6M14.6 9h1.6M3.9 3.9 5 5M13 13l1.1 1.1M3.9 14.1 5 13M13 5l1.1-1.1'],
  moon: ['M14.8 10.6A6.3 6.3 0 0 1 7.4 3.2a6.3 6.3 0 1 0 7.4 7.4Z'],
  help: ['M6.6 6.7a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7', '.M9.4 13.4a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0Z'],
  fit: ['M3 6V3h3M12 3h3v3M15 12v3h-3M6 15H3v-3'],
  plus: ['M9 4v10M4 9h10'],
  minus: ['M4 9h10'],
  table: ['M4.4 3.4h9.2a1.6 1.6 0 0 1 1.6 1.6v8a1.6 1.6 0 0 1-1.6 1.6H4.4A1.6 1.6 0 0 1 2.8 13V5a1.6 1.6 0 0 1 1.6-1.6Z', 'M2.8 7.2h12.4M7 7.2v7.4'],
  copy: ['M7.8 6h5.4A1.8 1.8 0 0 1 15 7.8v5.4a1.8 1.8 0 0 1-1.8 1.8H7.8A1.8 1.8 0 0 1 6 13.2V7.8A1.8 1.8 0 0 1 7.8 6Z', 'M12 3.6H5A1.5 1.5 0 0 0 3.5 5v7'],
  share: ['M9 11V2.8M5.8 5.8 9 2.6l3.2 3.2', 'M5.4 8H4.6A1.6 1.6 0 0 0 3 9.6v4A1.6 1.6 0 0 0 4.6 15.2h8.8a1.6 1.6 0 0 0 1.6-1.6v-4A1.6 1.6 0 0 0 13.4 8h-.8'],
  filter: ['M2.8 4h12.4L10.4 9.6v4.6l-2.8 1.2V9.6Z'],
  close: ['M5 5l8 8M13 5l-8 8'],
  compare: ['M3 3v12', 'M6 5h9M6 9h6M6 13h4'],
  present: ['M3.8 3h10.4a1.6 1.6 0 0 1 1.6 1.6v5.8a1.6 1.6 0 0 1-1.6 1.6H3.8a1.6 1.6 0 0 1-1.6-1.6V4.6A1.6 1.6 0 0 1 3.8 3Z', 'M9 12v3M6 15.2h6'],
  check: ['M3.5 9.6 7.3 13.2 14.5 5'],
  chevron: ['M4.5 6.8 9 11.4l4.5-4.6'],
  cut: ['M2.5 9h3l2-4.5L10 14l2-5h3.5'],
  bad: ['.M6.2 1.6h5.6l4.6 4.6v5.6l-4.6 4.6H6.2l-4.6-4.6V6.2Z'],
  note: ['M9 2.2 16.4 15H1.6Z', 'M9 7v3.6M9 12.8v.01'],
  good: ['M16 9a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z', 'M5.8 9.3 8.1 11.5 12.3 6.8'],
  sound: ['M3 7v4h2.6L9 14V4L5.6 7Z', 'M11.6 6.6a3.4 3.4 0 0 1 0 4.8M13.6 4.6a6.2 6.2 0 0 1 0 8.8'],
} as const;

export type IconName = keyof typeof ICONS;

export function iconElement(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon', `icon-${name}`);
  for (const part of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    const isArea = part.startsWith('.');
    path.setAttribute('d', isArea ? part.slice(1) : part);
    path.setAttribute('fill', isArea ? 'currentColor' : 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', isArea ? '1.2' : '1.5');
    path.setAttribute('stroke-linecap', 'round');
    path.setAttribute('stroke-linejoin', 'round');
    svg.append(path);
  }
  if (name === 'bad') svg.append(exclamation());
  return svg;
}

function exclamation(): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M9 5v4.8M9 12.6v.01');
  path.setAttribute('stroke-width', '2');
  path.setAttribute('stroke-linecap', 'round');
  path.classList.add('icon-cut-out');
  return path;
}
