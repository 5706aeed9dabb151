/** Tests of the way to Telegram: answers of strange shapes, proxies. */
package ru.metodmonitor.telegram;
