// One message of a chat.

import { acting, post } from './api.js';
import { alertBox, failed, picture, toast, versions } from './dialogs.js';
import { icon, make } from './dom.js';
import { words } from './entities.js';
import { moment, size, time } from './format.js';
import { followAs, startToken } from './links.js';
import { isGroup, messagesOf, nameOf, state } from './state.js';
import { messageMenu } from './actions.js';

const KINDS = [
  [/\.(xlsx?|csv|ods)$/i, '#15803d'],
  [/\.(docx?|odt|rtf|txt)$/i, '#1d4ed8'],
  [/\.pdf$/i, '#b91c1c'],
  [/\.(png|jpe?g|gif|webp|svg)$/i, '#7c3aed'],
  [/\.(zip|7z|rar)$/i, '#a16207'],
];

/** The element of a message, as the person who has the chat open sees it. */
export function messageElement(message, { chat, user }) {
  const own = message.from === user;
  const more = make('button', {
    type: 'button', class: 'icon more', 'aria-label': 'Действия с сообщением', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
    onclick: () => messageMenu(more, message),
  }, icon('more'));
  const bubble = make('div', { class: 'bubble' },
    isGroup(chat) && !own ? make('div', { class: 'author' }, nameOf(message.from)) : null,
    message.forwardedFrom ? make('div', { class: 'forwarded' }, `Переслано от: ${message.forwardedFrom}`) : null,
    reply(message),
    message.file ? fileElement(message.file) : null,
    message.text ? words(message.text, message.entities, textActions()) : null,
    meta(message));
  return make('article', { class: own ? 'message own' : 'message', 'data-id': message.id, 'aria-label': `${nameOf(message.from)}, ${time(message.date)}` },
    bubble, more, message.keyboard.length > 0 ? keyboard(message) : null);
}

export function textActions() {
  return {
    start: startToken,
    link: (address) => followAs(address).catch(failed),
    command: (text) => post(acting(state.open.chat, state.open.user, 'text'), { text }).catch(failed),
  };
}

function reply(message) {
  const answered = message.replyTo ? messagesOf(message.chat).get(message.replyTo) : null;
  return answered ? make('div', { class: 'reply' }, answered.text || answered.file?.name || '') : null;
}

function meta(message) {
  const edited = message.earlier.some((version) => version.text !== message.text);
  const at = make('time', { datetime: new Date(message.date).toISOString(), title: moment(message.date) }, time(message.date));
  const history = edited
    ? make('button', { type: 'button', title: 'История правок', onclick: () => versions(message) }, 'изменено')
    : null;
  return make('div', { class: 'meta' }, history, at);
}

function fileElement(file) {
  const address = `/sandbox/files/${file.id}`;
  if (file.kind === 'photo') {
    return make('button', { type: 'button', class: 'photo', 'aria-label': 'Открыть картинку', onclick: () => picture(file) },
      make('img', { src: address, alt: file.name, width: file.width, height: file.height, loading: 'lazy' }));
  }
  const kind = make('span', { class: 'file-kind', 'aria-hidden': 'true' },
    file.kind === 'voice' ? '♪' : /\.([a-z0-9]{1,4})$/i.exec(file.name)?.[1] ?? 'файл');
  kind.style.setProperty('--kind', KINDS.find(([pattern]) => pattern.test(file.name))?.[1] ?? '#475569');
  const title = file.kind === 'voice' ? 'Голосовое сообщение' : file.name;
  return make('a', { class: 'file', href: address, download: file.name, title: 'Скачать' }, kind,
    make('span', {}, make('span', { class: 'file-name' }, title), make('br'), make('span', { class: 'file-size' }, size(file.size))));
}

function keyboard(message) {
  return make('div', { class: 'keyboard' }, message.keyboard.map((keys, row) =>
    make('div', {}, keys.map((key, column) => keyElement(message, key, row, column)))));
}

function keyElement(message, key, row, column) {
  const away = key.url ? ' away' : '';
  const button = make('button', {
    type: 'button', class: `key${away}`,
    onclick: () => (key.url ? openAddress(key.url) : press(button, message, row, column, key.text)),
  }, key.text);
  return button;
}

function openAddress(url) {
  if (startToken(url) !== null) {
    followAs(url).catch(failed);
  } else if (/^https?:\/\//i.test(url)) {
    open(url, '_blank', 'noopener,noreferrer');
  }
}

async function press(button, message, row, column, label) {
  if (button.classList.contains('waiting')) {
    return;
  }
  button.classList.add('waiting');
  try {
    const answer = await post(acting(state.open.chat, state.open.user, 'press'), { message: message.id, row, column, label });
    if (!answer.answered) {
      toast('Бот не ответил на нажатие.');
    } else if (answer.text && answer.alert) {
      await alertBox(state.about.bot.name, answer.text);
    } else if (answer.text) {
      toast(answer.text);
    }
  } catch {
    toast('Кнопка больше не действует.');
  } finally {
    button.classList.remove('waiting');
  }
}
