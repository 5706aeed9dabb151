package ru.metodmonitor.sandbox;

/** Telegram's words. */
final class TelegramRefusals implements Refusals {
    @Override
    public ApiFailure noChat() {
        return ApiFailure.badRequest("chat not found");
    }

    @Override
    public ApiFailure stranger() {
        return ApiFailure.forbidden("bot can't initiate conversation with a user");
    }

    @Override
    public ApiFailure blocked() {
        return ApiFailure.forbidden("bot was blocked by the user");
    }

    @Override
    public ApiFailure deactivated() {
        return ApiFailure.forbidden("user is deactivated");
    }

    @Override
    public ApiFailure outside(Group group) {
        return ApiFailure.forbidden("bot is not a member of the " + group.type() + " chat");
    }

    @Override
    public ApiFailure kicked(Group group) {
        return ApiFailure.forbidden("bot was kicked from the " + group.type() + " chat");
    }

    @Override
    public ApiFailure moved(long to) {
        return ApiFailure.migrated(to);
    }

    @Override
    public ApiFailure tooFast(long seconds) {
        return ApiFailure.tooManyRequests(seconds);
    }

    @Override
    public ApiFailure stalePress() {
        return ApiFailure.badRequest("query is too old and response timeout expired or query ID is invalid");
    }

    @Override
    public ApiFailure otherPoll() {
        return ApiFailure.of(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }
}
