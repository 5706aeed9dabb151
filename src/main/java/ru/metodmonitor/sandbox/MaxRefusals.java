package ru.metodmonitor.sandbox;

/**
 * MAX's codes. The schema names few of them; those of chats and of speed are as bots in the wild meet them. A second poll is
 * refused with a code of our own: MAX documents none.
 */
final class MaxRefusals implements Refusals {
    @Override
    public ApiFailure noChat() {
        return ApiFailure.coded(404, "chat.not.found", "Chat not found");
    }

    @Override
    public ApiFailure stranger() {
        return suspended();
    }

    @Override
    public ApiFailure blocked() {
        return suspended();
    }

    @Override
    public ApiFailure deactivated() {
        return suspended();
    }

    @Override
    public ApiFailure outside(Group group) {
        return ApiFailure.coded(403, "chat.denied", "Bot is not a member of the chat");
    }

    @Override
    public ApiFailure kicked(Group group) {
        return outside(group);
    }

    @Override
    public ApiFailure moved(long to) {
        return noChat();
    }

    @Override
    public ApiFailure tooFast(long seconds) {
        return ApiFailure.coded(429, "too.many.requests", "Too many requests");
    }

    @Override
    public ApiFailure stalePress() {
        return ApiFailure.coded(404, "not.found", "Callback not found");
    }

    @Override
    public ApiFailure otherPoll() {
        return ApiFailure.coded(409, "conflict", "Another call asks for updates");
    }

    private static ApiFailure suspended() {
        return ApiFailure.coded(403, "chat.denied", "error.dialog.suspended");
    }
}
