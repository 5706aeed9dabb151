#!/bin/sh
# Складывает рядом с metodmonitor.jar архив готовых классов (metodmonitor.jsa): с ним программа запускается быстрее и берёт меньше памяти.
# Запускается в папке программы после каждой новой версии программы или Java. Без архива, с чужим или со старым всё работает как прежде.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Никуда не ходит: по этому адресу никого нет, токен выдуман.
METODMONITOR_DATA_DIR="$work" METODMONITOR_BOT_TOKEN=1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA METODMONITOR_BOT_API_URL=http://127.0.0.1:9 \
    java -XX:ArchiveClassesAtExit="$work/metodmonitor.jsa" -Xmx256m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -jar metodmonitor.jar run >"$work/log" 2>&1 &
program=$!
# Первая запись о здоровье: программа поднялась вся.
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    [ -f "$work/health" ] && break
    sleep 1
done
kill -TERM "$program"
wait "$program" || true
if [ ! -s "$work/metodmonitor.jsa" ]; then
    cat "$work/log" >&2
    echo "архив классов не получился" >&2
    exit 1
fi
install -m 644 "$work/metodmonitor.jsa" metodmonitor.jsa
