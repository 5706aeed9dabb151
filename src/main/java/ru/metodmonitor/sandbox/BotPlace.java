package ru.metodmonitor.sandbox;

/** Where the bot stands to a group. */
enum BotPlace {
    NEVER("left"),
    MEMBER("member"),
    KICKED("kicked");

    /** The status of a chat member in the Bot API. */
    final String status;

    BotPlace(String status) {
        this.status = status;
    }

    void requireWritable(Group group, Refusals refusals) {
        switch (this) {
            case NEVER -> throw refusals.outside(group);
            case KICKED -> throw refusals.kicked(group);
            case MEMBER -> {}
        }
    }
}
