// The list on the left: people with their last message, groups, how much is unread.

import { avatar, byId, icon, initials, make } from './dom.js';
import { counted, shortDay, time } from './format.js';
import { show } from './route.js';
import { bothUsed, isBot, lastOf, messengerOf, nameOf, onChange, state, unread } from './state.js';

const NOTICES = {
  new_chat_members: 'Бот добавлен в группу',
  left_chat_member: 'Бот исключён из группы',
  bot_started: 'Бот запущен',
  migrate_to_chat_id: 'Группа стала супергруппой',
  migrate_from_chat_id: 'Группа стала супергруппой',
};

export const noticeText = (message) => NOTICES[message.notice] ?? 'Событие в группе';

export function startPeople() {
  byId('search').addEventListener('input', draw);
  byId('people').addEventListener('keydown', walk);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('text')?.focus();
  });
  onChange(draw);
}

function draw() {
  const wanted = byId('search').value.trim().toLowerCase();
  const fits = (item) => `${item.name ?? item.title} ${item.description ?? ''} ${bothUsed() ? messengerOf(item.id) : ''}`.toLowerCase().includes(wanted);
  const people = state.people.filter(fits);
  const groups = state.groups.filter((one) => !one.moved && one.members.length > 0).filter(fits);
  const parts = [];
  if (people.length > 0) {
    parts.push(section('Люди', people));
  }
  if (groups.length > 0) {
    parts.push(section('Группы', groups));
  }
  if (parts.length === 0) {
    parts.push(make('p', { class: 'none' }, wanted ? 'Никого не нашлось' : 'Здесь пока никого нет'));
  }
  replaceKeepingFocus(byId('people'), parts);
  const total = [...state.chats.keys()].reduce((sum, chat) => sum + unread(chat), 0);
  document.title = `${total > 0 ? `(${total}) ` : ''}${state.about.title || 'Песочница'}`;
}

/** The list is one stop for the Tab key; arrows walk in it, and the right one goes on to the field of the open chat. */
function walk(event) {
  const rows = [...byId('people').querySelectorAll('.person')];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (event.key === 'ArrowRight' && byId('text')) {
    event.preventDefault();
    byId('text').focus();
  } else if (to !== undefined && rows[to]) {
    event.preventDefault();
    rows[to].focus();
    oneStop(byId('people'));
  }
}

/** The focused person, else the open one, else the first, is where the Tab key stops. */
function oneStop(list) {
  const rows = [...list.querySelectorAll('.person')];
  const stop = rows.find((row) => row === document.activeElement) ?? rows.find((row) => row.getAttribute('aria-current') === 'true') ?? rows[0];
  rows.forEach((row) => row.setAttribute('tabindex', row === stop ? '0' : '-1'));
}

function replaceKeepingFocus(list, parts) {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
  list.replaceChildren(...parts);
  if (focused) {
    list.querySelector(`[data-chat="${focused}"]`)?.focus();
  }
  oneStop(list);
}

function section(title, items) {
  return make('section', { 'aria-label': title }, make('h2', {}, title), make('ul', {}, items.map(row)));
}

function row(item) {
  const last = lastOf(item.id);
  const fresh = unread(item.id);
  const face = item.name ? avatar(item.colour, initials(item.name)) : avatar('#475569', icon('group'));
  const user = item.name ? item.id : item.members[0];
  const button = make(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-chat': item.id,
      'aria-current': state.open?.chat === item.id ? 'true' : 'false',
      onclick: () => show(item.id, user),
    },
    face,
    make('span', { class: 'name' },
      bothUsed() ? make('span', { class: 'messenger' }, `${messengerOf(item.id)} `) : null,
      item.name ?? item.title),
    make('span', { class: 'when' }, last ? when(last.date) : ''),
    make('span', { class: 'about' }, item.description || about(item)),
    make('span', { class: 'last' }, preview(item, last)),
    fresh > 0
      ? make('span', { class: 'unread', 'aria-label': counted(fresh, 'новое', 'новых', 'новых') }, String(fresh))
      : make('span', {}),
  );
  return make('li', {}, button);
}

function about(item) {
  return item.members ? counted(item.members.length, 'участник', 'участника', 'участников') : '';
}

function when(date) {
  return shortDay(date) === shortDay(state.now ?? date) ? time(date) : shortDay(date);
}

function preview(item, last) {
  if (!last) {
    return item.tie === 'stranger' ? 'Ещё не писал боту' : 'Сообщений нет';
  }
  if (last.notice) {
    return noticeText(last);
  }
  const said = last.text.replace(/\s+/g, ' ').slice(0, 120) || `📎 ${last.file?.name || 'файл'}`;
  const own = !isBot(last.from);
  return own ? `${item.members ? nameOf(last.from) : 'Вы'}: ${said}` : said;
}
