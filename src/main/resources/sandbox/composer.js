// The foot of a chat: where one writes, or the one big button instead.

import { acting, post } from './api.js';
import { failed } from './dialogs.js';
import { byId, icon, make } from './dom.js';
import { commandList } from './commands.js';
import { attach, offer } from './files.js';
import { group, isGroup, person, state } from './state.js';

const drafts = new Map();
let editing = null;
let current = null;

const act = (name, body) => post(acting(state.open.chat, state.open.user, name), body).catch(failed);

/** Draws the foot for the open chat; the text being written stays unless another chat was opened. */
export function drawFoot(routed) {
  const { chat, user } = state.open;
  const kind = kindOf(chat, user);
  if (!routed && current?.kind === kind && kind === 'write') {
    current.commands.refresh();
    current.shelf.refresh();
    return;
  }
  editing = null;
  current = null;
  byId('foot').replaceChildren(kind === 'write' ? writing(kind) : bigButton(kind));
  if (kind === 'write' && matchMedia('(hover: hover)').matches) {
    byId('text').focus();
  }
}

function kindOf(chat, user) {
  if (isGroup(chat)) {
    return group(chat).bot ? 'write' : 'add-bot';
  }
  return { stranger: 'start', blocked: 'unblock', deactivated: 'gone' }[person(user).tie] ?? 'write';
}

function bigButton(kind) {
  const text = { start: 'ЗАПУСТИТЬ', unblock: 'РАЗБЛОКИРОВАТЬ БОТА', 'add-bot': 'ДОБАВИТЬ БОТА', gone: 'Аккаунт удалён' }[kind];
  return make('button', { type: 'button', class: 'big-action', disabled: kind === 'gone', onclick: () => act(kind) }, text);
}

function writing(kind) {
  const key = `${state.open.chat}/${state.open.user}`;
  const text = make('textarea', { id: 'text', rows: '1', placeholder: 'Сообщение', 'aria-label': 'Сообщение', maxlength: '60000' });
  text.value = drafts.get(key) ?? '';
  const commands = commandList(text, (command) => act('text', { text: command }));
  const picker = make('input', { type: 'file', hidden: true, 'aria-hidden': 'true', tabindex: '-1' });
  picker.addEventListener('change', () => {
    offer([...picker.files]);
    picker.value = '';
  });
  text.addEventListener('input', () => {
    drafts.set(key, text.value);
    grow(text);
  });
  text.addEventListener('keydown', (event) => keys(event, text, commands));
  text.addEventListener('paste', (event) => pastedFiles(event));
  const form = make('form', { class: 'composer' },
    commands.button,
    make('button', { type: 'button', class: 'icon', 'aria-label': 'Прикрепить файл', onclick: () => attach(picker) }, icon('attach')),
    picker, text,
    make('button', { type: 'submit', class: 'icon send', 'aria-label': 'Отправить' }, icon('send')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(text, key);
  });
  const shelf = shelfOf(state.open.chat);
  current = { kind, commands, shelf };
  const bar = make('div', { class: 'editing', id: 'editing', hidden: true });
  requestAnimationFrame(() => grow(text));
  return make('div', {}, commands.list, bar, form, shelf.element);
}

/** The words that the bot has put under the field: who presses one writes it. */
function shelfOf(chat) {
  const element = make('div', { class: 'shelf', role: 'group', 'aria-label': 'Быстрые кнопки' });
  const refresh = () => {
    const rows = state.shelves[chat] ?? [];
    element.hidden = rows.length === 0;
    element.replaceChildren(...rows.map((row) => make('div', { class: 'shelf-row' }, ...row.map((word) =>
      make('button', { type: 'button', onclick: () => act('text', { text: word }) }, word)))));
  };
  refresh();
  return { element, refresh };
}

function keys(event, text, commands) {
  if (commands.keys(event) || event.isComposing) {
    return;
  }
  const touch = matchMedia('(hover: none)').matches;
  if (event.key === 'Enter' && !event.shiftKey && (!touch || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    text.form.requestSubmit();
  } else if (event.key === 'Escape' && editing) {
    stopEditing(text);
  }
}

function pastedFiles(event) {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length > 0) {
    event.preventDefault();
    offer(files);
  }
}

function grow(text) {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
}

async function send(text, key) {
  const said = text.value.trim();
  if (!said) {
    return;
  }
  current?.commands?.close();
  const changed = editing;
  const path = acting(state.open.chat, state.open.user, changed ? 'edit' : 'text');
  text.value = '';
  drafts.delete(key);
  stopEditing(text);
  try {
    await post(path, changed ? { message: changed.id, text: said } : { text: said });
  } catch {
    text.value = said;
    failed();
  }
  grow(text);
}

/** Takes an own message into the field to change it. */
export function edit(message) {
  const text = byId('text');
  editing = message;
  text.value = message.text;
  const stop = make('button', { type: 'button', class: 'icon', 'aria-label': 'Не менять', onclick: () => stopEditing(text) }, icon('close'));
  byId('editing').replaceChildren(make('span', {}, `Правка: ${message.text}`), stop);
  byId('editing').hidden = false;
  grow(text);
  text.focus();
}

function stopEditing(text) {
  if (editing) {
    editing = null;
    text.value = '';
  }
  byId('editing').hidden = true;
  grow(text);
}
