// A small menu at a button.

import { make } from './dom.js';

/** Opens at the button; items are { text, act, danger }. */
export function popup(button, items) {
  const menu = make('div', { class: 'popup', role: 'menu' });
  const close = () => {
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event) => !menu.contains(event.target) && close();
  for (const item of items) {
    const act = () => {
      close();
      button.focus();
      item.act();
    };
    menu.append(make('button', { type: 'button', role: 'menuitem', class: item.danger ? 'danger' : '', onclick: act }, item.text));
  }
  menu.addEventListener('keydown', (event) => keys(event, menu, close, button));
  document.body.append(menu);
  place(menu, button.getBoundingClientRect());
  button.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  menu.firstElementChild?.focus();
}

function keys(event, menu, close, button) {
  const rows = [...menu.children];
  const at = rows.indexOf(document.activeElement);
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    close();
    button.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    rows[(at + step + rows.length) % rows.length].focus();
  }
}

function place(menu, at) {
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.right - width), innerWidth - width - 8);
  const below = at.bottom + 4 + height < innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
}
