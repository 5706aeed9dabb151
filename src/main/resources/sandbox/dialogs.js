// Toasts, alerts and questions.

import { avatar, byId, icon, initials, make } from './dom.js';
import { moment } from './format.js';
import { key } from './state.js';

const TOAST_SHOWN = 3500;

export function toast(text) {
  const element = make('div', { class: 'toast' }, text);
  byId('toasts').append(element);
  setTimeout(() => element.remove(), TOAST_SHOWN);
}

export const failed = () => toast('Не получилось. Попробуйте ещё раз.');

/** Opens a dialog that removes itself when closed; resolves with its return value. */
export function open(className, label, ...children) {
  const dialog = make('dialog', { class: className, 'aria-label': label }, ...children);
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(''));
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

const closer = (value, text, className) =>
  make('button', { type: 'button', class: className, onclick: (event) => event.target.closest('dialog').close(value) }, text);

export const actions = (...buttons) => make('div', { class: 'actions' }, ...buttons);
export const cancel = () => closer('', 'Отмена', 'button quiet');
export const agree = (text) => closer('yes', text, 'button');

export const alertBox = (title, text) =>
  open('', title, make('h2', {}, title), make('p', { class: 'said' }, text), actions(closer('', 'Понятно', 'button')));

/** One of the people or chats given; null if none was chosen. */
export async function choose(title, items) {
  const rows = items.map((item) => {
    const face = item.colour ? avatar(item.colour, initials(item.name)) : avatar('#475569', icon('group'));
    const row = make(
      'button',
      { type: 'button', class: 'person', onclick: () => row.closest('dialog').close(String(item.id)) },
      face,
      make('span', { class: 'name' }, item.name ?? item.title),
      make('span', { class: 'about' }, item.description ?? 'Группа'),
    );
    return row;
  });
  const chosen = await open('', title, make('h2', {}, title), make('div', { class: 'choices' }, rows), actions(cancel()));
  return chosen ? key(chosen) : null;
}

/** What a message said before its edits. */
export function versions(message) {
  const rows = [...message.earlier].reverse().map((version) =>
    make('div', { class: 'version' }, make('time', {}, `до ${moment(version.until)}`), make('p', { class: 'said' }, version.text)),
  );
  return open('', 'История правок', make('h2', {}, 'История правок'), make('p', { class: 'said' }, message.text), ...rows,
    actions(closer('', 'Закрыть', 'button')));
}

export function picture(file) {
  const address = `/sandbox/files/${file.id}`;
  return open('wide', file.name, make('img', { src: address, alt: file.name }),
    actions(make('a', { class: 'button quiet', href: address, download: file.name }, 'Скачать'), closer('', 'Закрыть', 'button')));
}
