#!/bin/sh
# Команды МетодМонитора от имени его пользователя, с настройками службы: metodmonitor doctor. Ставится в /usr/local/bin/metodmonitor.
set -eu
umask 077
export METODMONITOR_DATA_DIR=/var/lib/metodmonitor LANG=C.UTF-8
set -a
. /etc/metodmonitor.env
set +a
cd /opt/metodmonitor
exec runuser -u metodmonitor -- java -Xmx256m -XX:+UseSerialGC -XX:SharedArchiveFile=metodmonitor.jsa -Xlog:cds*=off -Dfile.encoding=UTF-8 -jar metodmonitor.jar "$@"
