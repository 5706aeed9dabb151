// Links that lead to the bot itself: somebody here follows them.

import { acting, post } from './api.js';
import { choose } from './dialogs.js';
import { inMax, state } from './state.js';
import { show } from './route.js';

/** The start token of a link to this bot, perhaps empty; null if the link leads elsewhere. */
export function startToken(address) {
  const found = /^(?:https?:\/\/)?(?:(?:t|telegram)\.me|max\.ru)\/([A-Za-z0-9_]+)\/?(?:\?start=([A-Za-z0-9_-]*))?$/.exec(address);
  const own = found && found[1].toLowerCase() === state.about.bot.username.toLowerCase();
  return own ? found[2] ?? '' : null;
}

const ofMax = (address) => /^(?:https?:\/\/)?max\.ru\//.test(address);

/** Asks who follows the link, then does it as that person. */
export async function followAs(address) {
  const user = await choose('Кто открывает ссылку?', state.people.filter((one) => inMax(one.id) === ofMax(address)));
  if (user === null) {
    return;
  }
  show(user, user);
  await post(acting(user, user, 'follow'), { link: address });
}
