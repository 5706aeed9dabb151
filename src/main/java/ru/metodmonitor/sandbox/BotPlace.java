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

    void requireWritable(String groupType) {
        switch (this) {
            case NEVER -> throw ApiFailure.forbidden("bot is not a member of the " + groupType + " chat");
            case KICKED -> throw ApiFailure.forbidden("bot was kicked from the " + groupType + " chat");
            case MEMBER -> {}
        }
    }
}
