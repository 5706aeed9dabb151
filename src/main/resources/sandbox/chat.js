// The open chat: its head, its messages, where it is scrolled to.

import { avatar, byId, icon, make } from './dom.js';
import { counted, day } from './format.js';
import { chatMenu } from './actions.js';
import { messageElement } from './message.js';
import { noticeText } from './people.js';
import { leave, show } from './route.js';
import { bothUsed, group, inMax, key, look, messengerOf, messagesOf, nameOf, onChange, person, state } from './state.js';
import { drawFoot } from './composer.js';

const NEAR = 80;
let drawn = { key: '', nodes: new Map(), fresh: 0 };

export function startChat() {
  byId('back').append(icon('back'));
  byId('back').addEventListener('click', leave);
  byId('chat-menu').append(icon('more'));
  byId('chat-menu').addEventListener('click', () => chatMenu(byId('chat-menu')));
  byId('as-select').addEventListener('change', (event) => show(state.open.chat, key(event.target.value)));
  byId('scroll').addEventListener('scroll', () => atEnd() && endReached());
  byId('to-end').addEventListener('click', () => toEnd());
  onChange(draw);
  setInterval(() => state.open && status(), 1000);
}

function draw(change) {
  const open = state.open;
  byId('layout').classList.toggle('reading', Boolean(open));
  byId('nothing').hidden = Boolean(open);
  byId('open-chat').hidden = !open;
  if (!open) {
    drawn = { key: '', nodes: new Map(), fresh: 0 };
    return;
  }
  head();
  messages();
  if (change.route || change.people || change.menus) {
    drawFoot(Boolean(change.route));
  }
}

function head() {
  const { chat, user } = state.open;
  const crowd = group(chat);
  const face = crowd ? avatar('#475569', icon('group')) : avatar('#0f766e', icon('bot'));
  face.id = 'chat-avatar';
  byId('chat-avatar').replaceWith(face);
  byId('chat-name').textContent = crowd ? crowd.title : state.about.bot.name;
  byId('as').hidden = !crowd;
  if (crowd) {
    byId('as-select').replaceChildren(...crowd.members.map((id) =>
      make('option', { value: id, selected: id === user }, nameOf(id))));
  }
  status();
}

function status() {
  const { chat } = state.open;
  const busy = (state.typing.get(chat) ?? 0) > Date.now();
  const crowd = group(chat);
  const who = crowd ? counted(crowd.members.length + (crowd.bot ? 1 : 0), 'участник', 'участника', 'участников') : asWhom(person(chat));
  const text = busy ? 'печатает…' : who;
  byId('chat-status').classList.toggle('busy', busy);
  if (byId('chat-status').textContent !== text) {
    byId('chat-status').textContent = text;
  }
}

const asWhom = (one) =>
  `Вы${bothUsed() ? ` в ${messengerOf(one.id)}` : ''}: ${one.name}${one.description ? `, ${one.description}` : ''}`;

function messages() {
  const { chat, user } = state.open;
  const key = `${chat}/${user}`;
  const changedChat = drawn.key !== key;
  const said = [...messagesOf(chat).values()].some((one) => one.from === user && !drawn.nodes.has(one.id));
  const follow = changedChat || said || atEnd();
  if (changedChat) {
    drawn = { key, nodes: new Map(), fresh: 0 };
  }
  const before = drawn.nodes;
  const nodes = new Map();
  const rows = [];
  let lastDay = '';
  for (const message of messagesOf(chat).values()) {
    if (message.deleted) {
      continue;
    }
    const today = day(message.date);
    if (today !== lastDay) {
      rows.push(dayNode(before, nodes, today));
      lastDay = today;
    }
    rows.push(messageNode(before, nodes, message));
  }
  drawn.nodes = nodes;
  settle(byId('messages'), rows.length > 0 ? rows : [introduction()]);
  scrollAfter(follow, [...nodes.keys()].filter((id) => typeof id === 'number' && !before.has(id)).length);
}

/** Puts the rows in place and touches only what differs, so that focus and selection survive. */
function settle(list, rows) {
  [...list.children].filter((child) => !rows.includes(child)).forEach((child) => child.remove());
  rows.forEach((node, index) => list.children[index] !== node && list.insertBefore(node, list.children[index] ?? null));
}

function dayNode(before, nodes, text) {
  const kept = before.get(text)?.node ?? make('div', { class: 'day' }, text);
  nodes.set(text, { node: kept });
  return kept;
}

function messageNode(before, nodes, message) {
  const known = before.get(message.id);
  const node = known && known.changed === message.changed ? known.node : element(message);
  nodes.set(message.id, { node, changed: message.changed });
  return node;
}

function element(message) {
  return message.notice ? make('div', { class: 'notice' }, noticeText(message)) : messageElement(message, state.open);
}

function introduction() {
  const said = state.descriptions[inMax(state.open.chat) ? 'max' : 'telegram'] || 'Здесь пока нет сообщений.';
  return make('div', { class: 'message' }, make('div', { class: 'bubble' }, make('div', { class: 'words' }, said)));
}

function atEnd() {
  const scroll = byId('scroll');
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR || Math.abs(scroll.scrollTop - newest()) < 2;
}

/** Where to look for the newest message: at the end; at its beginning, if it is higher than the screen. */
function newest() {
  const scroll = byId('scroll');
  const last = byId('messages').lastElementChild;
  const high = last && last.offsetHeight > scroll.clientHeight && !last.classList.contains('own');
  return high
    ? Math.floor(last.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop)
    : scroll.scrollHeight - scroll.clientHeight;
}

function scrollAfter(follow, added) {
  if (follow && !document.hidden) {
    toEnd();
  } else if (added > 0) {
    drawn.fresh += added;
    byId('to-end-count').textContent = counted(drawn.fresh, 'новое', 'новых', 'новых');
    byId('to-end').hidden = false;
  }
}

function toEnd() {
  const scroll = byId('scroll');
  scroll.scrollTop = newest();
  byId('messages').querySelectorAll('img').forEach((image) => !image.complete && image.addEventListener('load', () => {
    scroll.scrollTop = newest();
  }, { once: true }));
  endReached();
}

function endReached() {
  drawn.fresh = 0;
  byId('to-end').hidden = true;
  if (state.open) {
    look(state.open.chat);
  }
}
