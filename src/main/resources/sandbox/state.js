// What the page knows of the world. It is told of changes and tells who listens.

export const state = {
  about: { title: '', zone: 'UTC', clock: false, bot: { id: 0, name: '', username: '' } },
  description: '',
  people: [],
  groups: [],
  menus: {},
  chats: new Map(), // chat id -> Map of message id -> message
  seen: new Map(), // chat id -> seq of the last message looked at
  typing: new Map(), // chat id -> until when, milliseconds
  open: null, // { chat, user }
};

const listeners = [];

/** Called with { people, menus, messages } of what changed. */
export const onChange = (listener) => listeners.push(listener);

export const tell = (change) => listeners.forEach((listener) => listener(change));

export const person = (id) => state.people.find((one) => one.id === id);
export const group = (id) => state.groups.find((one) => one.id === id);
export const messagesOf = (chat) => state.chats.get(chat) ?? new Map();

export function nameOf(id) {
  return id === state.about.bot.id ? state.about.bot.name : person(id)?.name ?? 'Неизвестный';
}

/** Takes the server's answer in; true if anything changed. */
export function take(answer, first) {
  if (answer.people) {
    state.people = answer.people;
    state.groups = answer.groups;
  }
  if (answer.menus) {
    state.menus = answer.menus;
    state.description = answer.description;
  }
  for (const message of answer.messages) {
    if (!state.chats.has(message.chat)) {
      state.chats.set(message.chat, new Map());
    }
    state.chats.get(message.chat).set(message.id, message);
    if (message.from === state.about.bot.id) {
      state.typing.delete(message.chat);
    }
  }
  const until = Date.now() + 5000;
  answer.typing.forEach((chat) => state.typing.set(chat, until));
  if (first) {
    state.chats.forEach((_, chat) => look(chat));
  }
  return Boolean(answer.people || answer.menus || answer.messages.length || answer.typing.length);
}

/** Everything in the chat has been read. */
export function look(chat) {
  state.seen.set(chat, Math.max(0, ...[...messagesOf(chat).values()].map((message) => message.seq)));
}

export function unread(chat) {
  const seen = state.seen.get(chat) ?? 0;
  return [...messagesOf(chat).values()].filter(
    (message) => !message.deleted && message.seq > seen && message.from === state.about.bot.id,
  ).length;
}

export function lastOf(chat) {
  return [...messagesOf(chat).values()].filter((message) => !message.deleted).at(-1);
}
