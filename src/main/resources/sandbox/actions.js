// What can be done with a message and with a chat.

import { acting, post, upload } from './api.js';
import { choose, failed, toast, versions } from './dialogs.js';
import { edit } from './composer.js';
import { popup } from './popup.js';
import { bare, group, inMax, isGroup, person, state } from './state.js';
import { show } from './route.js';

const act = (name, body) => post(acting(state.open.chat, state.open.user, name), body).catch(failed);

export function messageMenu(button, message) {
  const items = [];
  if (message.from === state.open.user && !message.notice && message.text) {
    items.push({ text: 'Изменить', act: () => edit(message) });
  }
  if (message.text) {
    items.push({ text: 'Скопировать текст', act: () => copy(message.text) });
  }
  items.push({ text: 'Переслать…', act: () => forward(message) });
  if (message.earlier.length > 0) {
    items.push({ text: 'История правок', act: () => versions(message) });
  }
  popup(button, items);
}

async function copy(text) {
  await navigator.clipboard.writeText(text).then(() => toast('Скопировано'), failed);
}

async function forward(message) {
  const places = [...state.people, ...state.groups.filter((one) => one.bot && !one.moved && one.members.length > 0)]
    .filter((one) => inMax(one.id) === inMax(message.chat));
  const chat = await choose('Кому переслать?', places);
  if (chat === null) {
    return;
  }
  const user = isGroup(chat) ? group(chat).members[0] : chat;
  await post(acting(chat, user, 'forward'), { from: bare(message.chat), message: message.id }).then(() => show(chat, user), failed);
}

export function chatMenu(button) {
  popup(button, isGroup(state.open.chat) ? groupItems() : privateItems());
}

function privateItems() {
  const blocked = person(state.open.chat).tie === 'blocked';
  return [
    { text: inMax(state.open.chat) ? 'Запустить бота' : 'Отправить /start', act: () => act('start') },
    { text: 'Отправить голосовое', act: sendVoice },
    blocked
      ? { text: 'Разблокировать бота', act: () => act('unblock') }
      : { text: 'Заблокировать бота', act: () => act('block'), danger: true },
  ];
}

function groupItems() {
  return group(state.open.chat).bot
    ? [{ text: 'Исключить бота', act: () => act('remove-bot'), danger: true }]
    : [{ text: 'Добавить бота', act: () => act('add-bot') }];
}

async function sendVoice() {
  const silence = new File([new Uint8Array(8000)], 'voice.oga', { type: 'audio/ogg' });
  await upload(acting(state.open.chat, state.open.user, 'file'), silence, { kind: 'voice' }).catch(failed);
}
