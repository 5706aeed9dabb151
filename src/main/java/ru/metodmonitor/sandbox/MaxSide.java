package ru.metodmonitor.sandbox;

/**
 * MAX's side of a sandbox. A person's private chat has the person's number here too, as on Telegram's side; over the wire it has
 * another.
 */
public final class MaxSide extends Side {
    private final MaxWorld max;
    private final String apiUrl;

    MaxSide(MaxWorld max, String apiUrl) {
        super(max.world());
        this.max = max;
        this.apiUrl = apiUrl;
    }

    /** Where the bot finds its API, without a slash at the end. */
    public String apiUrl() {
        return apiUrl;
    }

    /** Where the bot broke the schema. */
    public Violations violations() {
        return max.violations();
    }

    /** How updates are brought to a bot that has subscribed for it. */
    public Webhook webhook() {
        return max.webhook();
    }

    /** How often a file that the bot has just uploaded is not ready when it is sent; once unless this is said. */
    public void filesReadyAfter(int refusals) {
        max.files().readyAfter(refusals);
    }

    /** Files that the bot uploads from now on, or has not sent yet, are never ready. */
    public void filesNeverReady() {
        max.files().readyAfter(Integer.MAX_VALUE);
    }
}
