package ru.metodmonitor.sandbox;

/** What a messenger says to a bot that may not do something: the code and the words of each. */
interface Refusals {
    ApiFailure noChat();

    /** The person has never written to the bot. */
    ApiFailure stranger();

    ApiFailure blocked();

    ApiFailure deactivated();

    /** The bot has never been in the group. */
    ApiFailure outside(Group group);

    ApiFailure kicked(Group group);

    /** The group goes on under a new id. */
    ApiFailure moved(long to);

    ApiFailure tooFast(long seconds);

    /** The press was answered before, or is too old, or never was. */
    ApiFailure stalePress();

    /** Another call asks for updates. */
    ApiFailure otherPoll();
}
