// What the page knows of the world. It is told of changes and tells who listens.

export const state = {
  about: {
    title: '', zone: 'UTC', clock: false,
    bot: { id: 0, name: '', username: '' }, maxBot: { id: 0, name: '', username: '' },
  },
  descriptions: { telegram: '', max: '' },
  people: [],
  groups: [],
  menus: {},
  shelves: {}, // chat id -> rows of words under the writing field
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

// People of the two messengers may have the same numbers: a number of MAX is written with its name before it.
const MAX = 'max';
const marked = (id) => MAX + id;
export const inMax = (id) => String(id).startsWith(MAX);
export const bare = (id) => String(id).replace(MAX, '');
export const key = (text) => (inMax(text) ? text : Number(text));
export const isGroup = (chat) => bare(chat).startsWith('-');
export const isBot = (id) => id === state.about.bot.id || id === marked(state.about.maxBot.id);
export const bothUsed = () => state.people.some((one) => inMax(one.id)) && state.people.some((one) => !inMax(one.id));
export const messengerOf = (id) => (inMax(id) ? 'MAX' : 'Telegram');

export function nameOf(id) {
  return isBot(id) ? state.about.bot.name : person(id)?.name ?? 'Неизвестный';
}

/** The same answer with the marked numbers of MAX. */
function ofMax(answer) {
  return {
    ...answer,
    people: answer.people?.map((one) => ({ ...one, id: marked(one.id) })),
    groups: answer.groups?.map((one) => ({ ...one, id: marked(one.id), members: one.members.map(marked) })),
    menus: answer.menus && Object.fromEntries(Object.entries(answer.menus).map(([chat, menu]) => [marked(chat), menu])),
    shelves: answer.shelves && Object.fromEntries(Object.entries(answer.shelves).map(([chat, rows]) => [marked(chat), rows])),
    messages: answer.messages.map((one) => ({ ...one, chat: marked(one.chat), from: marked(one.from) })),
    typing: answer.typing.map(marked),
  };
}

/** Takes the server's answer in; true if anything changed. */
export function take(answer, first) {
  const max = ofMax(answer.max);
  const changed = [takeSide(answer, 'telegram'), takeSide(max, 'max')].includes(true);
  if (first) {
    state.chats.forEach((_, chat) => look(chat));
  }
  return changed;
}

function takeSide(answer, messenger) {
  const others = (one) => inMax(one.id) !== (messenger === MAX);
  if (answer.people) {
    const ordered = (mine, kept) => (messenger === MAX ? [...kept, ...mine] : [...mine, ...kept]);
    state.people = ordered(answer.people, state.people.filter(others));
    state.groups = ordered(answer.groups, state.groups.filter(others));
  }
  if (answer.menus) {
    state.menus = { ...state.menus, ...answer.menus };
    state.descriptions[messenger] = answer.description;
  }
  if (answer.shelves) {
    state.shelves = { ...state.shelves, ...answer.shelves };
  }
  for (const message of answer.messages) {
    if (!state.chats.has(message.chat)) {
      state.chats.set(message.chat, new Map());
    }
    state.chats.get(message.chat).set(message.id, message);
    if (isBot(message.from)) {
      state.typing.delete(message.chat);
    }
  }
  const until = Date.now() + 5000;
  answer.typing.forEach((chat) => state.typing.set(chat, until));
  return Boolean(answer.people || answer.menus || answer.shelves || answer.messages.length || answer.typing.length);
}

/** Everything in the chat has been read. */
export function look(chat) {
  state.seen.set(chat, Math.max(0, ...[...messagesOf(chat).values()].map((message) => message.seq)));
}

export function unread(chat) {
  const seen = state.seen.get(chat) ?? 0;
  return [...messagesOf(chat).values()].filter(
    (message) => !message.deleted && message.seq > seen && isBot(message.from),
  ).length;
}

export function lastOf(chat) {
  return [...messagesOf(chat).values()].filter((message) => !message.deleted).at(-1);
}
