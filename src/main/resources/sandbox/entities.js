// Marked text as nested elements. Marks may lie inside each other; the server sends the outer one first.

import { make } from './dom.js';

const TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote', highlighted: 'mark', heading: 'b' };

/** The text with its marks; actions.command and actions.link are called on a click. */
export function words(text, entities, actions) {
  const root = make('div', { class: 'words' });
  fill(root, text, 0, text.length, entities, actions);
  return root;
}

function fill(parent, text, start, end, entities, actions) {
  let at = start;
  let next = 0;
  while (next < entities.length) {
    const entity = entities[next];
    const stop = Math.min(entity.offset + entity.length, end);
    next += 1;
    if (entity.offset < at || stop <= entity.offset) {
      continue;
    }
    const inner = [];
    while (next < entities.length && entities[next].offset < stop) {
      inner.push(entities[next]);
      next += 1;
    }
    parent.append(text.slice(at, entity.offset));
    const element = wrap(entity, text.slice(entity.offset, stop), actions);
    fill(element, text, entity.offset, stop, inner, actions);
    parent.append(element);
    at = stop;
  }
  parent.append(text.slice(at, end));
}

function wrap(entity, covered, actions) {
  switch (entity.type) {
    case 'bot_command':
      return make('button', { type: 'button', class: 'link', onclick: () => actions.command(covered) });
    case 'url':
      return link(covered.includes('://') ? covered : `https://${covered}`, actions);
    case 'text_link':
      return link(entity.detail, actions);
    case 'spoiler':
      return make('span', { class: 'spoiler', tabindex: '0' });
    default:
      return make(TAGS[entity.type] ?? 'span');
  }
}

function link(address, actions) {
  if (actions.start(address) !== null) {
    return make('button', { type: 'button', class: 'link', onclick: () => actions.link(address) });
  }
  const web = /^https?:\/\//i.test(address);
  return web ? make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }) : make('span');
}
