// The bot's menu: all of it from the button, the fitting lines while a command is typed.

import { icon, make } from './dom.js';
import { state } from './state.js';

/** The button, the list above the field, and what the field's keys mean for it. */
export function commandList(text, send) {
  const list = make('div', { class: 'commands', role: 'listbox', 'aria-label': 'Команды бота', hidden: true });
  const button = make('button', {
    type: 'button', class: 'icon commands-button', 'aria-label': 'Меню команд', 'aria-expanded': 'false', onclick: () => toggle(),
  }, icon('menu'), make('span', {}, 'Меню'));
  let chosen = -1;

  const menu = () => state.menus[state.open.chat] ?? [];

  function draw(items) {
    chosen = -1;
    list.replaceChildren(...items.map((item) =>
      make('button', { type: 'button', class: 'command', role: 'option', 'aria-selected': 'false', tabindex: '-1', onclick: () => pick(item) },
        make('b', {}, `/${item.command}`), make('span', {}, item.description))));
    list.hidden = items.length === 0;
    button.setAttribute('aria-expanded', String(!list.hidden));
  }

  function pick(item) {
    draw([]);
    text.value = '';
    text.dispatchEvent(new Event('input'));
    send(`/${item.command}`);
    text.focus();
  }

  function toggle() {
    draw(list.hidden ? menu() : []);
    text.focus();
  }

  function typed() {
    const begun = /^\/([a-z0-9_]*)$/i.exec(text.value);
    draw(begun ? menu().filter((item) => item.command.startsWith(begun[1].toLowerCase())) : []);
  }

  function select(step) {
    const rows = [...list.children];
    chosen = (chosen + step + rows.length) % rows.length;
    rows.forEach((row, index) => row.setAttribute('aria-selected', String(index === chosen)));
    rows[chosen].scrollIntoView({ block: 'nearest' });
  }

  /** True if the key was for the list. */
  function keys(event) {
    if (list.hidden || !['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      return false;
    }
    if (event.key === 'Enter' && (chosen < 0 || event.shiftKey)) {
      draw([]);
      return false;
    }
    event.preventDefault();
    if (event.key === 'Escape') {
      draw([]);
    } else if (event.key === 'Enter') {
      list.children[chosen].click();
    } else if (event.key === 'Tab') {
      text.value = `/${(list.children[Math.max(0, chosen)]).firstChild.textContent.slice(1)} `;
      draw([]);
    } else {
      select(event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1);
    }
    return true;
  }

  text.addEventListener('input', typed);
  const refresh = () => {
    button.hidden = menu().length === 0;
  };
  refresh();
  return { button, list, keys, refresh, close: () => draw([]) };
}
