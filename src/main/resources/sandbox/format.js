// Dates, sizes and numbers as Russians write them, in the program's time zone.

let zone = 'UTC';

export function useZone(name) {
  zone = name;
}

const show = (options) => (millis) => new Intl.DateTimeFormat('ru-RU', { timeZone: zone, ...options }).format(millis);

export const time = show({ hour: '2-digit', minute: '2-digit' });
export const day = show({ day: 'numeric', month: 'long', year: 'numeric' });
export const shortDay = show({ day: '2-digit', month: '2-digit', year: '2-digit' });
export const moment = show({
  day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
export const clockFace = show({
  weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

export function size(bytes) {
  const units = ['Б', 'КБ', 'МБ', 'ГБ'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString('ru-RU', { maximumFractionDigits: digits })}\u00a0${units[unit]}`;
}

const plural = new Intl.PluralRules('ru-RU');

/** The number with its word: counted(5, 'новое', 'новых', 'новых'). */
export function counted(number, one, few, many) {
  const word = { one, few, many }[plural.select(number)] ?? many;
  return `${number} ${word}`;
}
